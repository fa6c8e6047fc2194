import type { AttackTable } from '../../domain/attack/attackTable.js';
import { ATTACK_COPYRIGHT } from '../../domain/attack/loadAttack.js';
import { ATTACK_VERSIONS, type AttackVersion, NEWEST_ATTACK_VERSION, type Technique } from '../../domain/attack/technique.js';
import { fullName } from '../../domain/attack/techniqueText.js';
import { rangeOf, type Report } from '../../report/report.js';
import { attackVersionOf } from '../../report/techniques/attackVersionOf.js';
import { techniquesOf } from '../../report/techniques/techniquesOf.js';
import type { Hover } from './hover.js';

/** What the technique is whose id stands at an offset: name, tactics, and what became of it. */
export function techniqueHover(report: Report, offset: number): Hover | undefined {
  const { attack } = report;
  const mention = techniquesOf(report).find(({ place }) => rangeOf(place).start <= offset && offset <= rangeOf(place).end);
  if (!attack || !mention) return undefined;
  const { version } = attackVersionOf(report);
  const technique = mention.technique ?? ATTACK_VERSIONS.flatMap((one) => attack.technique(mention.id, one) ?? [])[0];
  if (!technique) return undefined;
  return {
    range: rangeOf(mention.place),
    title: `${mention.id} ${fullName(technique, attack, version)}`,
    facts: tacticNames(technique, attack, version),
    guidance: [...became(mention.id, attack, version), ATTACK_COPYRIGHT].join('\n\n'),
    examples: [],
    values: [],
  };
}

function tacticNames({ tactics }: Technique, attack: AttackTable, version: AttackVersion): string[] {
  return attack.tactics(version).filter(({ shortName }) => tactics.includes(shortName)).map(({ name }) => name);
}

/** What the version that holds says of it, and what the newest one does where that differs. */
function became(id: string, attack: AttackTable, version: AttackVersion): string[] {
  const [here, now] = [attack.technique(id, version), attack.technique(id, NEWEST_ATTACK_VERSION)];
  const told = now ?? here;
  if (!here) return [`ATT&CK v${version}, which this report is written for, has no such technique; v${NEWEST_ATTACK_VERSION} has.`];
  if (told?.status === 'deprecated') return ['Deprecated: ATT&CK maintains it no longer.'];
  if (told?.status !== 'revoked') return [];
  const replacement = told.replacedBy === undefined ? undefined : attack.technique(told.replacedBy, NEWEST_ATTACK_VERSION);
  const instead = told.replacedBy === undefined ? '' : `, now ${told.replacedBy}${replacement ? ` ${fullName(replacement, attack, NEWEST_ATTACK_VERSION)}` : ''}`;
  return [`${here.status === 'revoked' && version !== NEWEST_ATTACK_VERSION ? 'Revoked' : `Revoked in v${NEWEST_ATTACK_VERSION}`}${instead}.`];
}
