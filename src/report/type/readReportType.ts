import { normaliseName, withoutSuffix } from '../../domain/name.js';
import type { DataValidator, FrontMatterKey, ItemForm, ItemType, ReportType, ValueGuide } from './reportType.js';
import { type Annotation, ANNOTATION } from './vocabulary.js';

/** The part of JSON Schema that describes a report type; `schemas/report-type.schema.json` is its meta-schema. */
export interface ReportSchema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, ReportSchema>>;
  readonly items?: ReportSchema;
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly [ANNOTATION]?: Annotation;
}

/** Reads a report type out of its schema, which the meta-schema has to accept first. */
export function readReportType(schema: ReportSchema, validate: DataValidator): ReportType {
  const annotation = schema[ANNOTATION] ?? {};
  const keys = readKeys(schema.properties?.metadata);
  return {
    id: annotation.id ?? '',
    title: schema.title ?? '',
    description: schema.description ?? '',
    titlePlaceholder: schema.properties?.title?.[ANNOTATION]?.placeholder ?? '[Title]',
    items: readItems(schema, ''),
    frontMatter: keys,
    newFrontMatter: (annotation.frontMatter ?? ['report']).flatMap((id) => keys.find((key) => key.id === id) ?? []),
    validate,
  };
}

function readItems(schema: ReportSchema, path: string): ItemType[] {
  return (schema[ANNOTATION]?.order ?? []).flatMap((id) => {
    const item = schema.properties?.[id];
    return item ? [readItem(id, item, `${path}/${id}`, schema.required?.includes(id) ?? false)] : [];
  });
}

function readItem(id: string, schema: ReportSchema, path: string, required: boolean): ItemType {
  const annotation = schema[ANNOTATION] ?? {};
  const title = schema.title ?? id;
  const names = [title, ...(annotation.aliases ?? [])].map(normaliseName);
  return {
    id,
    path,
    form: annotation.form as ItemForm,
    title,
    name: normaliseName(title),
    names: new Set([...names, ...names.map(withoutSuffix)]),
    endings: (annotation.endings ?? []).map(normaliseName),
    ...readGuide(schema),
    required,
    placeholder: annotation.placeholder ?? `[${title}]`,
    ...(annotation.events && { events: true }),
    ...(annotation.moment && { moment: annotation.moment }),
    ...(annotation.indicators && { indicators: annotation.indicators }),
    ...(annotation.cards && { cards: true }),
    items: readItems(schema, path),
  };
}

function readKeys(schema: ReportSchema | undefined): FrontMatterKey[] {
  return Object.entries(schema?.properties ?? schema?.items?.properties ?? {}).map(([id, key]) => ({
    id,
    title: key.title ?? id,
    ...readGuide(key),
    types: [key.type ?? []].flat(),
    keys: readKeys(key),
  }));
}

/** An enum of words that also takes true and false takes them for what YAML makes of "yes" and "no": nothing to choose. */
function readGuide({ description = '', enum: values = [], examples = [], [ANNOTATION]: annotation = {} }: ReportSchema): ValueGuide {
  const words = values.filter((value) => typeof value !== 'boolean');
  return {
    description,
    choices: values.length === 0 ? (annotation.choices ?? []) : (words.length > 0 ? words : values).map(String),
    meanings: new Map(Object.entries(annotation.meanings ?? {})),
    ...(annotation.values && { values: annotation.values }),
    examples: examples.map((example) => (typeof example === 'string' ? example : JSON.stringify(example))),
  };
}
