import type { TextEdit } from '../../domain/textEdit.js';
import type { Report, ReportItem } from '../../report/report.js';
import { bodyScaffold, type RenderScaffold, scaffoldText } from '../../report/scaffold.js';
import { writingStyle } from '../../report/writingStyle.js';
import { belowHeading } from './belowHeading.js';

/** Edits that put what belongs in an empty section below its heading; none where something stands there already. */
export function fillItem(report: Report, item: ReportItem, render: RenderScaffold = scaffoldText): TextEdit[] {
  if (item.found?.as !== 'heading' || item.value !== '' || item.items.some(({ found }) => found)) return [];
  const style = writingStyle(report);
  const depth = report.headings.find(({ type }) => type === item.type)?.expectedDepth ?? style.sectionDepth;
  return [belowHeading(report, item, [render(bodyScaffold(item.type, style, depth), style.eol)], style)];
}
