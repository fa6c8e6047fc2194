import { type CheckedFile, checkDocument } from './checkedFile.js';
import type { Input } from './findInputs.js';
import type { Projects } from './projects.js';
import { type Outcome, visitInput } from './visitInput.js';

/** Checks some inputs together; never rejects. */
export function checkBatch(batch: readonly Input[], asReport: boolean, projects: Projects): Promise<Outcome<CheckedFile>[]> {
  return Promise.all(batch.map((input) => visitInput(input, asReport, projects, checkDocument)));
}
