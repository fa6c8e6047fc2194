import type { AnswerKind } from '../../domain/answer.js';
import type { DateReading } from '../../domain/date/dateReading.js';
import type { AttackVersion, Technique } from '../../domain/attack/technique.js';
import type { IndicatorType } from '../../domain/indicators/indicator.js';
import type { LineColumn } from '../../domain/lineIndex.js';
import type { IndicatorRole } from '../../report/indicators/reportIndicator.js';
import type { ItemState } from '../../report/report.js';
import type { Confidence } from '../../report/timeline/timelineEvent.js';
import type { SpanId } from '../../report/timeline/span.js';
import type { ItemForm } from '../../report/type/reportType.js';

/** The version of the shape; it grows by one whenever a program that reads the old shape would misread the new one. */
export const MODEL_VERSION = 1;

/** What a report says, as plain JSON. `schemas/report-model.schema.json` describes it; what is not there is left out. */
export interface ReportModel {
  readonly version: typeof MODEL_VERSION;
  /** The id of the report type. */
  readonly type: string;
  readonly title?: ModelText;
  /** What stands before the title, front matter aside. */
  readonly preamble?: ModelText;
  /** The front matter. */
  readonly metadata?: { readonly values: Readonly<Record<string, unknown>>; readonly range: ModelRange };
  /** The sections and subsections that are there, in the order of the type. */
  readonly sections: readonly ModelSection[];
  /** The fields that are there, in the order of the type. */
  readonly fields: readonly ModelField[];
  /** What the timelines tell, in the order of the text. */
  readonly events: readonly ModelEvent[];
  readonly spans: readonly ModelSpan[];
  /** In the order of the text. */
  readonly indicators: readonly ModelIndicator[];
  /** The places where techniques of ATT&CK are named, in the order of the text. */
  readonly techniques: readonly ModelTechnique[];
  /** What is expected and not answered, in the order of the type; what would be inside of something missing is left out. */
  readonly gaps: readonly ModelGap[];
  /** The reports that follow in the same text. */
  readonly further: readonly ReportModel[];
}

/** A stretch of the text; the end is the first place behind it. Lines and columns count from 1, offsets from 0, in UTF-16 code units. */
export interface ModelRange {
  readonly start: ModelPosition;
  readonly end: ModelPosition;
}

export interface ModelPosition extends LineColumn {
  readonly offset: number;
}

export interface ModelText {
  readonly text: string;
  readonly range: ModelRange;
}

export interface ModelSection {
  /** The path of ids in the type: `timeline`, `timeline/initialAccess`. */
  readonly id: string;
  /** As it is written. */
  readonly heading: string;
  readonly line: number;
  readonly state: ItemState;
  /** The heading. */
  readonly range: ModelRange;
}

/**
 * - `value`: something of its own;
 * - `not-applicable`, `unknown`: an answer too;
 * - `missing`: it is said that there is none to tell ("Not disclosed"), or nothing is said at all; `state` tells the two apart;
 * - `placeholder`: something that was meant to be replaced.
 */
export type ModelAnswer = 'value' | 'missing' | 'not-applicable' | 'unknown' | 'placeholder';

export interface ModelField {
  /** The id in the type: `discoveryDate`. */
  readonly id: string;
  /** The id of the section or subsection that it belongs to. */
  readonly section: string;
  /** As it is written. */
  readonly label: string;
  /** Markdown as it is written; empty where nothing stands there. */
  readonly value: string;
  readonly answer: ModelAnswer;
  readonly state: ItemState;
  /** Why there is no value, in the author's words. */
  readonly reason?: string;
  /** What stands in brackets behind the value. */
  readonly gloss?: string;
  /** How a date was read; of fields that are dates. */
  readonly date?: DateReading;
  /** The label. */
  readonly range: ModelRange;
  readonly valueRange: ModelRange;
}

export interface ModelEvent {
  /** The id of the subsection that it stands in. */
  readonly phase?: string;
  readonly date: DateReading;
  readonly text: string;
  readonly confidence?: Confidence;
  readonly range: ModelRange;
}

/** How long something took, in milliseconds. */
export interface ModelSpan {
  readonly id: SpanId;
  readonly text: string;
  readonly least: number;
  readonly most: number;
  readonly from: ModelRange;
  readonly to: ModelRange;
}

export interface ModelIndicator {
  readonly type: IndicatorType;
  /** Live and normalised. */
  readonly value: string;
  /** As it is written. */
  readonly original: string;
  readonly port?: number;
  readonly defanged: boolean;
  readonly role: IndicatorRole;
  /** Whether it stands under Indicators of Compromise. */
  readonly listed: boolean;
  /** What follows it on its line; left out where nothing does. */
  readonly context?: string;
  /** The id of the section or field that it stands in. */
  readonly section?: string;
  readonly range: ModelRange;
}

export interface ModelTechnique {
  readonly id: string;
  /** The version of Enterprise ATT&CK that it is read by. */
  readonly version: AttackVersion;
  /** Left out where that version has no such technique, as all that follows from it. */
  readonly name?: string;
  readonly status?: Technique['status'];
  /** Short names: `initial-access`. */
  readonly tactics?: readonly string[];
  readonly replacedBy?: string;
  /** The tactic under whose heading or label it stands. */
  readonly under?: string;
  readonly range: ModelRange;
}

export interface ModelGap {
  /** The path of ids in the type: `incidentDetails/sector`. */
  readonly id: string;
  readonly form: ItemForm;
  /** What its heading or label would be. */
  readonly title: string;
  readonly required: boolean;
  readonly state: Extract<ItemState, 'missing' | 'empty'>;
  /** Where it stands; of something missing, what it belongs into. */
  readonly range: ModelRange;
}

/** The model's word for what a value says. */
export function modelAnswer(kind: AnswerKind): ModelAnswer {
  return kind === 'not-disclosed' || kind === 'empty' ? 'missing' : kind;
}
