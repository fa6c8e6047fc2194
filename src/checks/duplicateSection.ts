import { allItems } from '../report/report.js';
import type { Check } from './check.js';
import { mergeDuplicate } from './edits/mergeDuplicate.js';
import { findItem } from './findItem.js';

export const duplicateSection: Check = {
  id: 'duplicate-section',
  scope: 'report',
  description: 'A section or subsection begins a second time.',
  rationale: `Two sections of one name happen when texts are merged. A reader finds the first and misses the second, and an export takes only one.
Merge them (the fix moves all that is below the second heading to the end of the first section), or give one another heading.`,
  severity: 'warning',
  examples: [
    {
      bad: `## Recommendations

Rotate the keys.

## Recommendations

Patch the gateway.`,
      good: `## Recommendations

Rotate the keys.

Patch the gateway.`,
    },
  ],
  find: (report) =>
    [...allItems(report.items)].flatMap(({ type, found }) =>
      (found?.duplicates ?? []).map((place) => ({
        message: `Duplicate section '${type.title}'`,
        place,
        severity: 'warning' as const,
        path: type.path,
        related: [{ message: `'${type.title}' begins here first`, place: found!.name }],
      })),
    ),
  fixes: ({ path, place }, report) => {
    const item = findItem(report, path)?.item;
    return item ? [{ title: `Merge into the first '${item.type.title}'`, kind: 'choice', edits: mergeDuplicate(report, item, place.part) }] : [];
  },
};
