import { normaliseName, withoutSuffix } from '../../domain/name.js';
import type { DataValidator, FrontMatterKey, ItemForm, ItemType, ReportType } from './reportType.js';
import { type Annotation, ANNOTATION } from './vocabulary.js';

/** The part of JSON Schema that describes a report type; `schemas/report-type.schema.json` is its meta-schema. */
export interface ReportSchema {
  readonly title?: string;
  readonly description?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, ReportSchema>>;
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly [ANNOTATION]?: Annotation;
}

/** Reads a report type out of its schema, which the meta-schema has to accept first. */
export function readReportType(schema: ReportSchema, validate: DataValidator): ReportType {
  const annotation = schema[ANNOTATION] ?? {};
  const keys = Object.entries(schema.properties?.metadata?.properties ?? {}).map(readFrontMatterKey);
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
    description: schema.description ?? '',
    required,
    placeholder: annotation.placeholder ?? `[${title}]`,
    choices: (schema.enum ?? schema.examples ?? []).map(String),
    items: readItems(schema, path),
  };
}

function readFrontMatterKey([id, schema]: [string, ReportSchema]): FrontMatterKey {
  return { id, title: schema.title ?? id, description: schema.description ?? '', choices: (schema.enum ?? []).map(String) };
}
