import type { Technique } from '../domain/attack/technique.js';
import type { TextEdit } from '../domain/textEdit.js';
import { pathIn } from '../report/owners.js';
import { rangeOf } from '../report/report.js';
import { type ReportSection, sectionOf } from '../report/sections.js';
import { acceptedVersions } from '../report/techniques/attackVersionOf.js';
import type { TechniqueMention } from '../report/techniques/techniqueMention.js';
import type { Check } from './check.js';
import { mentionAt } from './mentionAt.js';

export const revokedTechnique: Check = {
  id: 'revoked-technique',
  scope: 'section',
  description: 'A technique was revoked in the version of ATT&CK that the report is written for.',
  rationale: `Tools that draw a report's techniques leave revoked ones out. ATT&CK names what took their place, mostly; the fix changes the ID, and the name beside it. It is a
choice of the author's, since the replacement may be broader.

A report says which version it is written for by \`attackVersion\` in its front matter, or its project does. Where neither says so, what is right in any known version is
right: \`T1562.001\` was revoked with v19, and stays unmentioned.`,
  severity: 'warning',
  examples: [
    {
      bad: `---
attackVersion: 19
---

## Attack Methodology

- **Defense Evasion:** T1562.001 Disable or Modify Tools`,
      good: `---
attackVersion: 18
---

## Attack Methodology

- **Defense Evasion:** T1562.001 Disable or Modify Tools`,
    },
  ],
  find: (section) => section.techniques.flatMap((mention) => {
    const { version, isPinned } = section.attackVersion;
    const technique = revoked(section, mention);
    if (!technique) return [];
    const instead = technique.replacedBy === undefined ? 'nothing took its place' : `expected ${technique.replacedBy}${nameOf(section, technique.replacedBy)}`;
    return [{ message: `Technique ${mention.id} was revoked${isPinned ? ` by ATT&CK v${version}` : ''}, ${instead}`, place: mention.place, severity: 'warning' as const, path: pathIn(section.owners, mention.place.range) }];
  }),
  fixes: ({ place }, report) => {
    const mention = mentionAt(report, place);
    const section = sectionOf(report, place.part);
    const id = section && mention && revoked(section, mention)?.replacedBy;
    return section && mention && id !== undefined ? [{ title: `Change to ${id}${nameOf(section, id)}`, kind: 'choice', edits: replaced(section, mention, id) }] : [];
  },
};

/** The technique, where every version that counts has it revoked. */
function revoked({ attack, attackVersion }: ReportSection, { id }: TechniqueMention): Technique | undefined {
  const found = acceptedVersions(attackVersion).map((version) => attack?.technique(id, version));
  return found.every((technique) => technique?.status === 'revoked') ? found[0] : undefined;
}

function nameOf({ attack, attackVersion }: ReportSection, id: string): string {
  const technique = attack?.technique(id, attackVersion.version);
  return technique ? ` (${technique.name})` : '';
}

function replaced({ attack, attackVersion }: ReportSection, { place, name }: TechniqueMention, id: string): TextEdit[] {
  const technique = attack?.technique(id, attackVersion.version);
  return [{ range: rangeOf(place), text: id }, ...(name && technique ? [{ range: rangeOf(name), text: technique.name }] : [])].sort((a, b) => a.range.start - b.range.start);
}
