import { realpath, stat, writeFile } from 'node:fs/promises';
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
import { writeAtomically } from './writeAtomically.js';

/** The command `render`: writes the page of one report, the bytes that the editor exports. */
export async function render(given: RenderArguments): Promise<ExitCode> {
  const pages: { readonly html: string; readonly source: string }[] = [];
  const { failed } = await visitReports(given, {
    report: async ({ input, text, type, checks, facts }) => {
      const report = await parseReport(text, type, facts);
      const tlp = labelFor(report, given);
      pages.push({ html: exportPage(report, { mode: given.mode, now: given.now, ...(tlp && { tlp }), problems: checkReport(report, checks) }), source: input.path });
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
  throw new UserError(`${what}, so that nobody knows with whom to share it: add 'tlp: TLP:AMBER' or another to its front matter, or give --tlp with one of: ${TLP_CHOICES.join(', ')}`);
}

async function hand({ html, source }: { readonly html: string; readonly source: string }, out: string | undefined): Promise<ExitCode> {
  if (out === undefined) {
    process.stdout.write(html);
    return EXIT.ok;
  }
  try {
    const target = await realpath(out).catch(() => undefined);
    if (target !== undefined && target === (await realpath(source).catch(() => undefined))) throw new UserError('is the report itself, which the page would take the place of: give another name with -o');
    // What is there is there until all of the new page is.
    await (target !== undefined && (await stat(target)).isFile() ? writeAtomically(target, html) : writeFile(out, html));
    return EXIT.ok;
  } catch (error) {
    printError(`${out}: ${describeError(error)}`);
    return EXIT.failure;
  }
}
