import { LineIndex } from '../../domain/lineIndex.js';
import type { Range } from '../../domain/range.js';
import { type Place, rangeOf, type Report } from '../../report/report.js';
import type { ModelRange } from './reportModel.js';

/** Turns the places of a report into ranges of its text. */
export class ModelRanges {
  readonly #lines: LineIndex;

  constructor({ parts }: Pick<Report, 'parts'>) {
    this.#lines = new LineIndex(parts.map(({ text }) => text).join(''));
  }

  of(place: Place): ModelRange {
    return this.at(rangeOf(place));
  }

  /** Of offsets of the text. */
  at({ start, end }: Range): ModelRange {
    return { start: { ...this.#lines.at(start), offset: start }, end: { ...this.#lines.at(end), offset: end } };
  }
}
