import type { SummaryMode } from '../../summary/summary.js';

/** What the extension tells the preview. */
export type ToPreview = UpdateMessage | FailedMessage | CursorMessage | CopyMessage;

/** A new state of the page. */
export interface UpdateMessage extends PageUpdate {
  readonly type: 'update';
  readonly title: string;
  /** The document's version, which the page then carries as `data-version`. */
  readonly version: number;
  /** The document, as text. */
  readonly uri: string;
  readonly isLocked: boolean;
  readonly mode: SummaryMode;
}

/** What changed since the last update. All HTML in it is of the summary's sanitised trees. */
export interface PageUpdate {
  /**
   * The page with an empty element in the place of each block: `data-block="sent"` for one that is on the page or in `blocks`, `"far"`
   * for one not sent yet. Nothing where the blocks are those of the last update, in the same places.
   */
  readonly shell?: string;
  /** The blocks that are new or changed. */
  readonly blocks: readonly { readonly id: string; readonly html: string }[];
}

/** The report cannot be shown; the last good page stays. */
export interface FailedMessage {
  readonly type: 'failed';
  /** A sentence for the author. */
  readonly message: string;
}

/** The caret stands there in the text. */
export interface CursorMessage {
  readonly type: 'cursor';
  readonly part: number;
  readonly offset: number;
  /** Whether to bring the place into view. */
  readonly isFollowed: boolean;
}

/** What "Copy summary" copies, as the answer to `CopySummaryMessage`; nothing where the author was told why there is none. */
export interface CopyMessage {
  readonly type: 'copy';
  readonly summary?: { readonly markdown: string; readonly html: string };
}

/** What the preview tells the extension. */
export type FromPreview = ReadyMessage | NearMessage | RevealMessage | InsertMessage | OpenMessage | ModeMessage | CopySummaryMessage | CopiedMessage | CopyTextMessage;

/** The script runs, and has nothing on its page. */
export interface ReadyMessage {
  readonly type: 'ready';
  /** What was on the page when it was last there. */
  readonly uri?: string | undefined;
  /** The long blocks that were rendered of that. */
  readonly near: readonly string[];
}

/** Long blocks that come near what is seen, to be rendered. */
export interface NearMessage {
  readonly type: 'near';
  readonly ids: readonly string[];
}

/** The author wants to see a place of the text: an offset in a part of the report. */
export interface RevealMessage {
  readonly type: 'reveal';
  readonly part: number;
  readonly offset: number;
}

/** The author wants a missing item, by its path, inserted. */
export interface InsertMessage {
  readonly type: 'insert';
  readonly path: string;
}

/** The author wants to open a link. It comes out of a report: look at its protocol again, and ask. */
export interface OpenMessage {
  readonly type: 'open';
  readonly href: string;
}

/** The author wants to see the page as its reader will, or no more. */
export interface ModeMessage {
  readonly type: 'mode';
}

/** The author wants the summary on the clipboard. */
export interface CopySummaryMessage {
  readonly type: 'copySummary';
}

/** The summary is on the clipboard: rich, where the page was allowed to put it there. */
export interface CopiedMessage {
  readonly type: 'copied';
  readonly isRich: boolean;
}

/** Indicators for the clipboard, each in a line; as CSV, below a line with the names of the columns. */
export interface CopyTextMessage {
  readonly type: 'copyText';
  readonly text: string;
  readonly isCsv: boolean;
}

/** What the preview keeps over a reload of the window, and while it is hidden; its panel is restored from it. */
export interface PreviewState {
  readonly uri: string;
  readonly isLocked: boolean;
  readonly mode: SummaryMode;
  readonly scrollY: number;
  /** The ids of the `<details>` that are open. */
  readonly open: readonly string[];
  /** What the indicators are filtered by. */
  readonly filter: string;
  /** The long blocks that are rendered. */
  readonly near: readonly string[];
}
