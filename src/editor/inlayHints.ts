import * as vscode from 'vscode';
import { techniqueHints } from '../language/attack/techniqueHints.js';
import { spanHints } from '../language/spanHints.js';
import { allReports } from '../report/report.js';
import { configuration } from './configuration.js';
import { MARKDOWN } from './ranges.js';
import type { Services } from './services.js';

/** Shows spans ("undetected for 1-31 days") behind the dates that end them, and names behind bare ids of techniques, where settings ask for it. */
export function registerInlayHints({ analyses }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider = vscode.languages.registerInlayHintsProvider(MARKDOWN, {
    onDidChangeInlayHints: changed.event,
    async provideInlayHints(document, range, token) {
      const sources = [...(configuration.showsSpans(document.uri) ? [spanHints] : []), ...(configuration.showsTechniqueNames(document.uri) ? [techniqueHints] : [])];
      if (sources.length === 0) return [];
      const analysis = await analyses.get(document);
      if (!analysis || token.isCancellationRequested) return [];
      const hints = allReports(analysis.report).flatMap((report) => sources.flatMap((source) => source(report))).map(({ offset, text }) => {
        const hint = new vscode.InlayHint(document.positionAt(offset), text);
        hint.paddingLeft = true;
        return hint;
      });
      return hints.filter(({ position }) => range.contains(position));
    },
  });
  return vscode.Disposable.from(changed, provider, analyses.onDidUpdate(() => changed.fire()), vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('incidentReport.spanHints') || event.affectsConfiguration('incidentReport.techniqueHints')) changed.fire();
  }));
}
