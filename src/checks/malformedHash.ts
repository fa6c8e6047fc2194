import { blankComments } from '../domain/comments.js';
import { malformedHashes } from '../domain/indicators/malformedHashes.js';
import { pathIn } from '../report/owners.js';
import type { Check } from './check.js';

export const malformedHash: Check = {
  id: 'malformed-hash',
  scope: 'section',
  description: 'A hash has too few or too many digits, or a letter that is no hex digit.',
  rationale: `A digit that got lost in copying makes the hash of no file at all: whoever searches for it finds nothing, and takes that for good news. Copy it again from its
source; nobody can tell which digit is missing. Only what a label, a column or a heading claims to be a hash of a certain kind is looked at;
whole hashes of another kind only where the claim names one kind alone.`,
  severity: 'warning',
  examples: [
    {
      bad: `## Indicators of Compromise

- **File indicators:** loader.dll, MD5: 9e107d9d372bb6826bd81d3542a419d`,
      good: `## Indicators of Compromise

- **File indicators:** loader.dll, MD5: 9e107d9d372bb6826bd81d3542a419d6`,
    },
  ],
  find: ({ part, owners }) => malformedHashes(blankComments(part.text)).map(({ range, message }) => ({ message, place: { part, range }, severity: 'warning', path: pathIn(owners, range) })),
};
