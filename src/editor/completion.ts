import * as vscode from 'vscode';
import { loadAttack } from '../domain/attack/loadAttack.js';
import type { CaretLine, Completion, CompletionKind } from '../language/completion/completion.js';
import { mayPopUp } from '../language/completion/mayPopUp.js';
import { HEAD_LENGTH } from '../report/detectReport.js';
import type { Analyses, Analysis } from './analyses.js';
import { configuration } from './configuration.js';
import { guidance } from './guidance.js';
import type { Services } from './services.js';
import { MARKDOWN, toRange } from './ranges.js';

const KINDS: Record<CompletionKind, vscode.CompletionItemKind> = {
  section: vscode.CompletionItemKind.Module,
  subsection: vscode.CompletionItemKind.Module,
  field: vscode.CompletionItemKind.Field,
  value: vscode.CompletionItemKind.EnumMember,
  answer: vscode.CompletionItemKind.Constant,
  key: vscode.CompletionItemKind.Property,
  technique: vscode.CompletionItemKind.Reference,
};

/**
 * Offers what can be written at the caret. A space is the only character that brings it up unasked, and only behind a heading's
 * marks and a front-matter key; of any other space, it takes a look at the line and no more.
 */
export function registerCompletion({ documents, analyses }: Services): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(MARKDOWN, {
    async provideCompletionItems(document, position, token, { triggerKind }) {
      if (!documents.typeOf(document)) return [];
      const asked = triggerKind !== vscode.CompletionTriggerKind.TriggerCharacter;
      const { text } = document.lineAt(position.line);
      const before = text.slice(0, position.character);
      const lineStart = new vscode.Position(position.line, 0);
      if (!asked && !mayPopUp(before, () => headBefore(document, lineStart))) return [];
      const { version } = document;
      const analysis = await newest(analyses, document, token);
      if (!analysis || token.isCancellationRequested || !document.lineAt(lineStart).text.startsWith(before)) return [];
      // What was typed meanwhile stands behind the caret, and VS Code goes on filtering by it.
      const caret: CaretLine = { start: document.offsetAt(lineStart), before, after: document.version === version ? text.slice(before.length) : '' };
      // Read anew by nobody: the table stays once it is there.
      const techniques = asked ? { attack: await loadAttack(), style: configuration.techniqueStyle(document.uri) } : undefined;
      const { completions } = await import('../language/completion/completions.js');
      return completions(analysis.report, caret, asked, techniques).map((completion, index) => toItem(document, completion, index));
    },
  }, ' ');
}

/** What stands before a line in the head of a document; front matter does not reach further. */
function headBefore(document: vscode.TextDocument, lineStart: vscode.Position): string {
  return document.offsetAt(lineStart) > HEAD_LENGTH ? '' : document.getText(new vscode.Range(new vscode.Position(0, 0), lineStart));
}

/** The analysis of the newest text, though it changed while it was read. */
async function newest(analyses: Analyses, document: vscode.TextDocument, token: vscode.CancellationToken): Promise<Analysis | undefined> {
  let version: number;
  let analysis: Analysis | undefined;
  do {
    version = document.version;
    analysis = await analyses.get(document);
  } while (!analysis && document.version !== version && !token.isCancellationRequested);
  return analysis;
}

function toItem(document: vscode.TextDocument, completion: Completion, index: number): vscode.CompletionItem {
  const { kind, label, detail, snippet, range, filter, extraEdits, offersNext } = completion;
  const item = new vscode.CompletionItem({ label, description: detail }, KINDS[kind]);
  item.documentation = guidance(completion);
  item.insertText = new vscode.SnippetString(snippet);
  item.range = toRange(document, range);
  item.filterText = filter;
  item.sortText = String(index).padStart(4, '0');
  if (extraEdits.length > 0) item.additionalTextEdits = extraEdits.map((edit) => vscode.TextEdit.replace(toRange(document, edit.range), edit.text));
  if (offersNext) item.command = { command: 'editor.action.triggerSuggest', title: 'Offer its values' };
  return item;
}
