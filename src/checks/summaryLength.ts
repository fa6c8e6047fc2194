import { perPart } from '../report/perPart.js';
import { type ReportPart, wordsAt } from '../report/report.js';
import type { Check } from './check.js';

const SECTION = 'executiveSummary';

const FEWEST_WORDS = 10;
const MOST_WORDS = 250;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’./-]*/gu;

export const summaryLength: Check = {
  id: 'summary-length',
  scope: 'report',
  description: 'The executive summary is too short to say anything, or too long to be one.',
  rationale: `It is for a reader who reads nothing else: what happened, to whom, when, what it did, where things stand. That takes a few sentences and fits on a screen.

Reported below ${FEWEST_WORDS} and above ${MOST_WORDS} words. Of some sixty published reports with a summary, the shortest summary has 27 words, half have about 65, and two have more than
${MOST_WORDS}. Comments and headings do not count.`,
  severity: 'information, off in drafts',
  examples: [
    {
      bad: `## Executive Summary

Acme was hacked.`,
      good: `## Executive Summary

On 3 May 2026 an attacker signed in to the mail system of Acme with a stolen password and read the mail of two people. The account was locked within an hour.`,
    },
  ],
  find: ({ items, frontMatter }) => {
    const item = items.find(({ type }) => type.id === SECTION);
    if (!item?.found || item.state !== 'filled' || frontMatter?.data.status === 'draft') return [];
    const count = item.found.as === 'label' ? countWords(wordsAt(item.found.value)) : item.found.parts.reduce((sum, part) => sum + wordCount(part), 0);
    if (count >= FEWEST_WORDS && count <= MOST_WORDS) return [];
    const expected = count < FEWEST_WORDS ? `at least ${FEWEST_WORDS}` : `at most ${MOST_WORDS}`;
    return [{ message: `'${item.type.title}' has ${count} ${count === 1 ? 'word' : 'words'}, expected ${expected}`, place: item.found.name, severity: 'information', path: item.type.path }];
  },
};

/** The words below a part's heading; comments have none. */
const wordCount = perPart(({ text, facts }: ReportPart): number => countWords(text.slice(facts.heading?.range.end ?? 0)));

function countWords(text: string): number {
  return text.replace(/<!--[^]*?(?:-->|$)/gu, '').match(WORD)?.length ?? 0;
}
