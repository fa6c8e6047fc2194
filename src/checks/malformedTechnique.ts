import { pathIn } from '../report/owners.js';
import { rangeOf, wordsAt } from '../report/report.js';
import { attackVersionOf } from '../report/techniques/attackVersionOf.js';
import { malformedTechniqueIds } from '../report/techniques/techniqueIds.js';
import type { Check } from './check.js';

export const malformedTechnique: Check = {
  id: 'malformed-technique',
  scope: 'section',
  description: 'An ID of an ATT&CK sub-technique has too few or too many digits, or no point.',
  rationale: `A sub-technique has four digits, a point and three more. What looks otherwise is found by no search and drawn on no matrix, so that the technique is
missing from all that is made of the report. Where an ID with the same number exists, it is offered.`,
  severity: 'warning',
  examples: [
    {
      bad: `## Attack Methodology

- **Lateral Movement:** T1021.01 Remote Desktop Protocol`,
      good: `## Attack Methodology

- **Lateral Movement:** T1021.001 Remote Desktop Protocol`,
    },
  ],
  find: ({ part, owners }) => malformedTechniqueIds(part).map((range) => ({
    message: `'${part.text.slice(range.start, range.end)}' is no technique ID: a sub-technique has four digits, a point and three more, as in T1021.001`,
    place: { part, range },
    severity: 'warning',
    path: pathIn(owners, range),
  })),
  fixes: ({ place }, report) => {
    const meant = wellFormed(wordsAt(place));
    const technique = report.attack?.technique(meant, attackVersionOf(report).version);
    return technique ? [{ title: `Change to ${meant} (${technique.name})`, kind: 'choice', edits: [{ range: rangeOf(place), text: meant }] }] : [];
  },
};

/** The same numbers as an ID has them. */
function wellFormed(written: string): string {
  const [, technique = '', number = ''] = /^(T\d{4})\.?(\d+)$/u.exec(written) ?? [];
  return `${technique}.${String(Number(number)).padStart(3, '0')}`;
}
