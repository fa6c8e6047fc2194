import { ATTACK_TACTICS } from '../src/domain/attack/attackTactics.js';
import { ATTACK_VERSIONS, NEWEST_ATTACK_VERSION } from '../src/domain/attack/technique.js';

/** What is read of MITRE's bundles: STIX 2.1 as https://github.com/mitre-attack/attack-stix-data publishes it. */
export interface StixObject {
  readonly type: string;
  readonly id: string;
  readonly name?: string;
  readonly revoked?: boolean;
  readonly x_mitre_deprecated?: boolean;
  readonly x_mitre_version?: string;
  readonly external_references?: readonly { readonly source_name: string; readonly external_id?: string }[];
  readonly kill_chain_phases?: readonly { readonly kill_chain_name: string; readonly phase_name: string }[];
  readonly relationship_type?: string;
  readonly source_ref?: string;
  readonly target_ref?: string;
}

const DOMAINS = [
  { letter: 'e', title: 'Enterprise', chain: 'mitre-attack' },
  { letter: 'm', title: 'Mobile', chain: 'mitre-mobile-attack' },
  { letter: 'i', title: 'ICS', chain: 'mitre-ics-attack' },
] as const;

type Domain = (typeof DOMAINS)[number];

/**
 * The table of `src/domain/attack/techniques.txt` with the techniques of a bundle: its rows are new, and all others stay. What v18 had
 * otherwise is kept from the table. Throws where the bundle is of a version or names a tactic that the code does not know.
 */
export function withBundle(table: string, objects: readonly StixObject[]): string {
  const collection = objects.find(({ type }) => type === 'x-mitre-collection');
  const domain = DOMAINS.find(({ title }) => collection?.name?.includes(title));
  if (!collection || !domain) throw new Error('This is no bundle of ATT&CK: it has no x-mitre-collection for Enterprise, Mobile or ICS.');
  const version = collection.x_mitre_version ?? '';
  if (domain.letter === 'e' && Number.parseInt(version, 10) !== NEWEST_ATTACK_VERSION) throw new Error(`This is Enterprise v${version}, and the table is for v${ATTACK_VERSIONS.join(' and v')}: add the version to src/domain/attack/technique.ts first.`);
  const lines = table.trimEnd().split('\n');
  const head = lines.filter((line) => line.startsWith('#')).map((line) => line.replace(new RegExp(`(?<=${domain.title} v)\\d+(?:\\.\\d+)*`, 'u'), version));
  const rows = new Map(lines.filter((line) => !line.startsWith('#')).map((line) => [line.slice(0, line.indexOf('|')), line]));
  for (const row of rowsOf(objects, domain, rows)) rows.set(row.slice(0, row.indexOf('|')), row);
  return `${[...head, ...[...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)].join('\n')}\n`;
}

function* rowsOf(objects: readonly StixObject[], domain: Domain, known: ReadonlyMap<string, string>): Generator<string> {
  const ids = new Map(objects.flatMap((object) => (object.type === 'attack-pattern' ? [[object.id, idOf(object)] as const] : [])));
  const replaced = new Map(objects.flatMap(({ relationship_type: kind, source_ref: from = '', target_ref: to = '' }) => (kind === 'revoked-by' && ids.has(from) ? [[from, ids.get(to)] as const] : [])));
  for (const object of objects) {
    const id = ids.get(object.id);
    if (id === undefined) continue;
    const state = object.revoked ? `r${replaced.get(object.id) ?? ''}` : object.x_mitre_deprecated ? 'd' : '';
    const before = state === '' ? (known.get(id)?.split('|')[4] ?? '') : '';
    yield [id, domain.letter, object.name ?? '', object.revoked ? '' : lettersOf(object, id, domain), before, state].join('|').replace(/\|+$/u, '');
  }
}

function idOf({ external_references: references = [], id }: StixObject): string {
  const own = references.find(({ source_name: source, external_id: reference }) => source.startsWith('mitre-') && /^T\d{4}(?:\.\d{3})?$/u.test(reference ?? ''))?.external_id;
  if (own === undefined) throw new Error(`${id} has no id of ATT&CK.`);
  return own;
}

/** The tactics by their places in `ATTACK_TACTICS`. */
function lettersOf({ kill_chain_phases: phases = [] }: StixObject, id: string, { chain }: Domain): string {
  return phases.filter(({ kill_chain_name: name }) => name === chain).map(({ phase_name: phase }) => {
    const index = ATTACK_TACTICS.findIndex(({ shortName }) => shortName === phase);
    if (index < 0) throw new Error(`${id} is of a tactic '${phase}': add it to src/domain/attack/attackTactics.ts first.`);
    return String.fromCharCode(97 + index);
  }).join('');
}
