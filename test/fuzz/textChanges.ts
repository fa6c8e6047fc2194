import type { TextChange } from '../../src/report/tree/live/slots.js';

/** What is done to a text at once; each change counts from what the one before it left. */
export type Batch = readonly TextChange[];

export function changed(text: string, batch: Batch): string {
  return batch.reduce((before, { start, end, text: insert }) => before.slice(0, start) + insert + before.slice(end), text);
}
