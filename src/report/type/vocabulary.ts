import type { Ajv2020, Options } from 'ajv/dist/2020.js';

/** The one keyword that a report type adds to JSON Schema; `schemas/report-type.schema.json` says what it may hold. */
export const ANNOTATION = 'x-report';

/** What `x-report` holds, on the type itself, a section, a subsection or a field. */
export interface Annotation {
  readonly id?: string;
  readonly form?: 'title' | 'section' | 'subsection' | 'field';
  readonly order?: readonly string[];
  readonly recommended?: readonly string[];
  readonly aliases?: readonly string[];
  readonly placeholder?: string;
  readonly frontMatter?: readonly string[];
}

export const AJV_OPTIONS: Options = { allErrors: true, strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true };

/**
 * Teaches ajv the keyword. What it recommends is checked as JSON Schema checks what is required, so that both come out of one
 * validation; the path of the violated schema tells them apart.
 */
export function addVocabulary(ajv: Ajv2020): void {
  ajv.addKeyword({
    keyword: ANNOTATION,
    schemaType: 'object',
    macro: ({ recommended = [] }: Annotation) => ({ required: recommended }),
  });
}
