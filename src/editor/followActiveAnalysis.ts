import * as vscode from 'vscode';
import type { Analysis } from './analyses.js';
import type { Services } from './services.js';

/** Calls back with the analysis of the report in front, now and whenever another is in front or it was read anew; with nothing where there is none. */
export function followActiveAnalysis({ active, analyses }: Services, show: (analysis: Analysis | undefined) => void): vscode.Disposable {
  const load = (document: vscode.TextDocument | undefined): void => {
    if (!document) show(undefined);
    else void analyses.get(document).then((analysis) => document === active.document && show(analysis));
  };
  load(active.document);
  return vscode.Disposable.from(active.onDidChange(load), analyses.onDidUpdate(({ document, analysis }) => {
    if (document === active.document) show(analysis);
  }));
}
