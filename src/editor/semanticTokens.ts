import * as vscode from 'vscode';
import { highlights, HIGHLIGHT_KINDS } from '../language/highlights.js';
import type { Services } from './services.js';
import { MARKDOWN, toRange } from './ranges.js';

const LEGEND = new vscode.SemanticTokensLegend([...HIGHLIGHT_KINDS]);

/** Colours section names, labels, answers and left-over placeholders, in reports only. */
export function registerSemanticTokens({ analyses }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider = vscode.languages.registerDocumentSemanticTokensProvider(MARKDOWN, {
    onDidChangeSemanticTokens: changed.event,
    async provideDocumentSemanticTokens(document, token) {
      const analysis = await analyses.get(document);
      if (!analysis || token.isCancellationRequested) return undefined;
      const builder = new vscode.SemanticTokensBuilder(LEGEND);
      for (const { range, kind } of highlights(analysis.report)) {
        for (const line of linesOf(document, toRange(document, range))) builder.push(line, kind);
      }
      return builder.build();
    },
  }, LEGEND);
  return vscode.Disposable.from(changed, provider, analyses.onDidUpdate(() => changed.fire()));
}

/** A token stands on one line. */
function linesOf(document: vscode.TextDocument, range: vscode.Range): vscode.Range[] {
  const lines: vscode.Range[] = [];
  for (let line = range.start.line; line <= range.end.line; line += 1) {
    const part = document.lineAt(line).range.intersection(range);
    if (part && !part.isEmpty) lines.push(part);
  }
  return lines;
}
