import { itemSnippet, reportSnippet } from '../src/language/snippet.js';
import type { ReportType } from '../src/report/type/reportType.js';

/** The snippets that VS Code reads: one of the whole report, and one a section. */
export function snippetFile(type: ReportType): string {
  const whole = { [type.title]: { prefix: 'ir-report', description: type.description, body: reportSnippet(type).split('\n') } };
  const sections = type.items.map((section) => [
    `${type.title}: ${section.title}`,
    { prefix: `ir-${section.title.toLowerCase().replace(/[^a-z0-9]+/gu, '-')}`, description: section.description, body: itemSnippet(section).split('\n') },
  ]);
  return `${JSON.stringify({ ...whole, ...Object.fromEntries(sections) }, null, 2)}\n`;
}
