import type { FileArguments } from './arguments.js';
import { findInputs } from './findInputs.js';
import { Projects } from './projects.js';
import { type Unvisited, UnvisitedInputs } from './unvisited.js';
import { visitInput, type VisitedReport } from './visitInput.js';

/** What to do with the files, in their order. */
export interface Visitor {
  report(document: VisitedReport): Promise<void>;
  other?(path: string): void;
}

/** Reads the files that the arguments stand for, one after the other. What goes wrong with one does not stop the others. */
export async function visitReports({ files, asReport }: FileArguments, visitor: Visitor): Promise<Unvisited> {
  const { inputs, failures } = await findInputs(files);
  const unvisited = new UnvisitedInputs(failures);
  const projects = new Projects();
  for (const input of inputs) {
    const outcome = await visitInput(input, asReport, projects, (document) => visitor.report(document));
    if ('result' in outcome) continue;
    if ('whyNot' in outcome) visitor.other?.(input.path);
    unvisited.add(input, outcome);
  }
  return unvisited;
}
