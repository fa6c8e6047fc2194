import * as vscode from 'vscode';
import type { Reading } from '../analyses.js';
import type { Services } from '../services.js';

/** What a document says as it is now; read again where somebody types meanwhile. Nothing where it cannot be told. */
export async function readingOf({ analyses }: Services, document: vscode.TextDocument): Promise<Reading | undefined> {
  for (;;) {
    const { version } = document;
    const reading = await analyses.read(document);
    if (reading || document.version === version) return reading;
  }
}

/** Says why there was nothing to be read; `what` says what would be done with it, as the end of a sentence. */
export function tellNoReport({ analyses, documents }: Services, document: vscode.TextDocument | undefined, what: string): void {
  const whyNot = document && analyses.whyNot(document);
  if (!document || !documents.typeOf(document)) void vscode.window.showInformationMessage(`Open an incident report first: ${what}.`);
  else void vscode.window.showErrorMessage(whyNot === undefined ? 'The report could not be read. The "Incident Report" output has the details.' : `This report is not read, because it ${whyNot}.`);
}
