import * as vscode from 'vscode';
import type { ReportTypeSignature } from '../../report/detectReport.js';
import type { Services } from '../services.js';

/** The report type to use: the only one there is, or the one that the person picks; nothing where they cancel. */
export async function pickType({ types }: Services, title: string): Promise<ReportTypeSignature | undefined> {
  const choices = types.for(vscode.window.activeTextEditor?.document.uri).map((type) => ({ label: type.title, description: type.id, type }));
  if (choices.length === 1) return choices[0]?.type;
  return (await vscode.window.showQuickPick(choices, { title, matchOnDescription: true }))?.type;
}
