import * as vscode from 'vscode';
import type { Fix, Problem } from '../checks/check.js';
import { fixReport } from '../checks/fixReport.js';
import { fixesFor } from '../checks/fixesFor.js';
import { lineEdits } from '../domain/lineEdits.js';
import { rangeOf } from '../report/report.js';
import type { Analysis } from './analyses.js';
import { configuration } from './configuration.js';
import type { Services } from './services.js';
import { MARKDOWN, toRange, toWorkspaceEdit } from './ranges.js';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('incidentReport');

/** Quick fixes for the problems at the caret, and one action for all that may be fixed unasked. */
export function registerCodeActions({ analyses }: Services): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(MARKDOWN, {
    async provideCodeActions(document, range, context, token) {
      const analysis = await analyses.get(document);
      if (!analysis || token.isCancellationRequested) return [];
      const actions = quickFixes(analysis, range, context);
      const wantsAll = context.only ? FIX_ALL.contains(context.only) || context.only.contains(FIX_ALL) : false;
      return wantsAll ? [...actions, ...(await fixAll(analysis))] : actions;
    },
  }, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL] });
}

function quickFixes({ document, report, problems }: Analysis, range: vscode.Range, context: vscode.CodeActionContext): vscode.CodeAction[] {
  if (context.only && !context.only.contains(vscode.CodeActionKind.QuickFix)) return [];
  const here = problems.filter((problem) => toRange(document, rangeOf(problem.place)).intersection(range));
  return here.flatMap((problem) => fixesFor(problem, report).map((fix, index) => toAction(document, problem, fix, index === 0, context.diagnostics)));
}

function toAction(document: vscode.TextDocument, problem: Problem, fix: Fix, isFirst: boolean, diagnostics: readonly vscode.Diagnostic[]): vscode.CodeAction {
  const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
  action.edit = toWorkspaceEdit(document, fix.edits);
  action.diagnostics = diagnostics.filter(({ message }) => message === problem.message);
  action.isPreferred = isFirst && fix.kind !== 'choice';
  return action;
}

async function fixAll({ document, report, problems }: Analysis): Promise<vscode.CodeAction[]> {
  const text = document.getText();
  const { text: fixed } = await fixReport(text, report.type, { checks: configuration.checks(document.uri) });
  if (fixed === text) return [];
  const action = new vscode.CodeAction('Fix all that can be fixed safely in this report', FIX_ALL);
  action.edit = toWorkspaceEdit(document, lineEdits(text, fixed));
  action.diagnostics = [];
  return problems.length > 0 ? [action] : [];
}
