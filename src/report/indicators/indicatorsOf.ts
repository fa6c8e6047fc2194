import { addressRange } from '../../domain/indicators/addressRange.js';
import { hostOf } from '../../domain/indicators/hostOf.js';
import type { Indicator } from '../../domain/indicators/indicator.js';
import { IndicatorList, keyOf } from '../../domain/indicators/indicatorList.js';
import type { Range } from '../../domain/range.js';
import { finish, type Work } from '../../domain/work.js';
import { Column, type Lineage, lineageOf } from '../lineage.js';
import { type Owner, ownerColumn } from '../owners.js';
import { PartMemory, perPart } from '../perPart.js';
import type { ProjectFacts } from '../projectFacts.js';
import type { Report, ReportPart } from '../report.js';
import { isListHeading, isListTitle, isReferenceHeading } from './headingKinds.js';
import { type PartIndicator, partIndicators } from './partIndicators.js';
import { headingMark, partsBelow } from './partsBelow.js';
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
const columns = { references: new Column<number>(), lists: new Column<number>(), placed: new Column<PlacedIndicators>(), malicious: new Column<string>(), indicators: new Column<readonly ReportIndicator[]>() };

/** The indicators of each of a report's own parts; a part's list is the same as long as nothing in it changes. */
export function* readIndicators(report: Report): Work<readonly (readonly ReportIndicator[])[]> {
  const before = read.get(report);
  if (before) return before;
  const { own } = report;
  const lineage = lineageOf(report);
  const placed = yield* placeIndicators(report, lineage);
  const keys = yield* columns.malicious.read(lineage, own, [placed], [], (_part, index) => placed[index]!.malicious.join('\n'));
  const malicious = lineage.sum(columns.malicious, [keys], () => new Set(placed.flatMap((part) => part.malicious)));
  const indicators = yield* columns.indicators.read(lineage, own, [placed], [malicious], (part, index) => withSpread(part, placed[index]!, malicious));
  read.set(report, indicators);
  return indicators;
}

const spreading = new PartMemory<readonly ReportIndicator[]>();

/** What is malicious in one place is so in another, where it may stand live, and be a link. */
function withSpread(part: ReportPart, { indicators, unsettled }: PlacedIndicators, malicious: ReadonlySet<string>): readonly ReportIndicator[] {
  const spread = unsettled.length === 0 ? unsettled : unsettled.filter(({ keys }) => keys.some((key) => malicious.has(key)));
  if (spread.length === 0) return indicators;
  return spreading.get(part, [indicators, ...spread], () => {
    const places = new Set(spread.map(({ at }) => at));
    return indicators.map((one, at) => (places.has(at) ? { ...one, role: 'malicious' } : one));
  });
}

/** The indicators of a part, by what the part and its place in the report say. */
interface PlacedIndicators {
  readonly indicators: readonly ReportIndicator[];
  /** The keys of those that are malicious by themselves. */
  readonly malicious: readonly string[];
  /**
   * Those that are malicious where another place says so of one of the keys, by their places in the list: nothing is known of them, and
   * they may be on a host of which something is; or they are merely cited.
   */
  readonly unsettled: readonly { readonly at: number; readonly keys: readonly string[] }[];
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

function* placeIndicators(report: Report, lineage: Lineage): Work<readonly PlacedIndicators[]> {
  const { own, project, title, items } = report;
  const whose = knownOf(project);
  const references = yield* belowHeadings(columns.references, lineage, own, isReferenceHeading);
  const lists = yield* belowHeadings(columns.lists, lineage, own, isListHeading, title?.place.part);
  const owners = ownerColumn(report);
  const isList = !items.some(({ type, found }) => type.indicators && found) && isListTitle(title?.text ?? firstLine(own));
  return yield* columns.placed.read(lineage, own, [owners, references, lists], [isList, whose], (part, index) => placeInPart(part, owners[index]!, isList || lists[index]!, references[index]!, whose));
}

/** Which parts stand below headings of a kind, those of the title aside. */
function* belowHeadings(column: Column<number>, lineage: Lineage, own: readonly ReportPart[], isOfKind: (heading: string) => boolean, title?: ReportPart): Work<readonly boolean[]> {
  const marks = yield* column.read(lineage, own, [], [title], (part) => (part === title ? 0 : headingMark(part, isOfKind)));
  return lineage.sum(column, [marks], () => partsBelow(marks));
}

const placeInPart = perPart((part: ReportPart, owners: readonly Owner[], isList: boolean, isReference: boolean, whose: KnownIndicators): PlacedIndicators => {
  const examples = examplesIn(part, owners);
  const isExample = ({ indicator }: PartIndicator): boolean => examples.some(({ start, end }) => start <= indicator.offset && indicator.end <= end);
  const indicators = partIndicators(part).filter((found) => !isExample(found)).map((found): ReportIndicator => {
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
    unsettled: indicators.flatMap(({ role, indicator }, at) => (role === 'unknown' || (role === 'legitimate' && !isReference && !whose.allowed.covers(indicator)) ? [{ at, keys: role === 'unknown' ? [keyOf(indicator), ...hostKeys(indicator)] : [keyOf(indicator)] }] : [])),
  };
});

/** What the template says until somebody replaces it: it shows how to write an indicator, and is none. */
function examplesIn({ text }: ReportPart, owners: readonly Owner[]): Range[] {
  return owners.flatMap(({ type: { placeholder } }) => {
    const start = text.indexOf(placeholder);
    return start < 0 ? [] : [{ start, end: start + placeholder.length }];
  });
}

/** The keys of the host that a URL leads to. */
function hostKeys(indicator: Indicator): string[] {
  const host = indicator.type === 'url' ? hostOf(indicator) : undefined;
  return host === undefined ? [] : (['ipv4', 'ipv6', 'domain'] as const).map((type) => keyOf({ type, value: host }));
}

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

/** What a text begins with that has no title of Markdown's, as one in AsciiDoc; empty where that is a sentence. */
function firstLine(own: readonly ReportPart[]): string {
  const line = /\S[^\r\n]{0,200}/u.exec(own.find(({ text }) => text.trim() !== '')?.text ?? '')?.[0] ?? '';
  return /[.!?]\s*$/u.test(line) ? '' : line;
}
