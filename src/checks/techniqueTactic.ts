import type { AttackTable } from '../domain/attack/attackTable.js';
import { pathIn } from '../report/owners.js';
import type { ReportSection } from '../report/sections.js';
import { acceptedVersions } from '../report/techniques/attackVersionOf.js';
import type { TechniqueMention } from '../report/techniques/techniqueMention.js';
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
  find: (section) => section.techniques.flatMap((mention) => {
    const tactics = section.attack && misplaced(section, section.attack, mention);
    return tactics ? [{ message: `Technique ${mention.id} belongs to ${tactics}`, place: mention.place, severity: 'information' as const, path: pathIn(section.owners, mention.place.range) }] : [];
  }),
};

/** The tactics where it belongs, in words, where that is not the one that it stands under. */
function misplaced({ attackVersion }: ReportSection, attack: AttackTable, { id, tactic }: TechniqueMention): string | undefined {
  if (tactic === undefined) return undefined;
  const versions = acceptedVersions(attackVersion).filter((version) => attack.technique(id, version)?.status === 'active');
  const right = new Set(versions.flatMap((version) => attack.technique(id, version)!.tactics));
  if (right.size === 0 || right.has(tactic) || (DEFENSE_EVASION.has(tactic) && [...right].some((one) => DEFENSE_EVASION.has(one)))) return undefined;
  const [version] = versions;
  return attack.tactics(version!).filter(({ shortName }) => attack.technique(id, version!)!.tactics.includes(shortName)).map(({ name }) => name).join(' and ');
}
