import type { CheckArguments, Format } from './arguments.js';
import { checkDocument, uncheckedFile } from './checkedFile.js';
import { EXIT, type ExitCode, fails } from './exitCode.js';
import { JsonPrinter } from './jsonPrinter.js';
import { PrettyPrinter } from './prettyPrinter.js';
import type { Printer } from './printer.js';
import { visitReports } from './visitReports.js';

/** The command `check`. */
export async function check(given: CheckArguments): Promise<ExitCode> {
  const printer = printerOf(given.format);
  let found = false;
  const unvisited = await visitReports(given, {
    report: async (document) => {
      const file = await checkDocument(document);
      found ||= file.problems.some(({ severity }) => fails(severity, given.failOn));
      printer.file(file);
    },
    other: (path) => { printer.file(uncheckedFile(path)); },
  });
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
