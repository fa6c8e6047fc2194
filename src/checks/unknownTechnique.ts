import { distance } from 'fastest-levenshtein';
import type { AttackTable } from '../domain/attack/attackTable.js';
import type { Technique } from '../domain/attack/technique.js';
import { pathIn } from '../report/owners.js';
import { rangeOf, type Report, wordsAt } from '../report/report.js';
import type { ReportSection } from '../report/sections.js';
import { acceptedVersions, attackVersionOf } from '../report/techniques/attackVersionOf.js';
import type { TechniqueMention } from '../report/techniques/techniqueMention.js';
import { techniquesNamed } from '../report/techniques/techniquesOf.js';
import type { Check } from './check.js';
import { mentionAt } from './mentionAt.js';

/** More than this would be a list of guesses. */
const MOST_FIXES = 4;

export const unknownTechnique: Check = {
  id: 'unknown-technique',
  scope: 'section',
  description: 'An ATT&CK technique has an ID that does not exist.',
  rationale: `IDs are copied by hand, and a wrong digit sends detection engineers after a technique that nobody used, or after none. The technique whose name stands beside
the ID is offered first, then the nearest IDs. Look-alikes of other kinds are known as what they are: \`M1047\` a mitigation, \`S0154\` software, \`G0016\` a group,
\`TA0001\` a tactic, \`D3-EAL\` of D3FEND.`,
  severity: 'warning',
  examples: [
    {
      bad: `## Attack Methodology

- **Initial Access:** T1566.009 Spearphishing Link`,
      good: `## Attack Methodology

- **Initial Access:** T1566.002 Spearphishing Link, mitigated by M1017`,
    },
  ],
  find: (section) => unknown(section).map(({ id, place }) => ({ message: `Unknown technique '${id}'${inVersion(section)}`, place, severity: 'warning', path: pathIn(section.owners, place.range) })),
  fixes: (finding, report) => {
    const mention = mentionAt(report, finding.place);
    return !mention || !report.attack ? [] : nearest(mention, report, report.attack).map(({ id, name }) => ({ title: `Change to ${id} (${name})`, kind: 'choice', edits: [{ range: rangeOf(mention.place), text: id }] }));
  },
};

function unknown({ techniques, attack, attackVersion }: ReportSection): TechniqueMention[] {
  return techniques.filter(({ id }) => acceptedVersions(attackVersion).every((version) => !attack?.technique(id, version)));
}

function inVersion({ attackVersion: { version, isPinned } }: ReportSection): string {
  return isPinned ? ` in ATT&CK v${version}` : '';
}

/** Those that go by the name beside the id, then those whose ids are a digit away, of the same parent first. */
function nearest({ id, name }: TechniqueMention, report: Report, attack: AttackTable): Technique[] {
  const { version } = attackVersionOf(report);
  const named = name ? techniquesNamed(attack, wordsAt(name)) : [];
  const close = attack.active(version).filter((one) => one.id.length === id.length && distance(one.id, id) === 1).sort((a, b) => Number(b.id.startsWith(id.slice(0, 5))) - Number(a.id.startsWith(id.slice(0, 5))));
  const parent = id.includes('.') ? attack.technique(id.slice(0, 5), version) : undefined;
  return [...new Map([...named, ...close.filter((one) => one.id.startsWith(id.slice(0, 5))), ...(parent?.status === 'active' ? [parent] : []), ...close].map((one) => [one.id, one])).values()].slice(0, MOST_FIXES);
}
