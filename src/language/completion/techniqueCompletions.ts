import type { AttackTable } from '../../domain/attack/attackTable.js';
import { ATTACK_COPYRIGHT } from '../../domain/attack/loadAttack.js';
import type { Technique } from '../../domain/attack/technique.js';
import { fullName, techniqueText, type TechniqueStyle } from '../../domain/attack/techniqueText.js';
import { ownersOf } from '../../report/owners.js';
import type { Report } from '../../report/report.js';
import { escapeSnippet } from '../../report/scaffoldSnippet.js';
import { attackVersionOf } from '../../report/techniques/attackVersionOf.js';
import { tacticIn } from '../../report/techniques/tacticIn.js';
import { findTechniques } from '../attack/findTechniques.js';
import { type CaretLine, caretOffset, type Completion } from './completion.js';

/** So many can be looked through; who wants another types on. */
const MOST = 50;
/** A name has few words that one would type; what stands before them is prose. */
const MOST_WORDS = 4;
const SHORTEST = 3;

/** The techniques that the words before the caret mean: the most words that any technique has, so that "spear att" is one query. */
export function techniqueCompletions(report: Report, attack: AttackTable, caret: CaretLine, style: TechniqueStyle): Completion[] {
  if (/^\s*#/u.test(caret.before) || /[\p{L}\p{N}]/u.test(caret.after.slice(0, 1))) return [];
  const { version } = attackVersionOf(report);
  const offset = caretOffset(caret);
  const part = report.own.findLast(({ start }) => start <= offset);
  const tactic = part && tacticIn(ownersOf(report)(part), attack, offset - part.start);
  for (const start of queryStarts(caret.before)) {
    const query = caret.before.slice(start);
    if (query.length < SHORTEST) break;
    const found = findTechniques(attack, query, { version, ...(tactic && { tactic: tactic.shortName }) });
    if (found.length === 0) continue;
    const tactics = new Map(attack.tactics(version).map(({ shortName, name }) => [shortName, name]));
    return found.slice(0, MOST).map((technique) => ({
      kind: 'technique',
      label: `${technique.id} ${technique.name}`,
      detail: technique.tactics.map((one) => tactics.get(one) ?? one).join(', '),
      guidance: `${describe(technique, attack, version)}\n\n${ATTACK_COPYRIGHT}`,
      examples: [],
      snippet: escapeSnippet(techniqueText(technique, style)),
      range: { start: caret.start + start, end: caretOffset(caret) },
      filter: query,
      extraEdits: [],
      offersNext: false,
    }));
  }
  return [];
}

/** Where the last words of a line begin, from the earliest on that may belong to a query. */
function queryStarts(before: string): number[] {
  return [...before.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].map(({ index }) => index).slice(-MOST_WORDS).filter((start) => !/[:,;()[\]|*_`]/u.test(before.slice(start)));
}

function describe(technique: Technique, attack: AttackTable, version: 18 | 19): string {
  const where = technique.domain === 'enterprise' ? `Enterprise ATT&CK v${version}` : `${technique.domain === 'mobile' ? 'Mobile' : 'ICS'} ATT&CK`;
  return `${fullName(technique, attack, version)}, of ${where}.`;
}
