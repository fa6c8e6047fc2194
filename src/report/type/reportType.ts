import type { ErrorObject } from 'ajv';

export type ItemForm = 'section' | 'subsection' | 'field';

/** Something that a report of a type is expected to have. */
export interface ItemType {
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
  /** What belongs there, for the writer. */
  readonly description: string;
  /** Required ones weigh double; the others are recommended. */
  readonly required: boolean;
  /** What a scaffold holds in its place: text in square brackets. */
  readonly placeholder: string;
  /** Values to choose from, in the order to offer them; others are fine too. */
  readonly choices: readonly string[];
  /** What belongs inside, in order. */
  readonly items: readonly ItemType[];
}

/** A key of front matter. */
export interface FrontMatterKey {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** All values it may have; empty where it is free. */
  readonly choices: readonly string[];
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
