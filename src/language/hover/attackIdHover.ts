import { type AttackIdKind, attackIdsIn } from '../../domain/attack/attackIds.js';
import { ATTACK_TACTICS } from '../../domain/attack/attackTactics.js';
import { ATTACK_COPYRIGHT } from '../../domain/attack/loadAttack.js';
import type { AttackVersion } from '../../domain/attack/technique.js';
import type { Report } from '../../report/report.js';
import { attackVersionOf } from '../../report/techniques/attackVersionOf.js';
import type { Hover } from './hover.js';

/** What the id at an offset is of that looks like a technique's and is none: a tactic by its name, all else by its kind. */
export function attackIdHover(report: Report, offset: number): Hover | undefined {
  const part = report.own.find(({ start, text }) => start <= offset && offset <= start + text.length);
  const here = part && attackIdsIn(part.text).find(({ start, end, kind }) => kind !== 'technique' && part.start + start <= offset && offset <= part.start + end);
  if (!here) return undefined;
  const { id, kind } = here;
  const names = kind === 'tactic' ? tacticNames(id, attackVersionOf(report)) : [];
  return {
    range: { start: part.start + here.start, end: part.start + here.end },
    title: [id, ...names].join(' '),
    facts: [`${kind === 'countermeasure' ? 'D3FEND' : 'ATT&CK'} ${kind}`],
    guidance: names.length > 0 ? ATTACK_COPYRIGHT : NO_TECHNIQUE[kind],
    examples: [],
    values: [],
  };
}

const NO_TECHNIQUE: Readonly<Record<AttackIdKind, string>> = {
  technique: '',
  tactic: 'No tactic that is known has this id.',
  mitigation: 'It prevents techniques, and is none.',
  software: 'It uses techniques, and is none.',
  group: 'It uses techniques, and is none.',
  campaign: 'Techniques were used in it; it is none.',
  'data source': 'It shows techniques, and is none.',
  countermeasure: 'It answers techniques, and is none.',
};

/** TA0005 has two names: v19 calls it Stealth. */
function tacticNames(id: string, { version, isPinned }: { readonly version: AttackVersion; readonly isPinned: boolean }): string[] {
  const named = ATTACK_TACTICS.filter((tactic) => tactic.id === id);
  if (named.length < 2) return named.map(({ name }) => name);
  const [now, before] = named.map(({ name }) => name);
  return [isPinned && version < 19 ? before! : isPinned ? now! : `${now} (v18: ${before})`];
}
