import type { ErrorObject } from 'ajv';
import type { IndicatorGroup, KnownValues, Moment } from './vocabulary.js';

export type ItemForm = 'section' | 'subsection' | 'field';

/** What is known of a value before anybody writes it. */
export interface ValueGuide {
  /** What belongs there, for the writer. */
  readonly description: string;
  /** Values to choose from, in the order to offer them; others are fine too, unless the schema has them as an enum. */
  readonly choices: readonly string[];
  /** What a choice means, where the schema says so. */
  readonly meanings: ReadonlyMap<string, string>;
  /** A set that its values are usually of, where that is too long to list; free text is fine too. */
  readonly values?: KnownValues;
  /** What a value may look like. */
  readonly examples: readonly string[];
}

/** Something that a report of a type is expected to have. */
export interface ItemType extends ValueGuide {
  /** The property in the report's data: `sector`. */
  readonly id: string;
  /** JSON pointer into the report's data: `/incidentDetails/sector`. */
  readonly path: string;
  /** How it is written where it is inserted: a heading, a heading one level deeper, a label. Either is understood. */
  readonly form: ItemForm;
  /** Its heading or label. */
  readonly title: string;
  /** The normalised title. */
  readonly name: string;
  /** Normalised titles and aliases that it goes by. */
  readonly names: ReadonlySet<string>;
  /** Normalised last words of headings that are it too, where no heading has one of its names. */
  readonly endings: readonly string[];
  /** Required ones weigh double; the others are recommended. */
  readonly required: boolean;
  /** What a scaffold holds in its place: text in square brackets. */
  readonly placeholder: string;
  /** Whether its lines are events of a timeline, and the subsections their phases. */
  readonly events?: boolean;
  /** The turning point of the incident that dates in it tell of. */
  readonly moment?: Moment;
  /** The kinds of indicators of compromise that are listed in it. */
  readonly indicators?: IndicatorGroup;
  /** Whether what is inside is of equal rank, and shown side by side in a summary. */
  readonly cards?: boolean;
  /** What belongs inside, in order. */
  readonly items: readonly ItemType[];
}

/** A key of front matter. */
export interface FrontMatterKey extends ValueGuide {
  readonly id: string;
  readonly title: string;
  /** JSON Schema's names of the types that its value may have; empty where any does. */
  readonly types: readonly string[];
  /** The keys inside: of its value, or of each entry where that is a list. */
  readonly keys: readonly FrontMatterKey[];
}

/** Checks a report's data against the type's schema; nothing where the data fits. */
export type DataValidator = (data: unknown) => readonly ErrorObject[];

/** A kind of report, as its schema describes it. */
export interface ReportType {
  readonly id: string;
  /** What the first H1 starts with, before a colon. */
  readonly title: string;
  readonly description: string;
  /** What stands in the place of the title in a new report. */
  readonly titlePlaceholder: string;
  /** The sections, in order. */
  readonly items: readonly ItemType[];
  readonly frontMatter: readonly FrontMatterKey[];
  /** The front-matter keys that a new report starts with. */
  readonly newFrontMatter: readonly FrontMatterKey[];
  readonly validate: DataValidator;
}
