import { defangReport } from '../checks/defangReport.js';
import { type FixResult, fixReport } from '../checks/fixReport.js';
import type { FixArguments } from './arguments.js';
import { encodeText } from './decodeText.js';
import { EXIT, type ExitCode } from './exitCode.js';
import { unifiedDiff } from './unifiedDiff.js';
import type { VisitedReport } from './visitInput.js';
import { visitReports } from './visitReports.js';
import { count, printable } from './wording.js';
import { writeAtomically } from './writeAtomically.js';

interface Mended {
  readonly text: string;
  readonly fixed: number;
  /** Gaps that now have something to be filled in. They are gaps still, and among those left. */
  readonly scaffolded: number;
  readonly defanged: number;
  /** Indicators that stay live, and why; empty where there are none. */
  readonly live: string;
  readonly left: number;
}

/** The command `fix`. Texts and differences go to stdout, where programs take them; what is said about them goes to stderr. */
export async function fix(given: FixArguments): Promise<ExitCode> {
  const { failed, skipped } = await visitReports(given, {
    report: async (document) => {
      const mended = await mend(document, given);
      await hand(document, mended, given.dryRun);
      note(`${printable(document.input.path)}: ${describe(mended, given.dryRun)}`);
    },
  });
  if (skipped > 0) note(`${count(skipped, 'file that is no report', 'files that are no reports')} skipped`);
  return failed > 0 ? EXIT.failure : EXIT.ok;
}

async function mend({ text, type, checks, facts }: VisitedReport, { insertMissing, defang }: FixArguments): Promise<Mended> {
  const safe = await fixReport(text, type, { checks, facts });
  const scaffolded: FixResult | undefined = insertMissing ? await fixReport(safe.text, type, { checks, facts, insertMissing }) : undefined;
  const filled = scaffolded ?? safe;
  const defanged = defang ? await defangReport(filled.text, type, { checks, facts }) : undefined;
  const last = defanged ?? filled;
  return { text: last.text, fixed: safe.fixed.length, scaffolded: scaffolded?.fixed.length ?? 0, defanged: defanged?.defanged ?? 0, live: defanged?.left ?? '', left: last.remaining.length };
}

async function hand(document: VisitedReport, { text }: Mended, dryRun: boolean): Promise<void> {
  const { input: { path, origin } } = document;
  const before = encodeText(document);
  const after = encodeText({ ...document, text });
  if (dryRun) process.stdout.write(unifiedDiff(path, before, after));
  else if (origin === 'stdin') process.stdout.write(after);
  else if (after !== before) await writeAtomically(path, after);
}

function describe({ fixed, scaffolded, defanged, live, left }: Mended, dryRun: boolean): string {
  const mended = `${count(fixed, 'problem')} ${dryRun ? 'would be ' : ''}mended`;
  const inserted = scaffolded > 0 ? [`${count(scaffolded, 'gap')} ${dryRun ? 'would be ' : ''}given something to fill in`] : [];
  const safer = defanged > 0 || live !== '' ? [`${count(defanged, 'indicator')} ${dryRun ? 'would be ' : ''}defanged${live === '' ? '' : ` (${live})`}`] : [];
  return [mended, ...inserted, ...safer, `${count(left, 'problem')} left`].join(', ');
}

function note(message: string): void {
  process.stderr.write(`${message}\n`);
}
