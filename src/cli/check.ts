import type { CheckArguments, Format } from './arguments.js';
import { uncheckedFile } from './checkedFile.js';
import { checkInputs } from './checkInputs.js';
import { EXIT, type ExitCode, fails } from './exitCode.js';
import { findInputs } from './findInputs.js';
import { JsonPrinter } from './jsonPrinter.js';
import { PrettyPrinter } from './prettyPrinter.js';
import type { Printer } from './printer.js';
import { UnvisitedInputs } from './unvisited.js';

/** The command `check`. */
export async function check(given: CheckArguments): Promise<ExitCode> {
  const printer = printerOf(given.format);
  const { inputs, failures } = await findInputs(given.files);
  const unvisited = new UnvisitedInputs(failures);
  let found = false;
  for await (const [input, outcome] of checkInputs(inputs, given.asReport)) {
    if ('result' in outcome) {
      found ||= outcome.result.problems.some(({ severity }) => fails(severity, given.failOn));
      printer.file(outcome.result);
      continue;
    }
    if ('whyNot' in outcome) printer.file(uncheckedFile(input.path));
    unvisited.add(input, outcome);
  }
  printer.end(unvisited);
  if (unvisited.failed > 0) return EXIT.failure;
  return found ? EXIT.problems : EXIT.ok;
}

function printerOf(format: Format): Printer {
  switch (format) {
    case 'pretty':
      return new PrettyPrinter();
    case 'json':
      return new JsonPrinter();
  }
}
