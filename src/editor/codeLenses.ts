import * as vscode from 'vscode';
import { sectionLenses } from '../language/sectionLenses.js';
import { configuration, onDidChangeConfiguration } from './configuration.js';
import { MARKDOWN, toRange } from './ranges.js';
import type { Services } from './services.js';

/** Above each section its state, where a setting asks for it; a click goes to its first gap. */
export function registerCodeLenses({ documents, analyses }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider = vscode.languages.registerCodeLensProvider(MARKDOWN, {
    onDidChangeCodeLenses: changed.event,
    async provideCodeLenses(document, token) {
      if (!documents.typeOf(document) || !configuration.codeLens()) return [];
      const analysis = await analyses.get(document);
      if (!analysis || token.isCancellationRequested) return [];
      return sectionLenses(analysis.report).map(({ range, title, path, hasGap }) =>
        new vscode.CodeLens(toRange(document, range), { title, command: hasGap ? 'incidentReport.goToFirstGap' : '', ...(hasGap && { arguments: [document.uri, path], tooltip: 'Go to the first gap in this section' }) }));
    },
  });
  return vscode.Disposable.from(changed, provider, onDidChangeConfiguration(() => changed.fire()), analyses.onDidUpdate(() => configuration.codeLens() && changed.fire()));
}
