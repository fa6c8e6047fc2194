/** What the tests can ask of any page that they have opened, as `page.evaluate('inPage.openAll([...])')`. */
export interface InPage {
  /** Gives the preview's script messages from the editor, and opens what is folded then, if asked to. */
  show(messages: readonly unknown[], isOpen: boolean): Promise<void>;
  /** Shows one update of the preview after the other, each as the messages that its script gets from the editor, and looks at each. */
  showAll(updates: readonly (readonly unknown[])[]): Promise<Shown[]>;
  /** Opens one page after the other in place of this one, with scripts allowed, and looks at each. */
  openAll(pages: readonly string[]): Promise<Seen[]>;
  /** All that Tab should reach, in the order of the page, each by a name for messages. */
  tabStops(): readonly string[];
}

export interface Seen {
  /** What must not be in a page's DOM, each in a sentence: before and after everything on the page has been pointed at. */
  readonly dangers: readonly string[];
  /** What has run, as `alert(17)`. */
  readonly ran: readonly string[];
}

export interface Shown extends Seen {
  /** What the preview's script has asked the editor for when everything was clicked on. */
  readonly posted: readonly unknown[];
}
