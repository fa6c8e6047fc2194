import { allItems } from '../report/report.js';
import type { Check } from './check.js';

export const duplicateSection: Check = {
  id: 'duplicate-section',
  scope: 'report',
  description: 'A section or subsection begins a second time.',
  rationale: `Two sections of one name happen when texts are merged. A reader finds the first and misses the second, and an export takes only one.
Merge them, or give one another heading.`,
  severity: 'warning',
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
};
