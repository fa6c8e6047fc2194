import { reportScaffold, type ScaffoldLine, itemScaffold, type Slot } from '../report/scaffold.js';
import type { ItemType, ReportType } from '../report/type/reportType.js';
import { DEFAULT_STYLE, type WritingStyle } from '../report/writingStyle.js';

/** The lines of a snippet for a whole report, in the syntax of VS Code; with a title, that is no tab stop. */
export function reportSnippet(type: ReportType, title?: string): string[] {
  return snippetLines(reportScaffold(type, title));
}

/** The lines of a snippet for a section, subsection or field. */
export function itemSnippet(item: ItemType, style: WritingStyle = DEFAULT_STYLE): string[] {
  return snippetLines(itemScaffold(item, style));
}

function snippetLines(lines: readonly ScaffoldLine[]): string[] {
  let stop = 0;
  return lines.map((line) => line.map((piece) => (typeof piece === 'string' ? escapeText(piece) : tabStop(piece, (stop += 1)))).join(''));
}

/** The placeholder is the first choice, so that tabbing through leaves a gap rather than a wrong answer. */
function tabStop({ placeholder, choices }: Slot, index: number): string {
  const values = placeholder === '' ? choices : [...new Set([placeholder, ...choices])];
  if (values.length > 1) return `\${${index}|${values.map(escapeChoice).join(',')}|}`;
  return placeholder === '' ? `\${${index}}` : `\${${index}:${escapeText(placeholder)}}`;
}

function escapeText(text: string): string {
  return text.replace(/[\\$}]/gu, '\\$&');
}

function escapeChoice(text: string): string {
  return text.replace(/[\\,|]/gu, '\\$&');
}
