import * as vscode from 'vscode';
import { type Completion, completions } from '../language/completions.js';
import type { Services } from './services.js';
import { MARKDOWN, toRange } from './ranges.js';

/** Offers what the report still lacks, where it could begin. It has no trigger characters: it never opens by itself. */
export function registerCompletion({ documents, analyses }: Services): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(MARKDOWN, {
    async provideCompletionItems(document, position, token) {
      if (!documents.typeOf(document)) return [];
      const analysis = await analyses.get(document);
      if (!analysis || token.isCancellationRequested) return [];
      const line = document.lineAt(position.line);
      const caret = { start: document.offsetAt(line.range.start), before: line.text.slice(0, position.character), after: line.text.slice(position.character) };
      return completions(analysis.report, caret).map((completion, index) => toItem(document, completion, index));
    },
  });
}

function toItem(document: vscode.TextDocument, { label, detail, guidance, snippet, range, filter }: Completion, index: number): vscode.CompletionItem {
  const item = new vscode.CompletionItem({ label, description: detail }, vscode.CompletionItemKind.Struct);
  item.documentation = guidance;
  item.insertText = new vscode.SnippetString(snippet);
  item.range = toRange(document, range);
  item.filterText = filter;
  item.sortText = String(index).padStart(4, '0');
  return item;
}
