import type { Technique } from '../domain/attack/technique.js';
import { pathIn } from '../report/owners.js';
import { rangeOf, wordsAt } from '../report/report.js';
import { type ReportSection, sectionOf } from '../report/sections.js';
import { acceptedVersions } from '../report/techniques/attackVersionOf.js';
import type { TechniqueMention } from '../report/techniques/techniqueMention.js';
import { techniquesNamed } from '../report/techniques/techniquesOf.js';
import type { Check, Fix } from './check.js';
import { mentionAt } from './mentionAt.js';

export const techniqueName: Check = {
  id: 'technique-name',
  scope: 'section',
  description: 'The name beside an ATT&CK ID is that of another technique.',
  rationale: `One of the two is wrong, and readers take different ones for true: tools the ID, people the name. Only names that ATT&CK itself has for something else are pointed out;
what an author calls a technique in words of their own is theirs. Both fixes are offered, since nobody but the author knows which was meant.`,
  severity: 'warning',
  examples: [
    {
      bad: `## Attack Methodology

- **Initial Access:** T1566.001 Spearphishing Link`,
      good: `## Attack Methodology

- **Initial Access:** T1566.001 Spearphishing Attachment, T1566.002 mails with a link`,
    },
  ],
  find: (section) => section.techniques.flatMap((mention) => {
    const expected = contradicted(section, mention);
    return expected && mention.name ? [{ message: `${mention.id} is '${expected.name}', not '${wordsAt(mention.name)}'`, place: mention.name, severity: 'warning' as const, path: pathIn(section.owners, mention.name.range) }] : [];
  }),
  fixes: ({ place }, report): Fix[] => {
    const mention = mentionAt(report, place);
    const section = sectionOf(report, place.part);
    const expected = section && mention && contradicted(section, mention);
    if (!expected || !mention.name || !report.attack) return [];
    const { name } = mention;
    const accepted = acceptedVersions(section.attackVersion);
    const others = techniquesNamed(report.attack, wordsAt(name)).filter(({ id }) => accepted.some((version) => report.attack?.technique(id, version)?.status === 'active'));
    return [
      { title: `Change the name to '${expected.name}'`, kind: 'choice', edits: [{ range: rangeOf(name), text: expected.name }] },
      ...others.map(({ id }): Fix => ({ title: `Change the ID to ${id}`, kind: 'choice', edits: [{ range: rangeOf(mention.place), text: id }] })),
    ];
  },
};

/** The technique of the id, where the name beside it is another's in every version that counts. */
function contradicted({ attack, attackVersion }: ReportSection, mention: TechniqueMention): Technique | undefined {
  const { id, name } = mention;
  if (!name || !attack || isListed(mention)) return undefined;
  const technique = attack.technique(id, attackVersion.version) ?? acceptedVersions(attackVersion).flatMap((one) => attack.technique(id, one) ?? [])[0];
  if (!technique) return undefined;
  const named = techniquesNamed(attack, wordsAt(name));
  // A parent's name stands beside its sub-techniques for good reasons, and names went from revoked ids to their replacements.
  const fits = named.some((one) => one.id === id || one.id === id.slice(0, 5) || one.id === technique.replacedBy || sameName(one, technique));
  return fits ? undefined : technique;
}

/** "T1083, Process Discovery" lists two techniques: behind a comma, another's name is no name of the first. */
function isListed({ place, name }: TechniqueMention): boolean {
  return name !== undefined && /^[\s*_`\])]*[,;][\s*_`[(]*$/u.test(name.part.text.slice(place.range.end, name.range.start));
}

function sameName(a: Technique, b: Technique): boolean {
  return a.name.toLowerCase() === b.name.toLowerCase();
}
