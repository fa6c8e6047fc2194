import { availableParallelism } from 'node:os';
import { checkBatch } from './checkBatch.js';
import type { CheckedFile } from './checkedFile.js';
import { CheckThreads } from './checkThreads.js';
import type { Input } from './findInputs.js';
import { Projects } from './projects.js';
import type { Outcome } from './visitInput.js';

/** How many files are read at a time, so that none is waited for. */
const BATCH = 16;

/** From how many files on it is worth it to start threads, each of which takes a quarter of a second before it is of use. */
const MANY = 64;

/** More threads than this are kept waiting by the one that prints. */
const MOST_THREADS = 8;

/** What comes of checking each of some inputs, in their order. */
export async function* checkInputs(inputs: readonly Input[], asReport: boolean): AsyncGenerator<readonly [Input, Outcome<CheckedFile>]> {
  const batches = Array.from({ length: Math.ceil(inputs.length / BATCH) }, (_, index) => inputs.slice(index * BATCH, (index + 1) * BATCH));
  // What a pattern finds is plain files; standard input can be read by the main thread only.
  const mayShare = inputs.length >= MANY && inputs.every(({ origin }) => origin !== 'stdin');
  const count = Math.min(availableParallelism(), MOST_THREADS);
  const outcomes = mayShare && count > 1 ? new CheckThreads(count).check(batches, asReport) : checkHere(batches, asReport);
  let batch = 0;
  for await (const ofBatch of outcomes) {
    for (const [index, outcome] of ofBatch.entries()) yield [batches[batch]![index]!, outcome];
    batch += 1;
  }
}

async function* checkHere(batches: readonly (readonly Input[])[], asReport: boolean): AsyncGenerator<readonly Outcome<CheckedFile>[]> {
  const projects = new Projects();
  for (const batch of batches) yield checkBatch(batch, asReport, projects);
}
