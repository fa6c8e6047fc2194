import { addressRange } from '../../domain/indicators/addressRange.js';
import { hostOf } from '../../domain/indicators/hostOf.js';
import type { Indicator } from '../../domain/indicators/indicator.js';
import { IndicatorList, keyOf } from '../../domain/indicators/indicatorList.js';
import { finish, type Work } from '../../domain/work.js';
import { type Owner, ownersOf } from '../owners.js';
import { PartMemory, perPart } from '../perPart.js';
import type { ProjectFacts } from '../projectFacts.js';
import type { Report, ReportPart } from '../report.js';
import { isListHeading, isListTitle, isReferenceHeading } from './headingKinds.js';
import { type PartIndicator, partIndicators } from './partIndicators.js';
import { partsBelow } from './partsBelow.js';
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
  // What is malicious in one place is so in another, where it may stand live, and be a link.
  const indicators = placed.map(({ indicators: own, unsettled }, index) => {
    const spread = unsettled.length === 0 ? unsettled : unsettled.filter(({ key }) => malicious.has(key));
    return spread.length === 0 ? own : roles.get(report.own[index]!, [own, ...spread], () => {
      const places = new Set(spread.map(({ at }) => at));
      return own.map((one, at) => (places.has(at) ? { ...one, role: 'malicious' } : one));
    });
  });
  read.set(report, indicators);
  return indicators;
}

/** The indicators of a part, by what the part and its place in the report say. */
interface PlacedIndicators {
  readonly indicators: readonly ReportIndicator[];
  /** The keys of those that are malicious by themselves. */
  readonly malicious: readonly string[];
  /** Those that are malicious where another place says so, by their places in the list: nothing is known of them, or they are merely cited. */
  readonly unsettled: readonly { readonly at: number; readonly key: string }[];
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
  const { own, project } = report;
  const whose = knownOf(project);
  const references = partsBelow(own, isOfReferences);
  const lists = listsIn(report);
  const owners = ownersOf(report);
  const placed: PlacedIndicators[] = [];
  for (const part of own) {
    placed.push(placeInPart(part, owners(part), lists.has(part), references.has(part), whose));
    yield;
  }
  return placed;
}

const placeInPart = perPart((part: ReportPart, owners: readonly Owner[], isList: boolean, isReference: boolean, whose: KnownIndicators): PlacedIndicators => {
  const indicators = partIndicators(part).map((found): ReportIndicator => {
    const { indicator, fence, context } = found;
    const around = owners.filter(({ range }) => !range || (range.start <= indicator.offset && indicator.offset < range.end));
    const listed = !isReference && (isList || around.some(({ type }) => type.indicators !== undefined));
    return {
      indicator,
      place: { part, range: { start: indicator.offset, end: indicator.end } },
      role: roleOf(found, isReference, listed, whose),
      context,
      path: around.at(-1)?.type.path ?? '',
      listed,
      ...(fence !== undefined && { fence }),
    };
  });
  return {
    indicators,
    malicious: indicators.flatMap(({ role, indicator }) => (role === 'malicious' ? [keyOf(indicator)] : [])),
    unsettled: indicators.flatMap(({ role, indicator }, at) => (role === 'unknown' || (role === 'legitimate' && !isReference && !whose.allowed.covers(indicator)) ? [{ at, key: keyOf(indicator) }] : [])),
  };
});

function roleOf({ indicator, cited }: PartIndicator, isReference: boolean, listed: boolean, { own, allowed }: KnownIndicators): IndicatorRole {
  if (isPrivate(indicator) || own.covers(indicator)) return 'own';
  if (allowed.covers(indicator) || (!indicator.defanged && (cited || isReference))) return 'legitimate';
  return indicator.defanged || (listed && !isNameOfSite(indicator)) ? 'malicious' : 'unknown';
}

/** "PyPI.org": what is copied from a tool is lower case; what has capitals here and there is how people call a site. */
function isNameOfSite({ type, original }: Indicator): boolean {
  return type === 'domain' && /^\p{Lu}\p{Ll}+\p{Lu}|^\p{Lu}\p{Ll}+\./u.test(original);
}

function isPrivate(indicator: Indicator): boolean {
  const address = indicator.type.endsWith('-cidr') ? indicator.value : hostOf(indicator);
  return address !== undefined && addressRange(address) === 'private';
}

const isOfReferences = perPart(({ facts }: ReportPart): boolean => isReferenceHeading(facts.heading!.text));

const isOfList = perPart(({ facts }: ReportPart): boolean => isListHeading(facts.heading!.text));

/** The parts that list indicators whatever the report's type expects: all where the title says so, else those below a heading that does. */
function listsIn({ title, items, own }: Report): ReadonlySet<ReportPart> {
  if (!items.some(({ type, found }) => type.indicators && found) && isListTitle(title?.text ?? firstLine(own))) return new Set(own);
  return partsBelow(own.filter((part) => part !== title?.place.part), isOfList);
}

/** What a text begins with that has no title of Markdown's, as one in AsciiDoc; empty where that is a sentence. */
function firstLine(own: readonly ReportPart[]): string {
  const line = /\S[^\r\n]{0,200}/u.exec(own.find(({ text }) => text.trim() !== '')?.text ?? '')?.[0] ?? '';
  return /[.!?]\s*$/u.test(line) ? '' : line;
}
