import type { Check } from './check.js';
import { findMissing, insertDetail, type TodoDetail } from './todoDetail.js';
import { OWNER_PLACEHOLDER } from './todoPlaceholders.js';

const KEYWORD = String.raw`(?:owner|owned by|assignee|assigned to|responsible)`;
const STATED = new RegExp(String.raw`(?:^|[,;.(\[|–—\n-])[\s*_-]*${KEYWORD}(?!s?\s+(?:of|must|should|for|to|and|or|is|are|has|have)\b)[*_]*\s*[:=–-]?[*_\s]*[\p{L}@\[]|\b(?:action )?owner[*_]*:[*_\s]*[\p{L}@\[]|\bassigned to[\s*_]+[\p{L}@\[]`, 'iu');

/** A role in brackets at the end: "Rotate all keys (IT)". */
const ROLE = /\(\s*(?:the )?(?:IT|SOC|CSIRT|CERT|CISO|CIO|CTO|CEO|COO|CFO|DPO|SRE|HR|PR|legal|comms|finance|dev ?ops|dev ?sec ?ops|sec ?ops|sec(?:urity)?|infosec|ops|operations|engineering|platform|infrastructure|identity|network(?:ing)?|compliance|risk|procurement|help ?desk|management|head of [\p{L} ]{2,40}|[\p{L} ]{2,40} (?:team|department|lead|manager|officer|owner|group|office))(?: (?:team|department|lead|manager))?(?:\s*[,;/&+]\s*[^()]*)?\s*\)[.\s]*$/iu;

const OWNER: TodoDetail = {
  name: 'an owner',
  column: 'owner',
  isStated: (text) => STATED.test(text) || ROLE.test(firstLine(text)),
  isHinted: (text) => /\b(?:owner|assignee|responsib|assigned|led by)/iu.test(text) || /@\p{L}/u.test(text),
  placeholder: OWNER_PLACEHOLDER,
  lead: leadOf,
};

export const missingOwner: Check = {
  id: 'missing-owner',
  scope: 'parts',
  description: 'A recommendation says of nobody that they are to do it.',
  rationale: `What nobody owns is seldom done. The fix leaves room for a name, in the words that the other recommendations use.

Told only where another recommendation has an owner ("owner head of identity", "Owner: Ann", "(IT)", "assigned to Ann", a column of a table), or where the
front matter says \`audience: internal\`: not every reader is to know who does what. Ticked tasks need none.`,
  severity: 'warning, information in drafts',
  examples: [
    {
      bad: `## Recommendations

- Rotate all keys, owner head of identity.
- Patch the gateway.`,
      good: `## Recommendations

- Rotate all keys, owner head of identity.
- Patch the gateway (IT).`,
    },
  ],
  find: (report) => findMissing(report, OWNER),
  fixes: (finding, report) => insertDetail(finding, report, OWNER),
};

function firstLine(text: string): string {
  return /^[^\r\n]*/u.exec(text)![0].trim();
}

function leadOf(other = ''): string {
  if (/\(owner:/iu.test(other)) return ' (owner: ';
  if (/\(owner\b/iu.test(other)) return ' (owner ';
  if (/assigned to/iu.test(other)) return ', assigned to ';
  if (/owner[*_]*:/iu.test(other)) return ', owner: ';
  return ROLE.test(firstLine(other)) ? ' (' : ', owner ';
}
