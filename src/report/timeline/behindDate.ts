import type { DateMatch } from '../../domain/date/dateMatch.js';

/** Emphasis that opens before a date. */
const OPENED = /(?<mark>\*+|_+|~~)[^*_~\p{L}\p{N}]*$/u;

/** What stands behind a date, without the end of an emphasis that began before it: "**2026-03-09: mail sent.** To 23 people". */
export function behindDate(source: string, { range: { start, end } }: DateMatch): string {
  const mark = OPENED.exec(source.slice(0, start))?.groups!.mark;
  const behind = source.slice(end);
  return mark === undefined ? behind : behind.replace(closing(mark), '');
}

function closing(mark: string): RegExp {
  const [sign] = mark;
  return new RegExp(String.raw`(?<![\s${sign}])${mark.replaceAll('*', String.raw`\*`)}(?![${sign}\p{L}\p{N}])`, 'u');
}
