import type { CheckSettings } from '../checks/checkReport.js';
import type { ProjectFacts } from '../report/projectFacts.js';
import type { ReportType } from '../report/type/reportType.js';
import type { Input } from './findInputs.js';
import { ConfigurationFailure, type Projects } from './projects.js';
import { readDocument, type ReportDocument } from './readDocument.js';
import { describeError } from './userError.js';

/** A report with what its project's configuration says about it. */
export interface VisitedReport extends Omit<ReportDocument, 'type'> {
  readonly type: ReportType;
  readonly checks: CheckSettings;
  readonly facts: ProjectFacts;
}

/** What came of an input: what was made of the report, why it is none, or what went wrong, each in a line for the user. */
export type Outcome<Result> = { readonly result: Result } | { readonly whyNot: string } | { readonly errors: readonly string[] };

/** Reads an input and does something with the report that it is. Never rejects. */
export async function visitInput<Result>(input: Input, asReport: boolean, projects: Projects, handle: (report: VisitedReport) => Promise<Result>): Promise<Outcome<Result>> {
  try {
    const { checks, facts, types } = await projects.of(input);
    const reading = await readDocument(input, asReport, types);
    if ('whyNot' in reading) return reading;
    const type = await projects.compile(reading.document.type);
    return { result: await handle({ ...reading.document, type, checks, facts }) };
  } catch (error) {
    return { errors: error instanceof ConfigurationFailure ? error.errors : [`${input.path}: ${describeError(error)}`] };
  }
}
