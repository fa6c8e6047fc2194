import * as vscode from 'vscode';

const links = new Map<string, vscode.Uri>();

/** A link that shows what a check is about, from the documentation that comes with the extension. */
export function checkDocumentation(check: string): vscode.Uri {
  const link = links.get(check) ?? vscode.Uri.parse(`command:incidentReport.showCheck?${encodeURIComponent(JSON.stringify([check]))}`);
  links.set(check, link);
  return link;
}

/** Shows a check's documentation as a Markdown preview, locked, so that it does not turn into the preview of the report, or as text where Markdown's own extension is turned off. */
export async function showCheck({ extensionUri }: vscode.ExtensionContext, check: unknown): Promise<void> {
  const uri = vscode.Uri.joinPath(extensionUri, 'docs', 'checks.md');
  const hasPreview = (await vscode.commands.getCommands(true)).includes('markdown.showLockedPreviewToSide');
  await vscode.commands.executeCommand(hasPreview ? 'markdown.showLockedPreviewToSide' : 'vscode.open', uri.with({ fragment: typeof check === 'string' ? check : '' }));
}
