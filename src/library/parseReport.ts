import { toReportModel } from '../exports/model/toReportModel.js';
import type { ReportModel } from '../exports/model/reportModel.js';
import { whyNotRead } from '../report/limits.js';
import { parseReport as parse } from '../report/parseReport.js';
import type { ProjectFacts } from '../report/projectFacts.js';
import type { Report } from '../report/report.js';
import { incidentReport } from '../report/type/incidentReport.js';

/** What the models were made of, for the checks. */
const sources = new WeakMap<ReportModel, Report>();

/**
 * Reads a Markdown text as an incident report. Whatever the text, there is a model.
 * @param project What holds for all reports of a project, as its configuration file says it.
 * @throws RangeError where the text is longer or nested deeper than can be read; the message says which.
 */
export async function parseReport(text: string, project: ProjectFacts = {}): Promise<ReportModel> {
  const reason = whyNotRead(text);
  if (reason !== undefined) throw new RangeError(`The text ${reason}`);
  const report = await parse(text, incidentReport, project);
  const model = toReportModel(report);
  sources.set(model, report);
  return model;
}

/** The report that `parseReport` made a model of. */
export function sourceOf(model: ReportModel): Report | undefined {
  return sources.get(model);
}
