/** A JSON Schema, or a piece of one. */
export type Schema = Readonly<Record<string, unknown>>;

/** What only people and editors read. */
const WORDS: ReadonlySet<string> = new Set(['$schema', 'title', 'description', 'markdownDescription', 'enumDescriptions', 'examples', 'default', '$comment']);
/** What holds schemas by names of somebody's choice. */
const NAMED: ReadonlySet<string> = new Set(['properties', 'patternProperties', '$defs', 'definitions']);
/** What holds one schema. */
const SINGLE: ReadonlySet<string> = new Set(['items', 'additionalProperties', 'propertyNames']);
/** Shorter ones are worth no name. */
const SHORTEST_SHARED = 12;
/** From so many properties of one kind on, a pattern for all of their names is less code than each by itself. */
const FEWEST_ALIKE = 3;

/**
 * A schema that accepts the same, and says the same of what it does not accept but for where in the schema the rule is: without what
 * only people read, with each rule that stands in several places named and referred to, and with one rule for properties that have the
 * same. Of code that is generated from it, there is a quarter.
 */
export function leanSchema(schema: Schema): Schema {
  return joinAlike(shareRepeated(withoutWords(schema)));
}

function withoutWords(schema: Schema): Schema {
  const kept = Object.entries(schema).flatMap(([keyword, value]): [string, unknown][] => {
    if (WORDS.has(keyword)) return [];
    if (keyword !== 'x-report') return [[keyword, value]];
    const { recommended = [] } = value as { recommended?: readonly string[] }; // all of it that validates
    return recommended.length > 0 ? [[keyword, { recommended }]] : [];
  });
  return mapInner(Object.fromEntries(kept), withoutWords);
}

function shareRepeated(schema: Schema): Schema {
  const counts = new Map<string, number>();
  const count = (inner: Schema): Schema => {
    const key = JSON.stringify(inner);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return mapInner(inner, count);
  };
  mapInner(schema, count);

  const shared = new Map<string, { readonly name: string; schema: Schema }>();
  const share = (inner: Schema): Schema => {
    const key = JSON.stringify(inner);
    if (key.length < SHORTEST_SHARED || '$ref' in inner || counts.get(key) === 1) return mapInner(inner, share);
    if (!shared.has(key)) {
      const entry = { name: `shared${shared.size}`, schema: inner };
      shared.set(key, entry);
      entry.schema = mapInner(inner, share);
    }
    return { $ref: `#/$defs/${shared.get(key)!.name}` };
  };
  const rest = mapInner(schema, share);
  const named = Object.fromEntries([...shared.values()].map((entry) => [entry.name, entry.schema]));
  return { ...rest, $defs: { ...(rest.$defs as Schema | undefined), ...named } };
}

function joinAlike(schema: Schema): Schema {
  const whole = mapInner(schema, joinAlike);
  if (!isSchema(whole.properties) || 'patternProperties' in whole) return whole;
  const alike = new Map<string, [string, unknown][]>();
  for (const [name, inner] of Object.entries(whole.properties)) {
    const key = JSON.stringify(inner);
    alike.set(key, [...alike.get(key) ?? [], [name, inner]]);
  }
  const groups = [...alike.values()];
  return {
    ...whole,
    properties: Object.fromEntries(groups.filter((group) => group.length < FEWEST_ALIKE).flat()),
    patternProperties: Object.fromEntries(groups.filter((group) => group.length >= FEWEST_ALIKE).map((group) => [anyOf(group.map(([name]) => name)), group[0]![1]])),
  };
}

/** A pattern that matches these names and no other. */
function anyOf(names: readonly string[]): string {
  return `^(?:${names.map((name) => name.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&')).join('|')})$`;
}

/** The schema with each schema right inside of it replaced. */
function mapInner(schema: Schema, change: (inner: Schema) => Schema): Schema {
  const changeOne = (inner: unknown): unknown => (isSchema(inner) ? change(inner) : inner);
  return Object.fromEntries(Object.entries(schema).map(([keyword, value]) => {
    if (SINGLE.has(keyword)) return [keyword, changeOne(value)];
    if (!NAMED.has(keyword)) return [keyword, value];
    return [keyword, Object.fromEntries(Object.entries(value as Schema).map(([name, inner]) => [name, changeOne(inner)]))];
  }));
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
