import type { AttackTable, Tactic } from './attackTable.js';
import { ATTACK_TACTICS } from './attackTactics.js';
import type { AttackDomain, AttackVersion, Technique } from './technique.js';

/** Enterprise techniques from here on came with v19. */
const FIRST_OF_V19 = 1682;
/** Whole techniques below were all revoked before v18, when sub-techniques came (v7). */
const LAST_BEFORE_SUBTECHNIQUES = 1500;

const DOMAINS: Readonly<Record<string, AttackDomain>> = { e: 'enterprise', m: 'mobile', i: 'ics' };
const ONLY_V18: ReadonlySet<string> = new Set(['defense-evasion']);
const ONLY_V19: ReadonlySet<string> = new Set(['stealth', 'defense-impairment']);

/** The table in its compact form, one technique a line; see `techniques.txt`. */
export class TextAttackTable implements AttackTable {
  readonly #techniques: Readonly<Record<AttackVersion, Map<string, Technique>>> = { 18: new Map(), 19: new Map() };

  constructor(table: string) {
    for (const line of table.split('\n')) if (line !== '' && !line.startsWith('#')) this.#add(line);
  }

  #add(line: string): void {
    const [id = '', domain = '', name = '', tactics = '', before = '', state = ''] = line.split('|');
    const replacedBy = state.slice(1);
    const technique: Technique = {
      id,
      domain: DOMAINS[domain] ?? 'enterprise',
      name,
      tactics: tacticsOf(tactics),
      status: state === '' ? 'active' : state.startsWith('d') ? 'deprecated' : 'revoked',
      ...(replacedBy !== '' && { replacedBy }),
    };
    this.#techniques[19].set(id, technique);
    if (technique.domain === 'enterprise' && numberOf(id) >= FIRST_OF_V19) return;
    this.#techniques[18].set(id, isRevokedInV19(technique) ? { id, domain: technique.domain, name, tactics: ['defense-evasion'], status: 'active' } : before === '' ? technique : { ...technique, tactics: tacticsOf(before) });
  }

  technique(id: string, version: AttackVersion): Technique | undefined {
    return this.#techniques[version].get(id);
  }

  active(version: AttackVersion): readonly Technique[] {
    return [...this.#techniques[version].values()].filter(({ status }) => status === 'active');
  }

  tactics(version: AttackVersion): readonly Tactic[] {
    const others = version === 18 ? ONLY_V19 : ONLY_V18;
    return ATTACK_TACTICS.filter(({ shortName }) => !others.has(shortName));
  }
}

function tacticsOf(letters: string): string[] {
  return [...letters].flatMap((letter) => ATTACK_TACTICS[letter.charCodeAt(0) - 97]?.shortName ?? []).sort((a, b) => indexOf(a) - indexOf(b));
}

function indexOf(tactic: string): number {
  return ATTACK_TACTICS.findIndex(({ shortName }) => shortName === tactic);
}

function numberOf(id: string): number {
  return Number(id.slice(1, 5));
}

/** What v19 replaced by something new was active in v18, where all of it was under Defense Evasion; earlier revocations led elsewhere first. */
function isRevokedInV19({ id, status, replacedBy, domain }: Technique): boolean {
  return domain === 'enterprise' && status === 'revoked' && replacedBy !== undefined && numberOf(replacedBy) >= FIRST_OF_V19 && (id.includes('.') || numberOf(id) >= LAST_BEFORE_SUBTECHNIQUES);
}
