import * as vscode from 'vscode';
import type { Problem, Severity } from '../checks/check.js';
import { type Place, rangeOf } from '../report/report.js';
import type { Analysis } from './analyses.js';
import { checkDocumentation } from './commands/showCheck.js';
import type { Services } from './services.js';
import { toRange } from './ranges.js';

const SOURCE = 'Incident Report';

const SEVERITIES: Record<Severity, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};

/** Shows the problems of every open report. */
export function registerDiagnostics({ analyses }: Services): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('incident-report');
  const show = (document: vscode.TextDocument, analysis: Analysis | undefined): void => {
    const whyNot = analysis ? undefined : analyses.whyNot(document);
    if (analysis) collection.set(document.uri, analysis.problems.map((problem) => toDiagnostic(problem, document)));
    else if (whyNot !== undefined) collection.set(document.uri, [notRead(document, whyNot)]);
    else collection.delete(document.uri);
  };
  return vscode.Disposable.from(collection, analyses.onDidUpdate(({ document, analysis }) => show(document, analysis)));
}

function toDiagnostic({ check, message, place, severity, related = [] }: Problem, document: vscode.TextDocument): vscode.Diagnostic {
  const at = (where: Place): vscode.Range => toRange(document, rangeOf(where));
  const diagnostic = new vscode.Diagnostic(at(place), message, SEVERITIES[severity]);
  diagnostic.source = SOURCE;
  diagnostic.code = { value: check, target: checkDocumentation(check) };
  diagnostic.relatedInformation = related.map((other) => new vscode.DiagnosticRelatedInformation(new vscode.Location(document.uri, at(other.place)), other.message));
  return diagnostic;
}

function notRead(document: vscode.TextDocument, whyNot: string): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(document.lineAt(0).range, `This report is not checked, because it ${whyNot}.`, vscode.DiagnosticSeverity.Information);
  diagnostic.source = SOURCE;
  return diagnostic;
}
