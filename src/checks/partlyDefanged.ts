import { defangIndicator } from '../domain/indicators/defangIndicator.js';
import { indicatorsOf } from '../report/indicators/indicatorsOf.js';
import type { ReportIndicator } from '../report/indicators/reportIndicator.js';
import { isRuleLanguage } from '../report/indicators/ruleLanguages.js';
import { rangeOf } from '../report/report.js';
import type { Check } from './check.js';

export const partlyDefanged: Check = {
  id: 'partly-defanged',
  scope: 'section',
  description: 'A URL has its host defanged and its scheme live, so that programs still make a link of it.',
  rationale: `Editors and mail programs look for \`http://\` and take what follows, brackets and all: the link is there, and some of them correct it. Write \`hxxp://\`.
Which of the dots of a host are in brackets is a matter of taste, and is not looked at.`,
  severity: 'information',
  examples: [
    {
      bad: `## Indicators of Compromise

- **Network indicators (Defanged):** https://evil-portal[.]com/login`,
      good: `## Indicators of Compromise

- **Network indicators (Defanged):** hxxps://evil-portal[.]com/login, www.evil-portal[.]com`,
    },
  ],
  find: ({ indicators }) => indicators.filter(isPartly).map(({ indicator, place, path }) => ({ message: `'${indicator.original}' is defanged in part: its scheme still makes a link`, place, severity: 'information', path })),
  fixes: ({ place }, report) => {
    const { start } = rangeOf(place);
    const one = indicatorsOf(report).find((indicator) => rangeOf(indicator.place).start === start);
    return one ? [{ title: 'Defang', kind: 'choice', edits: [{ range: rangeOf(place), text: defangIndicator(one.indicator, report.project.defangStyle) }] }] : [];
  },
};

function isPartly({ indicator, role, fence }: ReportIndicator): boolean {
  return role === 'malicious' && indicator.defanged && indicator.type === 'url' && /^(?:https?|ftps?):\/\//iu.test(indicator.original) && !isRuleLanguage(fence);
}
