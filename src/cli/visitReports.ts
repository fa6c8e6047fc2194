import type { CheckSettings } from '../checks/checkReport.js';
import type { ProjectFacts } from '../report/projectFacts.js';
import type { ReportType } from '../report/type/reportType.js';
import type { FileArguments } from './arguments.js';
import { findInputs, type Input } from './findInputs.js';
import { ConfigurationFailure, Projects } from './projects.js';
import { readDocument, type ReportDocument } from './readDocument.js';
import { describeError, printError } from './userError.js';

/** A report with what its project's configuration says about it. */
export interface VisitedReport extends Omit<ReportDocument, 'type'> {
  readonly type: ReportType;
  readonly checks: CheckSettings;
  readonly facts: ProjectFacts;
}

/** What to do with the files, in their order. */
export interface Visitor {
  report(document: VisitedReport): Promise<void>;
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
  const projects = new Projects();
  const told = new Set<string>(); // one configuration is about many files
  let failed = failures.length;
  let skipped = 0;
  const fail = (...messages: readonly string[]): void => {
    for (const message of messages) if (!told.has(message)) printError(message);
    messages.forEach((message) => told.add(message));
    failed += 1;
  };
  for (const input of inputs) {
    try {
      const whyNot = await visit(input, asReport, projects, visitor);
      if (whyNot === undefined) continue;
      visitor.other?.(input.path);
      if (input.origin === 'globbed') skipped += 1;
      else fail(`${input.path}: ${whyNot}`);
    } catch (error) {
      if (error instanceof ConfigurationFailure) fail(...error.errors);
      else fail(`${input.path}: ${describeError(error)}`);
    }
  }
  return { skipped, failed };
}

/** Why it was not visited, where it is no report. */
async function visit(input: Input, asReport: boolean, projects: Projects, visitor: Visitor): Promise<string | undefined> {
  const { checks, facts, types } = await projects.of(input);
  const reading = await readDocument(input, asReport, types);
  if ('whyNot' in reading) return reading.whyNot;
  const type = await projects.compile(reading.document.type);
  await visitor.report({ ...reading.document, type, checks, facts });
  return undefined;
}
