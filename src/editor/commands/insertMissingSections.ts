import * as vscode from 'vscode';
import { insertion } from '../../checks/gaps.js';
import { missingSections } from '../../checks/missingSection.js';
import type { Services } from '../services.js';
import { applyInsertion } from './applyInsertion.js';

/** Inserts every section that the active report lacks, with all that belongs inside, to be filled in. */
export async function insertMissingSections({ active, analyses }: Services): Promise<void> {
  const document = active.document;
  const analysis = document && (await analyses.get(document));
  if (!analysis) {
    void vscode.window.showInformationMessage('Open an incident report first: this inserts the sections that it lacks.');
    return;
  }
  const missing = missingSections(analysis.report);
  if (missing.length === 0) void vscode.window.showInformationMessage('No section is missing.');
  else await applyInsertion(document, insertion(analysis.report, missing, ''));
}
