import type { default as Core, Options } from 'ajv/dist/core.js';

/** The one keyword that a report type adds to JSON Schema; `schemas/report-type.schema.json` says what it may hold. */
export const ANNOTATION = 'x-report';

/** What values are, where that is not listed in the schema. */
export type KnownValues = 'countries' | 'dates' | 'zones';

/** The turning points of an incident, between which spans are measured. */
export type Moment = 'access' | 'detection' | 'containment' | 'eradication';

/** The kinds of indicators that are listed in one place. */
export type IndicatorGroup = 'network' | 'file' | 'any';

/** What `x-report` holds, on the type itself, a section, a subsection, a field or a key of front matter. */
export interface Annotation {
  readonly id?: string;
  readonly form?: 'title' | 'section' | 'subsection' | 'field';
  readonly order?: readonly string[];
  readonly recommended?: readonly string[];
  readonly aliases?: readonly string[];
  readonly endings?: readonly string[];
  readonly placeholder?: string;
  readonly frontMatter?: readonly string[];
  readonly values?: KnownValues;
  readonly choices?: readonly string[];
  readonly meanings?: Readonly<Record<string, string>>;
  readonly events?: boolean;
  readonly moment?: Moment;
  readonly indicators?: IndicatorGroup;
  readonly cards?: boolean;
}

export const AJV_OPTIONS: Options = { allErrors: true, strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true };

/**
 * Teaches ajv the keyword. What it recommends is checked as JSON Schema checks what is required, so that both come out of one
 * validation; the path of the violated schema tells them apart.
 */
export function addVocabulary(ajv: Core): void {
  ajv.addKeyword({
    keyword: ANNOTATION,
    schemaType: 'object',
    macro: ({ recommended = [] }: Annotation) => ({ required: recommended }),
  });
}
