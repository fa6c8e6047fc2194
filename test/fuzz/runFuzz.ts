import { Random } from '../unit/support/random.js';
import { fuzzCase, type FuzzCase } from './fuzzCase.js';
import { shrink } from './shrink.js';
import { changed, type Batch } from './textChanges.js';

/** What goes along with an edited text, and is compared with what a fresh look at the text gives. */
export interface Subject {
  edit(batch: Batch): void;
  /** In what it differs from a fresh look at this text, which the edits led to; undefined where it does not. */
  difference(text: string): string | undefined | Promise<string | undefined>;
}

export type OpenSubject = (text: string) => Subject;

/** A case that failed, made as small as it gets. */
export interface Failure {
  /** Gives this very case again: `runFuzz({ seed, cases: 1, ... })`. */
  readonly seed: number;
  readonly fuzzCase: FuzzCase;
  readonly difference: string;
}

export interface FuzzRun {
  /** The seed of the first case; each further one has the next. */
  readonly seed: number;
  readonly cases: number;
  /** Of so many seeds, only every so manieth is run: shards of one run have the same `seed` and a step of their number. */
  readonly step?: number;
  readonly open: OpenSubject;
  /** Called after each case with what was done so far. */
  readonly onCase?: (cases: number, edits: number, failures: readonly Failure[]) => void;
  /** How many failures end the run. */
  readonly mostFailures?: number;
}

export interface FuzzResult {
  readonly cases: number;
  readonly edits: number;
  readonly failures: readonly Failure[];
}

/** Edits random texts at random, and looks after each batch whether the subject still is what it should be. */
export async function runFuzz({ seed, cases, step = 1, open, onCase, mostFailures = 3 }: FuzzRun): Promise<FuzzResult> {
  const failures: Failure[] = [];
  let edits = 0;
  let done = 0;
  while (done < cases && failures.length < mostFailures) {
    const caseSeed = seed + done * step;
    const one = fuzzCase(new Random(caseSeed));
    if (await differenceOf(one, open)) {
      const smallest = await shrink(one, async (smaller) => await differenceOf(smaller, open) !== undefined);
      failures.push({ seed: caseSeed, fuzzCase: smallest, difference: await differenceOf(smallest, open) ?? 'It fails no more: what fails depends on more than the case.' });
    }
    edits += one.batches.reduce((sum, { length }) => sum + length, 0);
    done += 1;
    onCase?.(done, edits, failures);
  }
  return { cases: done, edits, failures };
}

/** What differs first, whether after opening or after a batch. */
async function differenceOf({ text, batches }: FuzzCase, open: OpenSubject): Promise<string | undefined> {
  try {
    const subject = open(text);
    let now = text;
    let difference = await subject.difference(now);
    for (const batch of batches) {
      if (difference) break;
      subject.edit(batch);
      now = changed(now, batch);
      difference = await subject.difference(now);
    }
    return difference;
  } catch (error) {
    return error instanceof Error ? error.stack : String(error);
  }
}

/** For a person: the case as it can be put into a test. */
export function describeFailure({ seed, fuzzCase: { text, batches }, difference }: Failure): string {
  return [`case ${seed}`, `  text ${JSON.stringify(text)}`, ...batches.map((batch) => `  edit ${JSON.stringify(batch)}`), `  ${difference.replaceAll('\n', '\n  ')}`].join('\n');
}
