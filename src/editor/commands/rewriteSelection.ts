import * as vscode from 'vscode';
import { extractIndicators } from '../../domain/indicators/extractIndicators.js';
import { refang } from '../../domain/indicators/refang.js';
import { defangText } from '../../language/indicators/defangText.js';
import { configuration } from '../configuration.js';
import type { Services } from '../services.js';

/** Defangs what is selected, in the project's style; without a selection, the indicator at the caret. */
export async function defangSelection({ configurations }: Services): Promise<void> {
  await rewrite('defang', async (text, { uri }) => defangText(text, (await configurations.find(uri))?.facts ?? configuration.projectFacts(uri)));
}

/** Makes what is selected live; without a selection, the indicator at the caret. */
export async function refangSelection(): Promise<void> {
  await rewrite('refang', (text) => Promise.resolve(refang(text)));
}

async function rewrite(verb: string, change: (text: string, document: vscode.TextDocument) => Promise<string>): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { document } = editor;
  const { version } = document;
  const ranges = editor.selections.flatMap((selection) => (selection.isEmpty ? indicatorAt(document, selection.active) : selection));
  const texts = await Promise.all(ranges.map(async (range) => ({ range, before: document.getText(range), after: await change(document.getText(range), document) })));
  const changes = texts.filter(({ before, after }) => before !== after);
  if (changes.length === 0) {
    void vscode.window.showInformationMessage(`There is nothing to ${verb} in the selection or at the caret.`);
  } else if (document.version === version) {
    await editor.edit((builder) => changes.forEach(({ range, after }) => builder.replace(range, after)));
  }
}

function indicatorAt(document: vscode.TextDocument, position: vscode.Position): vscode.Range[] {
  const { text, range } = document.lineAt(position);
  const found = extractIndicators(text).find(({ offset, end }) => offset <= position.character && position.character <= end);
  return found ? [new vscode.Range(range.start.translate(0, found.offset), range.start.translate(0, found.end))] : [];
}
