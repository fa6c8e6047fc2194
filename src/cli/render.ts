import { writeFile } from 'node:fs/promises';
import { checkReport } from '../checks/checkReport.js';
import { parseReport } from '../report/parseReport.js';
import type { Report } from '../report/report.js';
import { exportPage } from '../summary/page/exportPage.js';
import { labelState } from '../summary/page/labelState.js';
import type { Tlp } from '../summary/header/tlp.js';
import type { RenderArguments } from './arguments.js';
import { EXIT, type ExitCode } from './exitCode.js';
import { TLP_CHOICES } from './tlpChoice.js';
import { describeError, printError, UserError } from './userError.js';
import { visitReports } from './visitReports.js';

/** The command `render`: writes the page of one report, the bytes that the editor exports. */
export async function render(given: RenderArguments): Promise<ExitCode> {
  const pages: string[] = [];
  const { failed } = await visitReports(given, {
    report: async ({ text, type, checks, facts }) => {
      const report = await parseReport(text, type, facts);
      const tlp = labelFor(report, given);
      pages.push(exportPage(report, { mode: given.mode, now: given.now, ...(tlp && { tlp }), problems: checkReport(report, checks) }));
    },
  });
  if (failed > 0) return EXIT.failure;
  const [page, ...others] = pages;
  if (page === undefined || others.length > 0) {
    printError(`${given.files[0]}: the pattern finds ${pages.length} reports, expected one`);
    return EXIT.failure;
  }
  return hand(page, given.out);
}

/** The label to give a report that has none. Nobody shares a page by accident: where neither says one, there is no page. */
function labelFor(report: Report, { tlp: chosen }: RenderArguments): Tlp | undefined {
  const state = labelState(report);
  if (state.kind === 'set') {
    const told = chosen === 'none' ? chosen : chosen?.label;
    if (told !== undefined && told !== state.tlp.label) throw new UserError(`is ${state.tlp.label}, and --tlp says ${told}: change its front matter, or leave --tlp out`);
    return undefined;
  }
  if (chosen !== undefined) return chosen === 'none' ? undefined : chosen;
  const what = state.kind === 'unset' ? 'sets no TLP label' : `sets '${state.value}', which is no TLP 2.0 label`;
  throw new UserError(`${what}, so that nobody knows with whom to share it: add 'tlp: AMBER' or another to its front matter, or give --tlp with one of: ${TLP_CHOICES.join(', ')}`);
}

async function hand(page: string, out: string | undefined): Promise<ExitCode> {
  if (out === undefined) {
    process.stdout.write(page);
    return EXIT.ok;
  }
  try {
    await writeFile(out, page);
    return EXIT.ok;
  } catch (error) {
    printError(`${out}: ${describeError(error)}`);
    return EXIT.failure;
  }
}
