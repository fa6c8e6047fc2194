import type { Technique } from '../domain/attack/technique.js';
import type { TextEdit } from '../domain/textEdit.js';
import { pathAt } from '../report/pathAt.js';
import { rangeOf, type Report } from '../report/report.js';
import { acceptedVersions, attackVersionOf } from '../report/techniques/attackVersionOf.js';
import type { TechniqueMention } from '../report/techniques/techniqueMention.js';
import { techniquesOf } from '../report/techniques/techniquesOf.js';
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
  find: (report) => techniquesOf(report).flatMap((mention) => {
    const technique = revoked(report, mention);
    if (!technique) return [];
    const instead = technique.replacedBy === undefined ? 'nothing took its place' : `expected ${technique.replacedBy}${nameOf(report, technique.replacedBy)}`;
    return [{ message: `Technique ${mention.id} was revoked${attackVersionOf(report).isPinned ? ` by ATT&CK v${attackVersionOf(report).version}` : ''}, ${instead}`, place: mention.place, severity: 'warning' as const, path: pathAt(report, mention.place) }];
  }),
  fixes: ({ place }, report) => {
    const mention = mentionAt(report, place);
    const id = mention && revoked(report, mention)?.replacedBy;
    return mention && id !== undefined ? [{ title: `Change to ${id}${nameOf(report, id)}`, kind: 'choice', edits: replaced(report, mention, id) }] : [];
  },
};

/** The technique, where every version that counts has it revoked. */
function revoked(report: Report, { id }: TechniqueMention): Technique | undefined {
  const found = acceptedVersions(report).map((version) => report.attack?.technique(id, version));
  return found.every((technique) => technique?.status === 'revoked') ? found[0] : undefined;
}

function nameOf(report: Report, id: string): string {
  const technique = report.attack?.technique(id, attackVersionOf(report).version);
  return technique ? ` (${technique.name})` : '';
}

function replaced(report: Report, { place, name }: TechniqueMention, id: string): TextEdit[] {
  const technique = report.attack?.technique(id, attackVersionOf(report).version);
  return [{ range: rangeOf(place), text: id }, ...(name && technique ? [{ range: rangeOf(name), text: technique.name }] : [])].sort((a, b) => a.range.start - b.range.start);
}
