import * as vscode from 'vscode';
import type { Hover } from '../language/hover/hover.js';
import { appendGuidance } from './guidance.js';
import { MARKDOWN, toRange } from './ranges.js';
import type { Services } from './services.js';

/** Says what belongs in a section or field, how a date was read, and what front matter means. */
export function registerHover({ documents, analyses }: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider(MARKDOWN, {
    async provideHover(document, position, token) {
      if (!documents.typeOf(document)) return undefined;
      const analysis = await analyses.get(document);
      const { hoverAt } = await import('../language/hover/hoverAt.js');
      const hover = analysis && !token.isCancellationRequested ? hoverAt(analysis.report, document.offsetAt(position)) : undefined;
      return hover && new vscode.Hover(toMarkdown(hover), toRange(document, hover.range));
    },
  });
}

function toMarkdown({ title, facts, guidance, examples, values }: Hover): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  markdown.appendMarkdown('**').appendText(title).appendMarkdown('**').appendText(facts.length > 0 ? ` (${facts.join(', ')})` : '').appendMarkdown('\n\n');
  appendGuidance(markdown, guidance, examples);
  for (const [index, { value, meaning }] of values.entries()) {
    markdown.appendMarkdown(index === 0 ? '\n\n- `' : '\n- `').appendMarkdown(value.replaceAll('`', '')).appendMarkdown('`');
    if (meaning) markdown.appendText(` ${meaning}`);
  }
  return markdown;
}
