import { type Severity, SEVERITIES } from '../checks/check.js';
import type { Printer } from './printer.js';
import type { CheckedFile, PrintedProblem } from './checkedFile.js';
import { type Paint, paintFor } from './colours.js';
import { PROGRAM } from './help.js';
import type { Unvisited } from './unvisited.js';
import { count, printable } from './wording.js';

const COLOURS: Readonly<Record<Severity, Parameters<Paint>[0]>> = { error: 'red', warning: 'yellow', information: 'blue' };

/** One long message is not to push the checks of all others off the screen. */
const WIDEST = 80;

/** File by file, a line for each problem, and a summary at the end. */
export class PrettyPrinter implements Printer {
  readonly #paint = paintFor(process.stdout, process.env);
  readonly #problems: PrintedProblem[] = [];
  #reports = 0;

  file({ path, report, completeness, problems }: CheckedFile): void {
    if (!report) return; // the summary counts them
    this.#reports += 1;
    this.#problems.push(...problems);
    const state = problems.length === 0 ? `${percentage(completeness)}, no problems` : percentage(completeness);
    this.#print(`${this.#paint('underline', printable(path))}  ${this.#paint('dim', state)}`, ...this.#table(problems), '');
  }

  end({ skipped, failed }: Unvisited): void {
    const sentences = [
      this.#reports === 0 ? 'No report checked' : `${count(this.#reports, 'report')} checked: ${totals(this.#problems)}`,
      ...this.#fixable(),
      ...(skipped > 0 ? [`${count(skipped, 'file that is no report', 'files that are no reports')} skipped`] : []),
      ...(failed > 0 ? [`${count(failed, 'argument or file', 'arguments or files')} not checked, see the messages on stderr`] : []),
    ];
    this.#print(sentences.map((sentence) => `${sentence}.`).join(' '));
  }

  #print(...lines: readonly string[]): void {
    process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  }

  #table(problems: readonly PrintedProblem[]): string[] {
    const rows = problems.map((problem) => ({ ...problem, at: `${problem.line}:${problem.column}`, message: printable(problem.message) }));
    const width = (cell: (row: (typeof rows)[number]) => string): number => Math.max(0, ...rows.map((row) => cell(row).length));
    const [at, severity, message] = [width((row) => row.at), width((row) => row.severity), Math.min(WIDEST, width((row) => row.message))];
    return rows.map((row) =>
      [
        `  ${this.#paint('dim', row.at.padStart(at))}`,
        this.#paint(COLOURS[row.severity], row.severity.padEnd(severity)),
        row.message.padEnd(message),
        this.#paint('dim', row.check),
      ].join('  '),
    );
  }

  #fixable(): string[] {
    const fixable = this.#problems.filter((problem) => problem.fixable).length;
    return fixable > 0 ? [`'${PROGRAM} fix' can mend ${fixable === this.#problems.length ? 'all of them' : fixable}`] : [];
  }
}

/** Rounded down: a report is 100 % complete only when nothing is left. */
function percentage(completeness: number): string {
  return `${Math.floor(completeness * 100 + 1e-9)} % complete`;
}

function totals(problems: readonly PrintedProblem[]): string {
  const counts = SEVERITIES.flatMap((severity) => {
    const number = problems.filter((problem) => problem.severity === severity).length;
    return number > 0 ? [count(number, severity, severity === 'information' ? severity : `${severity}s`)] : [];
  });
  return counts.length > 0 ? counts.join(', ') : 'no problems';
}
