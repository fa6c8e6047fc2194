import type { Check } from './check.js';

export const invalidFrontMatter: Check = {
  id: 'invalid-front-matter',
  scope: 'section',
  description: 'The front matter is not YAML that can be read.',
  rationale: `Status, severity and TLP are taken from the front matter. While it cannot be read, the report counts as having none of them.
Usual causes are a colon in an unquoted value, a tab, or a quote that is not closed.`,
  severity: 'error',
  find: ({ frontMatter, parts }) =>
    (frontMatter?.errors ?? []).map(({ message, range }) => {
      const part = parts[0]!;
      const end = Math.min(part.text.length, Math.max(range.end, range.start + 1));
      return { message: `Front matter cannot be read: ${message}`, place: { part, range: { start: range.start, end } }, severity: 'error', path: '/metadata' };
    }),
};
