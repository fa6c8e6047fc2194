import type { AttackTable, Tactic } from '../../domain/attack/attackTable.js';
import { ATTACK_VERSIONS } from '../../domain/attack/technique.js';
import { normaliseName } from '../../domain/name.js';
import type { Range } from '../../domain/range.js';
import { allItems, rangeOf, type Report } from '../report.js';

/** A stretch of a report that is about a tactic, in offsets of the text. */
interface TacticRange extends Range {
  readonly tactic: Tactic;
}

const known = new WeakMap<Report, readonly TacticRange[]>();

/** The tactic under whose heading or label an offset stands. The phases of a timeline have such names too, but tell of more than one tactic. */
export function tacticAt(report: Report, attack: AttackTable, offset: number): Tactic | undefined {
  let ranges = known.get(report);
  if (!ranges) known.set(report, (ranges = tacticRanges(report, attack)));
  return ranges.findLast(({ start, end }) => start <= offset && offset <= end)?.tactic;
}

function tacticRanges({ items }: Report, attack: AttackTable): TacticRange[] {
  const byName = new Map(ATTACK_VERSIONS.flatMap((version) => attack.tactics(version)).map((tactic) => [normaliseName(tactic.name), tactic]));
  return [...allItems(items.filter(({ type }) => !type.events))].flatMap(({ type, found }): TacticRange[] => {
    const tactic = found && type.path.split('/').length > 2 ? byName.get(type.name) : undefined;
    if (!tactic || !found) return [];
    if (found.as === 'heading') return found.parts.map((part) => ({ start: part.start, end: part.start + part.text.length - 1, tactic }));
    return [{ start: rangeOf(found.name).end, end: Math.max(rangeOf(found.value).end, found.value.part.start + (found.lineEnd ?? 0)), tactic }];
  });
}
