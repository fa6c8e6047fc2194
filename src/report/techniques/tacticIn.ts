import type { AttackTable, Tactic } from '../../domain/attack/attackTable.js';
import { ATTACK_VERSIONS } from '../../domain/attack/technique.js';
import { normaliseName } from '../../domain/name.js';
import type { Owner } from '../owners.js';

/**
 * The tactic under whose heading or label an offset of a part stands, by what the part belongs to. The phases of a timeline have such
 * names too, but tell of more than one tactic.
 */
export function tacticIn(owners: readonly Owner[], attack: AttackTable, offset: number): Tactic | undefined {
  const around = owners.findLast(({ type, section, said }) => isOfTactic(type.path) && !section.events && tacticsOf(attack).has(type.name) && (!said || (said.start <= offset && offset <= said.end)));
  return around && tacticsOf(attack).get(around.type.name);
}

/** A section is about all that its subsections are. */
function isOfTactic(path: string): boolean {
  return path.split('/').length > 2;
}

const known = new WeakMap<AttackTable, ReadonlyMap<string, Tactic>>();

function tacticsOf(attack: AttackTable): ReadonlyMap<string, Tactic> {
  const before = known.get(attack);
  if (before) return before;
  const tactics = new Map(ATTACK_VERSIONS.flatMap((version) => attack.tactics(version)).map((tactic) => [normaliseName(tactic.name), tactic]));
  known.set(attack, tactics);
  return tactics;
}
