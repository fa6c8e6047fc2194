import { addressRange } from '../../domain/indicators/addressRange.js';
import { hostOf } from '../../domain/indicators/hostOf.js';
import type { Indicator } from '../../domain/indicators/indicator.js';
import { IndicatorList, keyOf } from '../../domain/indicators/indicatorList.js';
import { normaliseName } from '../../domain/name.js';
import { finish, type Work } from '../../domain/work.js';
import { type Owner, ownersOf } from '../owners.js';
import { PartMemory, perPart } from '../perPart.js';
import type { ProjectFacts } from '../projectFacts.js';
import type { Report, ReportPart } from '../report.js';
import { type PartIndicator, partIndicators } from './partIndicators.js';
import type { IndicatorRole, ReportIndicator } from './reportIndicator.js';

const known = new WeakMap<Report, readonly ReportIndicator[]>();

/** The indicators of a report, in its order; those of reports that follow in the same text are theirs. Worked out once a report. */
export function indicatorsOf(report: Report): readonly ReportIndicator[] {
  const before = known.get(report);
  if (before) return before;
  const indicators = finish(readIndicators(report)).flat();
  known.set(report, indicators);
  return indicators;
}

const read = new WeakMap<Report, readonly (readonly ReportIndicator[])[]>();
const roles = new PartMemory<readonly ReportIndicator[]>();

/** The indicators of each of a report's own parts; a part's list is the same as long as nothing in it changes. */
export function* readIndicators(report: Report): Work<readonly (readonly ReportIndicator[])[]> {
  const before = read.get(report);
  if (before) return before;
  const placed = yield* placeIndicators(report);
  const malicious = new Set<string>();
  for (const part of placed) for (const key of part.malicious) malicious.add(key);
  // What is malicious in one place is so in another, where it may stand live.
  const indicators = placed.map(({ indicators: own, unknown }, index) => {
    const spread = unknown.length === 0 ? unknown : unknown.filter(({ key }) => malicious.has(key));
    return spread.length === 0 ? own : roles.get(report.own[index]!, [own, ...spread], () => {
      const places = new Set(spread.map(({ at }) => at));
      return own.map((one, at) => (places.has(at) ? { ...one, role: 'malicious' } : one));
    });
  });
  read.set(report, indicators);
  return indicators;
}

/** Headings below which authors name what they have read. */
const REFERENCES: ReadonlySet<string> = new Set([
  'references', 'reference', 'sources', 'source', 'links', 'external links', 'related links', 'useful links', 'further reading', 'bibliography', 'citations', 'resources', 'additional resources', 'see also', 'read more', 'press', 'credits',
].map(normaliseName));

/** The title of a document that is nothing but a list. */
const LIST_TITLE = /\b(?:iocs?|indicators?\s+of\s+compromise)\b/iu;

/** The indicators of a part, by what the part and its place in the report say. */
interface PlacedIndicators {
  readonly indicators: readonly ReportIndicator[];
  /** The keys of those that are malicious by themselves. */
  readonly malicious: readonly string[];
  /** Those that nothing is known of, by their places in the list. */
  readonly unknown: readonly { readonly at: number; readonly key: string }[];
}

/** Whose indicators are by what a project says. */
interface KnownIndicators {
  readonly own: IndicatorList;
  readonly allowed: IndicatorList;
}

const ofProjects = new WeakMap<ProjectFacts, KnownIndicators>();

function knownOf(project: ProjectFacts): KnownIndicators {
  const before = ofProjects.get(project);
  if (before) return before;
  const lists = { own: new IndicatorList(project.ownAssets ?? []), allowed: new IndicatorList(project.allowedIndicators ?? []) };
  ofProjects.set(project, lists);
  return lists;
}

function* placeIndicators(report: Report): Work<PlacedIndicators[]> {
  const { own, project, title, items } = report;
  const lists = knownOf(project);
  const references = referencesIn(own);
  const owners = ownersOf(report);
  const name = title?.text ?? own.find(({ facts }) => facts.heading)?.facts.heading?.text ?? '';
  const isList = !items.some(({ type, found }) => type.indicators && found) && LIST_TITLE.test(name);
  const placed: PlacedIndicators[] = [];
  for (const part of own) {
    placed.push(placeInPart(part, owners(part), isList, references.has(part), lists));
    yield;
  }
  return placed;
}

const placeInPart = perPart((part: ReportPart, owners: readonly Owner[], isList: boolean, isReference: boolean, lists: KnownIndicators): PlacedIndicators => {
  const indicators = partIndicators(part).map((found): ReportIndicator => {
    const { indicator, fence, context } = found;
    const around = owners.filter(({ range }) => !range || (range.start <= indicator.offset && indicator.offset < range.end));
    const listed = around.some(({ type }) => type.indicators !== undefined) || (isList && !isReference);
    return {
      indicator,
      place: { part, range: { start: indicator.offset, end: indicator.end } },
      role: roleOf(found, isReference, listed, lists),
      context,
      path: around.at(-1)?.type.path ?? '',
      listed,
      ...(fence !== undefined && { fence }),
    };
  });
  return {
    indicators,
    malicious: indicators.flatMap(({ role, indicator }) => (role === 'malicious' ? [keyOf(indicator)] : [])),
    unknown: indicators.flatMap(({ role, indicator }, at) => (role === 'unknown' ? [{ at, key: keyOf(indicator) }] : [])),
  };
});

function roleOf({ indicator, cited }: PartIndicator, isReference: boolean, listed: boolean, { own, allowed }: KnownIndicators): IndicatorRole {
  if (isPrivate(indicator) || own.covers(indicator)) return 'own';
  if (allowed.covers(indicator) || (!indicator.defanged && (cited || isReference))) return 'legitimate';
  return indicator.defanged || listed ? 'malicious' : 'unknown';
}

function isPrivate(indicator: Indicator): boolean {
  const address = indicator.type.endsWith('-cidr') ? indicator.value : hostOf(indicator);
  return address !== undefined && addressRange(address) === 'private';
}

const isOfReferences = perPart(({ facts }: ReportPart): boolean => REFERENCES.has(normaliseName(facts.heading!.text)));

/** The parts below a heading of references, down to the next one as high. */
function referencesIn(parts: readonly ReportPart[]): ReadonlySet<ReportPart> {
  const references = new Set<ReportPart>();
  let depth: number | undefined;
  for (const part of parts) {
    const { heading } = part.facts;
    if (heading && (depth === undefined || heading.depth <= depth)) depth = isOfReferences(part) ? heading.depth : undefined;
    if (depth !== undefined) references.add(part);
  }
  return references;
}
