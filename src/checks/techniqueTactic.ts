import type { AttackTable } from '../domain/attack/attackTable.js';
import { pathAt } from '../report/pathAt.js';
import type { Report } from '../report/report.js';
import { acceptedVersions } from '../report/techniques/attackVersionOf.js';
import type { TechniqueMention } from '../report/techniques/techniqueMention.js';
import { techniquesOf } from '../report/techniques/techniquesOf.js';
import type { Check } from './check.js';

/** What v19 made of Defense Evasion: a report's section of that name holds both. */
const DEFENSE_EVASION: ReadonlySet<string> = new Set(['defense-evasion', 'stealth', 'defense-impairment']);

export const techniqueTactic: Check = {
  id: 'technique-tactic',
  scope: 'section',
  description: 'A technique stands under a tactic to which ATT&CK does not assign it in any version that counts.',
  rationale: `A technique under the wrong tactic tells a wrong story: that a way to stay was the way in. Only the sections of the attack methodology are looked at. Under Defense
Evasion stands what v19 calls Stealth and Defense Impairment, too.`,
  severity: 'information',
  examples: [
    {
      bad: `## Attack Methodology

- **Initial Access:** T1486 Data Encrypted for Impact`,
      good: `## Attack Methodology

- **Initial Access:** T1566 Phishing
- **Impact:** T1486 Data Encrypted for Impact`,
    },
  ],
  find: (report) => techniquesOf(report).flatMap((mention) => {
    const tactics = report.attack && misplaced(report, report.attack, mention);
    return tactics ? [{ message: `Technique ${mention.id} belongs to ${tactics}`, place: mention.place, severity: 'information' as const, path: pathAt(report, mention.place) }] : [];
  }),
};

/** The tactics where it belongs, in words, where that is not the one that it stands under. */
function misplaced(report: Report, attack: AttackTable, { id, tactic }: TechniqueMention): string | undefined {
  if (tactic === undefined) return undefined;
  const versions = acceptedVersions(report).filter((version) => attack.technique(id, version)?.status === 'active');
  const right = new Set(versions.flatMap((version) => attack.technique(id, version)!.tactics));
  if (right.size === 0 || right.has(tactic) || (DEFENSE_EVASION.has(tactic) && [...right].some((one) => DEFENSE_EVASION.has(one)))) return undefined;
  const [version] = versions;
  return attack.tactics(version!).filter(({ shortName }) => attack.technique(id, version!)!.tactics.includes(shortName)).map(({ name }) => name).join(' and ');
}
