import type { Element } from 'hast';
import type { Place } from '../report/report.js';
import type { Tlp } from './header/tlp.js';

/** Whom a page is for: its author beside the text, or whoever it is handed on to. */
export type SummaryMode = 'author' | 'reader';

export interface SummaryOptions {
  readonly mode: SummaryMode;
  /** The present, in milliseconds since 1970 UTC: what is overdue depends on it. */
  readonly now: number;
  /** The label of a report that sets none itself: somebody was asked. */
  readonly tlp?: Tlp;
  /** What is wrong with the report, in the order of the text; shown on the author's page alone. */
  readonly problems?: readonly SummaryProblem[];
}

/** A problem as plain data: this room knows nothing of checks. */
export interface SummaryProblem {
  readonly severity: 'error' | 'warning' | 'information';
  /** A sentence for the author. */
  readonly message: string;
  readonly place: Place;
  /** The id of the check that found it. */
  readonly check: string;
}

/** A report as a page: what is seen at once, and the whole of it behind that. */
export interface Summary {
  /** As plain text, for the name of a window or a file; never empty. */
  readonly title: string;
  /** The label, where the report sets one of TLP 2.0: for what stands around the page, such as its printed margins. */
  readonly tlp?: Tlp;
  /** "DRAFT, as of 24 August 2024" where the report's status is draft. */
  readonly draft?: string;
  /** The summary, in the order of the page. */
  readonly blocks: readonly Block[];
  /** The full report, section by section, to stand behind the summary in a part of its own (`pageElement`), which a preview folds. */
  readonly fullReport: readonly Block[];
}

/** A part of the page that is replaced as a whole: a child of the page's article, or of its full report. */
export interface Block {
  /** The `id` of the element: unique on the page, stable while the text changes. */
  readonly id: string;
  /** Long parts may be rendered when they come near what is seen. All others have to be there, because links within the page lead to them. */
  readonly isLong?: boolean;
  /** About how many lines a long part takes: the room to keep for it. */
  readonly lines?: number;
  /** Where a long part of the author's page begins, as `data-source` has it: known before it is rendered. */
  readonly source?: string;
  /** The block as a sanitised tree with `id` as its `id`; never throws. Gives the same element again where nothing that it shows has changed. */
  render(): Element;
}
