import { perPart } from '../report/perPart.js';
import type { ReportPart } from '../report/report.js';
import type { RenderContext } from './renderContext.js';
import type { Block } from './summary.js';

/** What is known of a long block before it is rendered: where it begins, and how much room it needs. */
export function longPart(parts: readonly ReportPart[], { audience }: RenderContext): Pick<Block, 'isLong' | 'lines' | 'source'> {
  const [first] = parts;
  const source = first && audience.source({ part: first, range: { start: 0, end: 0 } }).dataSource;
  return { isLong: true, lines: parts.reduce((lines, part) => lines + linesOf(part), 0), ...(typeof source === 'string' && { source }) };
}

/** As wide as a page of some 90 characters sets it, with the room around its heading. */
const linesOf = perPart(({ text }: ReportPart): number => text.split('\n').reduce((lines, line) => lines + Math.ceil(line.length / 90), 3));
