import type { ReportSchema } from './readReportType.js';
import { ANNOTATION } from './vocabulary.js';

/** Properties of a type that are no items, and so stand in no order. */
const NO_ITEMS: ReadonlySet<string> = new Set(['metadata', 'title']);

/** What a schema that its meta-schema accepts says in one place and not in another, a sentence each. */
export function inconsistencies(schema: ReportSchema, path = ''): string[] {
  const { order = [], recommended = [] } = schema[ANNOTATION] ?? {};
  const items = Object.entries(schema.properties ?? {}).filter(([id]) => path !== '' || !NO_ITEMS.has(id));
  const ids = items.map(([id]) => id);
  const where = path || 'the schema';
  const demanded = (schema.required ?? []).filter((id) => path !== '' || !NO_ITEMS.has(id));
  return [
    ...order.filter((id) => !ids.includes(id)).map((id) => `${where} has '${id}' in its order, but not in its properties`),
    ...ids.filter((id) => !order.includes(id)).map((id) => `${where} has '${id}' in its properties, but not in its order`),
    ...[...demanded, ...recommended].filter((id) => !ids.includes(id)).map((id) => `${where} asks for '${id}', which is not in its properties`),
    ...items.flatMap(([id, item]) => inconsistencies(item, `${path}/${id}`)),
  ];
}
