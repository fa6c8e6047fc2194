import * as vscode from 'vscode';
import { reportFileName } from '../../language/fileName.js';
import { reportSnippet } from '../../language/snippet.js';
import type { Services } from '../services.js';
import { pickType } from './pickType.js';

/** Asks for a title and opens an untitled report with everything that belongs in it, to be filled in stop by stop. */
export async function newReport(services: Services): Promise<void> {
  const signature = await pickType(services, 'New report of which kind?');
  const type = signature && (await services.analyses.typeOf(signature));
  if (!type) return;
  const title = await vscode.window.showInputBox({
    title: `New ${type.title}`,
    prompt: 'What happened to whom, in one line. It becomes the title, and the file name to save it under.',
    placeHolder: 'Phishing of finance staff at Example Corp',
    ignoreFocusOut: true,
    validateInput: (value) => (/[\r\n]/u.test(value) ? 'A title has one line.' : undefined),
  });
  if (title === undefined) return;
  const document = await openUntitled(reportFileName(title, today()));
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(`${reportSnippet(type, title.trim() || undefined)}\n`), new vscode.Position(0, 0));
}

/** The person's own day, as YYYY-MM-DD: that is how Swedish writes dates. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE').format(new Date());
}

/** With a folder open, the document has a file name from the start, which the first save uses; else the save asks for one. */
async function openUntitled(name: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const uri = folder && (await freeName(folder, name));
  if (!uri) return vscode.workspace.openTextDocument({ language: 'markdown', content: '' });
  return vscode.languages.setTextDocumentLanguage(await vscode.workspace.openTextDocument(uri.with({ scheme: 'untitled' })), 'markdown');
}

async function freeName(folder: vscode.Uri, name: string): Promise<vscode.Uri | undefined> {
  const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.path));
  for (let copy = 1; copy < 100; copy += 1) {
    const uri = vscode.Uri.joinPath(folder, copy === 1 ? name : name.replace(/\.md$/u, `-${copy}.md`));
    const exists = await vscode.workspace.fs.stat(uri).then(() => true, () => false);
    if (!exists && !open.has(uri.path)) return uri;
  }
  return undefined;
}
