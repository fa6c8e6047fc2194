import type { AttackTable } from '../../domain/attack/attackTable.js';
import { ATTACK_VERSIONS, type Technique } from '../../domain/attack/technique.js';
import type { Report } from '../report.js';
import { attackVersionOf } from './attackVersionOf.js';
import { nameBeside, plainName } from './nameBeside.js';
import { tacticAt } from './tacticAt.js';
import { techniqueIds } from './techniqueIds.js';
import type { TechniqueMention } from './techniqueMention.js';

const known = new WeakMap<Report, readonly TechniqueMention[]>();

/** The techniques that a report names by their ids, in its order. Worked out once a report. */
export function techniquesOf(report: Report): readonly TechniqueMention[] {
  const before = known.get(report);
  if (before) return before;
  const mentions = report.attack ? new MentionReader(report, report.attack).read() : [];
  known.set(report, mentions);
  return mentions;
}

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

class MentionReader {
  readonly #report: Report;
  readonly #attack: AttackTable;

  constructor(report: Report, attack: AttackTable) {
    this.#report = report;
    this.#attack = attack;
  }

  read(): TechniqueMention[] {
    const { version } = attackVersionOf(this.#report);
    return this.#report.own.flatMap((part) => techniqueIds(part).map((range): TechniqueMention => {
      const id = part.text.slice(range.start, range.end);
      const technique = this.#attack.technique(id, version);
      const name = nameBeside(part.text, range, (plain) => namesOf(this.#attack).has(plain));
      const tactic = tacticAt(this.#report, this.#attack, part.start + range.start);
      return { id, place: { part, range }, ...(name && { name: { part, range: name } }), ...(technique && { technique }), ...(tactic && { tactic: tactic.shortName }) };
    }));
  }
}
