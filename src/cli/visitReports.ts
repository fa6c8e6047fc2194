import type { FileArguments } from './arguments.js';
import { findInputs } from './findInputs.js';
import { readDocument, type ReportDocument } from './readDocument.js';
import { describeError, printError } from './userError.js';

/** What to do with the files, in their order. */
export interface Visitor {
  report(document: ReportDocument): Promise<void>;
  other?(path: string): void;
}

/** How many files were not visited. */
export interface Unvisited {
  /** Found by a pattern, but no reports. */
  readonly skipped: number;
  /** Those that could not be handled, which has been told to the user. */
  readonly failed: number;
}

/** Reads the files that the arguments stand for, one after the other. What goes wrong with one does not stop the others. */
export async function visitReports({ files, asReport }: FileArguments, visitor: Visitor): Promise<Unvisited> {
  const { inputs, failures } = await findInputs(files);
  for (const { path, message } of failures) printError(`${path}: ${message}`);
  let failed = failures.length;
  let skipped = 0;
  const fail = (path: string, message: string): void => {
    printError(`${path}: ${message}`);
    failed += 1;
  };
  for (const input of inputs) {
    try {
      const reading = await readDocument(input, asReport);
      if ('document' in reading) {
        await visitor.report(reading.document);
        continue;
      }
      visitor.other?.(input.path);
      if (input.origin === 'globbed') skipped += 1;
      else fail(input.path, reading.whyNot);
    } catch (error) {
      fail(input.path, describeError(error));
    }
  }
  return { skipped, failed };
}
