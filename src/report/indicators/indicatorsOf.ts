import { addressRange } from '../../domain/indicators/addressRange.js';
import { hostOf } from '../../domain/indicators/hostOf.js';
import type { Indicator } from '../../domain/indicators/indicator.js';
import { IndicatorList, keyOf } from '../../domain/indicators/indicatorList.js';
import { normaliseName } from '../../domain/name.js';
import { allItems, type Report, type ReportPart } from '../report.js';
import { type PartIndicator, partIndicators } from './partIndicators.js';
import type { IndicatorRole, ReportIndicator } from './reportIndicator.js';

const known = new WeakMap<Report, readonly ReportIndicator[]>();

/** The indicators of a report, in its order; those of reports that follow in the same text are theirs. Worked out once a report. */
export function indicatorsOf(report: Report): readonly ReportIndicator[] {
  const before = known.get(report);
  if (before) return before;
  const indicators = new IndicatorReader(report).read();
  known.set(report, indicators);
  return indicators;
}

/** Headings below which authors name what they have read. */
const REFERENCES: ReadonlySet<string> = new Set([
  'references', 'reference', 'sources', 'source', 'links', 'external links', 'related links', 'useful links', 'further reading', 'bibliography', 'citations', 'resources', 'additional resources', 'see also', 'read more', 'press', 'credits',
].map(normaliseName));

/** The title of a document that is nothing but a list. */
const LIST_TITLE = /\b(?:iocs?|indicators?\s+of\s+compromise)\b/iu;

/** Where in a part something is listed, and which item of the report stands there. */
interface Owner {
  readonly start: number;
  readonly end: number;
  readonly path: string;
  readonly lists: boolean;
}

class IndicatorReader {
  readonly #report: Report;
  readonly #own: IndicatorList;
  readonly #allowed: IndicatorList;
  readonly #owners = new Map<ReportPart, Owner[]>();
  readonly #references: ReadonlySet<ReportPart>;
  readonly #isList: boolean;

  constructor(report: Report) {
    const { ownAssets = [], allowedIndicators = [] } = report.project;
    this.#report = report;
    this.#own = new IndicatorList(ownAssets);
    this.#allowed = new IndicatorList(allowedIndicators);
    this.#references = referencesIn(report.own);
    this.#readOwners();
    const title = report.title?.text ?? report.own.find(({ facts }) => facts.heading)?.facts.heading?.text ?? '';
    this.#isList = !report.items.some(({ type, found }) => type.indicators && found) && LIST_TITLE.test(title);
  }

  /** Outer items come first, so that the last one that holds a place is the innermost. */
  #readOwners(): void {
    for (const { type, found } of allItems(this.#report.items)) {
      if (!found) continue;
      const lists = type.indicators !== undefined;
      const add = (part: ReportPart, start: number, end: number): void => void this.#owners.set(part, [...(this.#owners.get(part) ?? []), { start, end, path: type.path, lists }]);
      if (found.as === 'heading') for (const part of found.parts) add(part, 0, part.text.length);
      else add(found.value.part, found.name.range.start, found.value.range.end);
    }
  }

  read(): ReportIndicator[] {
    const placed = this.#report.own.flatMap((part) => partIndicators(part).map((found) => this.#place(part, found)));
    const malicious = new Set(placed.filter(({ role }) => role === 'malicious').map(({ indicator }) => keyOf(indicator)));
    // What is malicious in one place is so in another, where it may stand live.
    return placed.map((one) => (one.role === 'unknown' && malicious.has(keyOf(one.indicator)) ? { ...one, role: 'malicious' } : one));
  }

  #place(part: ReportPart, found: PartIndicator): ReportIndicator {
    const { indicator, fence, context } = found;
    const owners = (this.#owners.get(part) ?? []).filter(({ start, end }) => start <= indicator.offset && indicator.offset < end);
    const listed = owners.some(({ lists }) => lists) || (this.#isList && !this.#references.has(part));
    return {
      indicator,
      place: { part, range: { start: indicator.offset, end: indicator.end } },
      role: this.#roleOf(found, part, listed),
      context,
      path: owners.at(-1)?.path ?? '',
      listed,
      ...(fence !== undefined && { fence }),
    };
  }

  #roleOf({ indicator, cited }: PartIndicator, part: ReportPart, listed: boolean): IndicatorRole {
    if (isPrivate(indicator) || this.#own.covers(indicator)) return 'own';
    if (this.#allowed.covers(indicator) || (!indicator.defanged && (cited || this.#references.has(part)))) return 'legitimate';
    return indicator.defanged || listed ? 'malicious' : 'unknown';
  }
}

function isPrivate(indicator: Indicator): boolean {
  const address = indicator.type.endsWith('-cidr') ? indicator.value : hostOf(indicator);
  return address !== undefined && addressRange(address) === 'private';
}

/** The parts below a heading of references, down to the next one as high. */
function referencesIn(parts: readonly ReportPart[]): ReadonlySet<ReportPart> {
  const references = new Set<ReportPart>();
  let depth: number | undefined;
  for (const part of parts) {
    const { heading } = part.facts;
    if (heading && (depth === undefined || heading.depth <= depth)) depth = REFERENCES.has(normaliseName(heading.text)) ? heading.depth : undefined;
    if (depth !== undefined) references.add(part);
  }
  return references;
}
