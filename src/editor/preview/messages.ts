/** What the extension tells the preview. */
export type ToPreview = UpdateMessage | FailedMessage;

/** A new state of the page. */
export interface UpdateMessage {
  readonly type: 'update';
  /** What stands inside of `<main>`; safe, as `renderSummary` gives it. */
  readonly html: string;
  readonly title: string;
  /** The document's version, which the page then carries as `data-version`. */
  readonly version: number;
  /** The document, as text. */
  readonly uri: string;
}

/** The report cannot be shown; the last good page stays. */
export interface FailedMessage {
  readonly type: 'failed';
  /** A sentence for the author. */
  readonly message: string;
}

/** What the preview tells the extension. */
export type FromPreview = ReadyMessage | RevealMessage | OpenMessage;

/** The script runs and waits for its first update. */
export interface ReadyMessage {
  readonly type: 'ready';
}

/** The author wants to see an offset of the text. */
export interface RevealMessage {
  readonly type: 'reveal';
  readonly offset: number;
}

/** The author wants to open a link. It comes out of a report: look at its protocol again, and ask. */
export interface OpenMessage {
  readonly type: 'open';
  readonly href: string;
}

/** What the preview keeps over a reload of the window; its panel is restored from it. */
export interface PreviewState {
  readonly uri: string;
  readonly scrollY: number;
}
