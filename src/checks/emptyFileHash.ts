import { isEmptyFileHash } from '../domain/indicators/isEmptyFileHash.js';
import type { Check } from './check.js';

export const emptyFileHash: Check = {
  id: 'empty-file-hash',
  scope: 'section',
  description: 'A hash is that of an empty file.',
  rationale: `A tool that could not read the file gives the hash of nothing. Every empty file has it, so whoever searches for it finds thousands, and not the one that matters.`,
  severity: 'warning',
  examples: [
    {
      bad: `## Indicators of Compromise

- **File indicators:** loader.dll, MD5 d41d8cd98f00b204e9800998ecf8427e`,
      good: `## Indicators of Compromise

- **File indicators:** loader.dll, MD5 9e107d9d372bb6826bd81d3542a419d6`,
    },
  ],
  find: ({ indicators }) => indicators.filter(({ indicator, role }) => role !== 'legitimate' && isEmptyFileHash(indicator)).map(({ place, path }) => ({ message: 'This is the hash of an empty file', place, severity: 'warning', path })),
};
