import * as vscode from 'vscode';
import { techniqueLinks } from '../language/attack/techniqueLinks.js';
import { allReports } from '../report/report.js';
import { MARKDOWN, toRange } from './ranges.js';
import type { Services } from './services.js';

/** Leads from the ids of techniques to MITRE's pages, which open only by a click. */
export function registerDocumentLinks({ analyses }: Services): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(MARKDOWN, {
    async provideDocumentLinks(document, token) {
      const analysis = await analyses.get(document);
      if (!analysis || token.isCancellationRequested) return [];
      return allReports(analysis.report).flatMap(techniqueLinks).map(({ range, url }) => {
        const link = new vscode.DocumentLink(toRange(document, range), vscode.Uri.parse(url));
        link.tooltip = 'Open in MITRE ATT&CK';
        return link;
      });
    },
  });
}
