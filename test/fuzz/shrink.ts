import type { FuzzCase } from './fuzzCase.js';
import { changed, type Batch } from './textChanges.js';

/** A smaller case that still fails: fewer batches, less text around the changes, less in them. */
export async function shrink(failing: FuzzCase, fails: (smaller: FuzzCase) => Promise<boolean>): Promise<FuzzCase> {
  let smallest = failing;
  for (let tries = 0; tries < MOST_TRIES;) {
    let found: FuzzCase | undefined;
    for (const smaller of smallerCases(smallest)) {
      tries += 1;
      if (tries > MOST_TRIES) break;
      if (await fails(smaller)) {
        found = smaller;
        break;
      }
    }
    if (!found) break;
    smallest = found;
  }
  return smallest;
}

const MOST_TRIES = 3000;

function* smallerCases({ text, batches }: FuzzCase): Generator<FuzzCase> {
  for (let last = batches.length - 1; last >= 0; last -= 1) {
    if (batches.length > 1) yield { text: batches.slice(0, last).reduce(changed, text), batches: [batches[last]!] };
  }
  if (batches.length > 0) yield { text, batches: batches.slice(0, -1) };
  if (batches.length > 0) yield { text: changed(text, batches[0]!), batches: batches.slice(1) };
  if (batches.some((batch) => batch.length > 1)) yield { text, batches: batches.flatMap((batch) => batch.map((change) => [change])) };
  if (batches.length === 0) yield* pieces(text).map(({ start, end }) => ({ text: text.slice(0, start) + text.slice(end), batches }));
  else if (batches.length === 1 && batches[0]!.length === 1) yield* smallerChange(text, batches[0]!);
  else yield* pieces(text).flatMap(({ start, end }) => without(text, batches, start, end));
}

function* smallerChange(text: string, [change]: Batch): Generator<FuzzCase> {
  const { start, end, text: insert } = change!;
  const head = text.slice(0, start);
  const tail = text.slice(end);
  for (const piece of pieces(tail)) yield { text: text.slice(0, end) + tail.slice(0, piece.start) + tail.slice(piece.end), batches: [[change!]] };
  for (const piece of pieces(head)) {
    const by = piece.end - piece.start;
    yield { text: head.slice(0, piece.start) + head.slice(piece.end) + text.slice(start), batches: [[{ start: start - by, end: end - by, text: insert }]] };
  }
  for (const piece of pieces(insert)) yield { text, batches: [[{ start, end, text: insert.slice(0, piece.start) + insert.slice(piece.end) }]] };
  for (const piece of pieces(text.slice(start, end))) {
    yield { text: text.slice(0, start + piece.start) + text.slice(start + piece.end), batches: [[{ start, end: end - (piece.end - piece.start), text: insert }]] };
  }
}

/** The case without a stretch of its text, where no change lies over its border: all changes that count from behind it count from less. */
function without(text: string, batches: readonly Batch[], start: number, end: number): FuzzCase[] {
  const moved: Batch[] = [];
  let from = start;
  let until = end;
  for (const batch of batches) {
    moved.push(batch.map((change) => {
      if (change.start >= until) return { ...change, start: change.start - (until - from), end: change.end - (until - from) };
      if (change.end > from) from = until = -1;
      else {
        const by = change.text.length - (change.end - change.start);
        from += by;
        until += by;
      }
      return change;
    }));
    if (until < 0) return [];
  }
  return [{ text: text.slice(0, start) + text.slice(end), batches: moved }];
}

/** What may be left out of a text: halves, quarters and so on, then single characters where there are few. */
function pieces(text: string): { start: number; end: number }[] {
  const all: { start: number; end: number }[] = [];
  for (let size = text.length; size >= 1; size = Math.floor(size / 2)) {
    if (text.length / size > 64) break;
    for (let start = 0; start < text.length; start += size) all.push({ start, end: Math.min(text.length, start + size) });
  }
  return all;
}
