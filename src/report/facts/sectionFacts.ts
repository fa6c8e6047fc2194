import type { AnswerKind } from '../../domain/answer.js';
import type { Range } from '../../domain/range.js';

/** What a part's text says, whatever the report type. All ranges are relative to the part. */
export interface SectionFacts {
  readonly heading?: HeadingFact;
  /** What stands below the heading, in order. */
  readonly entries: readonly Entry[];
  /** What may have been meant to be replaced, the heading included; in order. */
  readonly placeholders: readonly PlaceholderFact[];
  /** Where the last block ends; the heading's end where there is none. */
  readonly contentEnd: number;
  readonly layout: Layout;
  /**
   * What closes the last block where it is left open, so that what follows is not taken in: a fence, the end of a comment, or
   * nothing but a blank line. Where another heading follows, nothing is open.
   */
  readonly openEnd?: string;
  /** The comments that suppress problems, in order. */
  readonly suppressions: readonly Suppression[];
}

export interface HeadingFact {
  /** 1 to 6. */
  readonly depth: number;
  /** As a reader sees it, without Markdown. */
  readonly text: string;
  readonly range: Range;
  /** The heading's text with its Markdown, without the marks that make it a heading. */
  readonly textRange: Range;
  readonly atx: boolean;
}

/** Content below a heading: a labelled value, or anything else. */
export interface Entry {
  readonly label?: LabelFact;
  /** The value, or all of an unlabelled entry; empty and behind the label where nothing stands there. */
  readonly range: Range;
  readonly text: string;
  readonly answer: AnswerKind;
  /** The label's own line, or the whole of an unlabelled entry, with its list marker. */
  readonly lineRange: Range;
  /** Index of the entry in whose nested list this one stands. */
  readonly parent?: number;
  /** The first row of a table: names of columns, unless its label is an expected one. */
  readonly isHeader?: boolean;
}

/** A stretch of text that looks like part of a template: "TBD", "[Date]". */
export interface PlaceholderFact {
  readonly range: Range;
  readonly text: string;
  /** Whether it is one whatever the report type; else only where the type's own scaffolds have that text. */
  readonly certain: boolean;
}

export interface LabelFact {
  readonly text: string;
  readonly range: Range;
  readonly style: LabelStyle;
  /** A bold line that stands for a heading: no colon, and its value is all that follows up to the next such line. */
  readonly alone?: boolean;
}

/**
 * How a label is written: `bullet` is the list marker with its space or empty; `open` and `close` stand around `Label`, the colon
 * included; `end` closes the line behind the value.
 */
export interface LabelStyle {
  readonly bullet: string;
  readonly open: string;
  readonly close: string;
  readonly end: string;
}

/** How the author sets blank lines; undefined where the part does not tell. */
export interface Layout {
  /** A blank line between the heading and what follows. */
  readonly blankAfterHeading?: boolean;
  /** A blank line at the part's end, before the next heading. */
  readonly blankAtEnd?: boolean;
}

/** What a suppression is about: its own line, the next line that holds anything, the section that it stands in with what is inside of that, or the whole file. */
export const SUPPRESSION_SCOPES = ['line', 'next-line', 'section', 'file'] as const;
export type SuppressionScope = (typeof SUPPRESSION_SCOPES)[number];

/** A comment by which an author says that problems are meant to be: `<!-- incident-report-disable-section missing-field: why -->`. */
export interface Suppression {
  /** Nothing where the comment says something that is not known. */
  readonly scope?: SuppressionScope;
  /** The whole comment. */
  readonly range: Range;
  /** The word that says what it does. */
  readonly directive: Range;
  /** The checks that it names; none for all. */
  readonly checks: readonly SuppressedCheck[];
  /** The line that it is about; of a `next-line` at the end of its part, nothing: that is the first line of the next part. */
  readonly line?: Range;
}

export interface SuppressedCheck {
  readonly id: string;
  readonly range: Range;
}
