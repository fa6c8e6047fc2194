import * as vscode from 'vscode';

/** What belongs at a place, and what it may look like, as a person reads it. */
export function guidance({ guidance: text, examples }: { readonly guidance: string; readonly examples: readonly string[] }): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  appendGuidance(markdown, text, examples);
  return markdown;
}

export function appendGuidance(markdown: vscode.MarkdownString, text: string, examples: readonly string[]): void {
  if (text) markdown.appendText(text);
  for (const example of examples) markdown.appendMarkdown('\n\n*For example:* ').appendText(example);
}
