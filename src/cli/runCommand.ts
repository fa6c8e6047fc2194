import { type Arguments, readArguments } from './arguments.js';
import { check } from './check.js';
import { EXIT, type ExitCode } from './exitCode.js';
import { fix } from './fix.js';
import { model } from './model.js';
import { render } from './render.js';
import { HELP, PROGRAM, VERSION } from './help.js';
import { describeError, printError } from './userError.js';

/** Does what the command line asks for; never rejects. */
export async function runCommand(argv: readonly string[]): Promise<ExitCode> {
  let given: Arguments;
  try {
    given = readArguments(argv);
  } catch (error) {
    printError(`${describeError(error)}. See '${PROGRAM} --help'.`);
    return EXIT.failure;
  }
  switch (given.command) {
    case 'check':
      return check(given);
    case 'fix':
      return fix(given);
    case 'model':
      return model(given);
    case 'render':
      return render(given);
    case 'help':
      process.stdout.write(HELP);
      return EXIT.ok;
    case 'version':
      process.stdout.write(`${VERSION}\n`);
      return EXIT.ok;
  }
}
