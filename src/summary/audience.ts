import type { Element, ElementContent, Properties } from 'hast';
import type { Place, Report, ReportItem } from '../report/report.js';
import type { Defanger } from './markdown/defanger.js';
import type { SummaryProblem } from './summary.js';

/**
 * All in which the page of one kind of reader differs from another's. Everything else in this folder is the same for everybody,
 * and asks here; so a page that is handed on cannot show what only its author should see.
 */
export interface Audience {
  /** The attributes by which an element leads to its place in the text. */
  source(place: Place): Properties;
  /** A name that stands at a place of the text: of a section, subsection or field. */
  name(text: string, place: Place): ElementContent;
  /** A link to a URL that is known to be safe. The attributes have to be among those of `sanitiseSchema`. */
  link(href: string, children: ElementContent[]): Element;
  /** What to show for an item that nobody has answered; undefined where it is left out with its name. */
  gap(item: ReportItem): Gap | undefined;
  /** What is wrong with something that its reader is not to be told of, behind it. */
  flaw(words: string): ElementContent[];
  /** What is to be said of the report itself, below its title; undefined where that is nothing. */
  notices(report: Report, problems: readonly SummaryProblem[], defanger: Defanger): Notices | undefined;
}

export interface Notices {
  /** The same where the same is said of the same places. */
  readonly signature: string;
  render(): Element[];
}

/** How an unanswered item looks. */
export interface Gap {
  /** In a word. */
  readonly tag: string;
  /** What would belong there. */
  readonly guidance: string;
  /** What puts it there, where it does not stand there at all. */
  readonly insert?: Element;
}
