import { defangIndicator } from '../../domain/indicators/defangIndicator.js';
import type { Indicator } from '../../domain/indicators/indicator.js';
import type { TextEdit } from '../../domain/textEdit.js';
import { indicatorGroup } from '../../report/indicators/indicatorGroup.js';
import type { Report, ReportItem } from '../../report/report.js';
import { writingStyle } from '../../report/writingStyle.js';
import { breaksBehind } from './geometry.js';

/** Adds an indicator to the list under the label where it belongs, in the way in which that is written; nothing where there is no such label with a value. */
export function listIndicator(report: Report, indicator: Indicator): { readonly edit: TextEdit; readonly under: string } | undefined {
  const group = indicatorGroup(indicator.type);
  const section = report.items.find(({ type, found }) => type.indicators && found);
  const item = section?.items.find(({ type, state, found }) => type.indicators === group && found && state === 'filled');
  if (!item?.found) return undefined;
  return { edit: appended(report, item, defangIndicator(indicator, report.project.defangStyle)), under: item.type.title };
}

const ITEM = /^(\s*(?:[-*+]|\d+[.)])\s+)(`?)/u;

function appended(report: Report, { found }: ReportItem, written: string): TextEdit {
  const { part, range } = found!.value;
  const behind = range.start + part.text.slice(range.start, range.end).trimEnd().length;
  const end = part.start + behind;
  const lineStart = Math.max(part.text.lastIndexOf('\n', behind - 1), part.text.lastIndexOf('\r', behind - 1)) + 1;
  // The line of a label is no item of its list.
  const [, bullet, tick = ''] = (lineStart > found!.name.range.start ? ITEM.exec(part.text.slice(lineStart, behind)) : undefined) ?? [];
  const { eol } = writingStyle(report);
  if (bullet !== undefined) return { range: { start: end, end }, text: `${eol}${bullet}${tick}${written}${tick}${breaksBehind(report, end, '')}` };
  if (found!.as === 'heading') return { range: { start: end, end }, text: `${eol}${eol}- ${written}` };
  return { range: { start: end, end }, text: `, ${written}` };
}
