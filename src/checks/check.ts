import type { TextEdit } from '../domain/textEdit.js';
import type { Place, Report } from '../report/report.js';
import type { ReportSection } from '../report/sections.js';

export const SEVERITIES = ['error', 'warning', 'information'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a check found at one place. */
export interface Finding {
  readonly message: string;
  readonly place: Place;
  readonly severity: Severity;
  /** JSON pointer of the item or front-matter value that it is about. */
  readonly path: string;
  readonly related?: readonly RelatedPlace[];
}

export interface RelatedPlace {
  readonly message: string;
  readonly place: Place;
}

/** A finding of a check that is turned on, with the severity that settings give it. */
export interface Problem extends Finding {
  readonly check: string;
}

/**
 * - `safe`: changes structure only and may be applied unasked;
 * - `scaffold`: inserts something to be filled in, which stays a gap until it is;
 * - `choice`: says something in the author's name, or changes more than structure, so only they can choose it.
 */
export type FixKind = 'safe' | 'scaffold' | 'choice';

/** A way to mend a problem. Offsets are those of the text that the report was read from. */
export interface Fix {
  readonly title: string;
  readonly kind: FixKind;
  readonly edits: readonly TextEdit[];
  /** The same edits with their texts as snippets of VS Code, for an editor that has the focus. */
  readonly snippets?: readonly TextEdit[];
}

/** The same stretch of a report, once with what a check is about and once without. Markdown; each runs as a test. */
export interface CheckExample {
  readonly bad: string;
  readonly good: string;
}

/** What is known of a check before it looks for anything. */
interface CheckGuide {
  /** Stable; kebab-case. */
  readonly id: string;
  /** What it looks for, in a sentence. */
  readonly description: string;
  /** Why it matters, and what to do; Markdown. */
  readonly rationale: string;
  /** The severities that it gives when settings say nothing, for the documentation. */
  readonly severity: string;
  /** What it finds, and what it leaves alone; shown in the documentation. */
  readonly examples: readonly CheckExample[];
  /** Whether some of its fixes are `safe`. */
  readonly hasSafeFixes?: true;
  /** Ways to mend a finding of its own, the most likely first. */
  fixes?(finding: Finding, report: Report): Fix[];
}

/** A check whose findings depend on their own section alone: they are kept with it while others change. */
export interface SectionCheck extends CheckGuide {
  readonly scope: 'section';
  /** Finds all there is to find; never throws. */
  find(section: ReportSection): Finding[];
}

/** A check whose findings depend on several sections. It runs at every key, and so looks at what has been read, and at no text. */
export interface ReportCheck extends CheckGuide {
  readonly scope: 'report';
  /** Finds all there is to find; never throws. */
  find(report: Report): Finding[];
}

/**
 * A check whose findings depend on several sections, and of which there may be many: it tells them part by part, so that those of other
 * parts are taken over without a look at them.
 */
export interface PartsCheck extends CheckGuide {
  readonly scope: 'parts';
  /** All there is to find in each of the report's own parts: the same list for as long as nothing of it changes. Never throws. */
  find(report: Report): readonly (readonly Finding[])[];
}

/** One thing that can be wrong with a report. */
export type Check = SectionCheck | PartsCheck | ReportCheck;
