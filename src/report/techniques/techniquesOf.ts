import type { AttackTable } from '../../domain/attack/attackTable.js';
import { ATTACK_VERSIONS, type AttackVersion, type Technique } from '../../domain/attack/technique.js';
import { finish, type Work } from '../../domain/work.js';
import { Column, lineageOf } from '../lineage.js';
import { type Owner, ownerColumn } from '../owners.js';
import { perPart } from '../perPart.js';
import type { Report, ReportPart } from '../report.js';
import { attackVersionOf } from './attackVersionOf.js';
import { nameBeside, plainName } from './nameBeside.js';
import { tacticIn } from './tacticIn.js';
import { techniqueIds } from './techniqueIds.js';
import type { TechniqueMention } from './techniqueMention.js';

const known = new WeakMap<Report, readonly TechniqueMention[]>();

/** The techniques that a report names by their ids, in its order. Worked out once a report. */
export function techniquesOf(report: Report): readonly TechniqueMention[] {
  const before = known.get(report);
  if (before) return before;
  const mentions = finish(readTechniques(report)).flat();
  known.set(report, mentions);
  return mentions;
}

const NONE: readonly TechniqueMention[] = [];
const column = new Column<readonly TechniqueMention[]>();
const read = new WeakMap<Report, readonly (readonly TechniqueMention[])[]>();

/** The techniques that each of a report's own parts names; a part's list is the same as long as nothing in it changes. */
export function* readTechniques(report: Report): Work<readonly (readonly TechniqueMention[])[]> {
  const before = read.get(report);
  if (before) return before;
  const { own, attack } = report;
  const { version } = attackVersionOf(report);
  const owners = ownerColumn(report);
  const mentions = yield* column.read(lineageOf(report), own, [owners], [attack, version], (part, index) => (attack && techniqueIds(part).length > 0 ? mentionsIn(part, owners[index]!, attack, version) : NONE));
  read.set(report, mentions);
  return mentions;
}

const mentionsIn = perPart((part: ReportPart, owners: readonly Owner[], attack: AttackTable, version: AttackVersion): readonly TechniqueMention[] => techniqueIds(part).map((range) => {
  const id = part.text.slice(range.start, range.end);
  const technique = attack.technique(id, version);
  const name = nameBeside(part.text, range, (plain) => namesOf(attack).has(plain));
  const tactic = tacticIn(owners, attack, range.start);
  return { id, place: { part, range }, ...(name && { name: { part, range: name } }), ...(technique && { technique }), ...(tactic && { tactic: tactic.shortName }) };
}));

/** The techniques that go by a name, in any version: by their own, or with their parent's before it. */
export function techniquesNamed(attack: AttackTable, name: string): readonly Technique[] {
  return namesOf(attack).get(plainName(name)) ?? [];
}

const names = new WeakMap<AttackTable, ReadonlyMap<string, readonly Technique[]>>();

function namesOf(attack: AttackTable): ReadonlyMap<string, readonly Technique[]> {
  const before = names.get(attack);
  if (before) return before;
  const all = new Map<string, Technique[]>();
  const add = (name: string, technique: Technique): void => {
    const same = all.get(plainName(name));
    if (!same) all.set(plainName(name), [technique]);
    else if (!same.some(({ id }) => id === technique.id)) same.push(technique);
  };
  for (const version of [...ATTACK_VERSIONS].reverse()) {
    for (const technique of attack.active(version)) {
      add(technique.name, technique);
      const parent = technique.id.includes('.') ? attack.technique(technique.id.slice(0, 5), version) : undefined;
      if (parent) add(`${parent.name}: ${technique.name}`, technique);
    }
  }
  names.set(attack, all);
  return all;
}
