import { itemScaffold, reportScaffold } from '../report/scaffold.js';
import { snippetRenderer } from '../report/scaffoldSnippet.js';
import type { ItemType, ReportType } from '../report/type/reportType.js';
import { DEFAULT_STYLE, type WritingStyle } from '../report/writingStyle.js';

/** A snippet for a whole report, in the syntax of VS Code; with a title, that is no tab stop. */
export function reportSnippet(type: ReportType, title?: string): string {
  return snippetRenderer()(reportScaffold(type, title), '\n');
}

/** A snippet for a section, subsection or field. */
export function itemSnippet(item: ItemType, style: WritingStyle = DEFAULT_STYLE): string {
  return snippetRenderer()(itemScaffold(item, style), '\n');
}
