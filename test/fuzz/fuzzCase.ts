import type { Random } from '../unit/support/random.js';
import { EXAMPLES, ITEMS, KEYS, REPORT_PIECES, ROWS, SORE_SPOTS } from './pieces.js';
import { changed, type Batch } from './textChanges.js';

/** A text and what is done to it, one batch after the other. */
export interface FuzzCase {
  readonly text: string;
  readonly batches: readonly Batch[];
}

export function fuzzCase(random: Random): FuzzCase {
  const text = randomText(random);
  const batches: Batch[] = [];
  let now = text;
  for (let left = 1 + random.below(5); left > 0; left -= 1) {
    const batch = randomBatch(random, now);
    batches.push(batch);
    now = changed(now, batch);
  }
  return { text, batches };
}

/** A few pieces in a row, some behind a blank line and some with no line end between them. */
function randomText(random: Random): string {
  // The whole case may be about one long block.
  let text = random.below(6) === 0 ? `# H\n\nx\n\n${longBlock(random)}` : '';
  // Now and then a text that takes several steps to read.
  for (let left = random.below(text ? 2 : random.below(25) === 0 ? 80 : 12); left > 0; left -= 1) {
    text += piece(random);
    const join = random.next();
    if (join < 0.35) text += '\n';
    else if (join < 0.4) text = text.replace(/\n$/u, '');
  }
  if (random.below(10) === 0) text = text.replaceAll('\n', '\r\n');
  return text;
}

function piece(random: Random): string {
  const kind = random.next();
  if (kind < 0.45) return random.pick(EXAMPLES);
  if (kind < 0.5) return longBlock(random);
  return random.pick(kind < 0.85 ? SORE_SPOTS : REPORT_PIECES);
}

/** A list or a table of some length. */
function longBlock(random: Random): string {
  const many = (of: readonly string[]): string[] => Array.from({ length: 3 + random.below(10) }, () => random.pick(of));
  if (random.below(2)) return `| a | b |\n| - | :-: |\n${many(ROWS).join('')}\n`;
  const marker = random.pick(['-', '*', '1.', '2)']);
  return `${many(ITEMS).map((item) => `${marker} ${item}`).join('')}\n`;
}

/** Mostly one change; else several, as by many cursors: from the last to the first, which is how VS Code tells them. */
function randomBatch(random: Random, text: string): Batch {
  const batch = [randomChange(random, text)];
  if (random.below(5) > 0) return batch;
  for (let left = random.below(4); left > 0; left -= 1) {
    const { start: limit } = batch.at(-1)!;
    batch.push(randomChange(random, text.slice(0, limit)));
  }
  return batch;
}

function randomChange(random: Random, text: string): Batch[number] {
  const start = random.below(4) === 0 ? lineBorder(random, text) : random.below(text.length + 1);
  const rest = text.length - start;
  const remove = (most: number): number => start + Math.min(random.below(most + 1), rest);
  const kind = random.next();
  if (kind < 0.4) return { start, end: start, text: random.pick(KEYS) };
  if (kind < 0.6) return { start, end: remove(3), text: '' };
  if (kind < 0.75) return { start, end: start, text: piece(random) };
  if (kind < 0.9) return { start, end: remove(40), text: random.below(2) ? piece(random) : '' };
  if (kind < 0.97) return { start, end: remove(2000), text: random.below(2) ? piece(random) : '' };
  return { start: 0, end: start, text: random.below(2) ? piece(random) : '' };
}

/** Where a line begins or ends. */
function lineBorder(random: Random, text: string): number {
  const at = text.indexOf('\n', random.below(text.length + 1));
  return at < 0 ? text.length : at + random.below(2);
}
