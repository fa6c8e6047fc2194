import { isRuleLanguage } from '../../report/indicators/ruleLanguages.js';
import { type Report, reportAt } from '../../report/report.js';

/** What pasting at a place is to do: nothing in front matter and detection rules, where it would break something. */
export function pastePlace(report: Report, offset: number): 'indicators' | 'text' | 'verbatim' {
  if (report.frontMatter && offset < report.frontMatter.range.end) return 'verbatim';
  const part = report.parts.findLast(({ start }) => start <= offset);
  const block = part?.blocks.find(({ position }) => position && part.start + position.start.offset! < offset && offset <= part.start + position.end.offset!);
  if (block?.type === 'code' && isRuleLanguage(block.lang?.toLowerCase())) return 'verbatim';
  const { items } = reportAt(report, offset);
  const isListed = items.some(({ type, found }) => type.indicators && found?.as === 'heading' && part !== undefined && found.parts.includes(part) && offset > part.start);
  return isListed ? 'indicators' : 'text';
}
