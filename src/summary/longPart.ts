import type { ReportPart } from '../report/report.js';
import type { RenderContext } from './renderContext.js';
import type { Block } from './summary.js';

/** What is known of a long block before it is rendered: where it begins, and how much room it needs. */
export function longPart(parts: readonly ReportPart[], { audience }: RenderContext): Pick<Block, 'isLong' | 'lines' | 'source'> {
  const [part] = parts;
  const source = part && audience.source({ part, range: { start: 0, end: 0 } }).dataSource;
  return { isLong: true, lines: parts.reduce((lines, { text }) => lines + linesOf(text), 0), ...(typeof source === 'string' && { source }) };
}

/** As wide as a page of some 90 characters sets it, with the room around its heading. */
function linesOf(text: string): number {
  return text.split('\n').reduce((lines, line) => lines + Math.ceil(line.length / 90), 3);
}
