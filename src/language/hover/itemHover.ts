import { allItems, rangeOf, type Report, type ReportItem } from '../../report/report.js';
import { stateInWords } from '../stateInWords.js';
import type { Hover } from './hover.js';

/** What belongs in the section or field whose heading or label stands at an offset, and how far it has come. */
export function itemHover(report: Report, offset: number): Hover | undefined {
  for (const item of allItems(report.items)) {
    const places = item.found ? [item.found.name, ...item.found.duplicates] : [];
    const range = places.map(rangeOf).find(({ start, end }) => start <= offset && offset <= end);
    if (range) return { range, ...about(item) };
  }
  return undefined;
}

function about(item: ReportItem): Omit<Hover, 'range'> {
  const { type } = item;
  return {
    title: type.title,
    facts: [`${type.required ? 'required' : 'recommended'} ${type.form}`, stateInWords(item)],
    guidance: type.description,
    examples: type.examples,
    values: type.meanings.size === 0 ? [] : type.choices.map((value) => ({ value, meaning: type.meanings.get(value) ?? '' })),
  };
}
