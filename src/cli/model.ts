import { toReportModel } from '../exports/model/toReportModel.js';
import { parseReport } from '../report/parseReport.js';
import type { ModelArguments } from './arguments.js';
import { EXIT, type ExitCode } from './exitCode.js';
import { visitReports } from './visitReports.js';

/** The command `model`: prints what each report says, one JSON object after the other. */
export async function model(given: ModelArguments): Promise<ExitCode> {
  const { failed } = await visitReports(given, {
    report: async ({ text, type, facts }) => {
      const report = await parseReport(text, type, facts);
      process.stdout.write(`${JSON.stringify(toReportModel(report), undefined, 2)}\n`);
    },
  });
  return failed > 0 ? EXIT.failure : EXIT.ok;
}
