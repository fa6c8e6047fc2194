import * as vscode from 'vscode';
import type { Fix, Problem } from '../checks/check.js';
import { fixesFor } from '../checks/fixesFor.js';
import { headingLevel } from '../checks/headingLevel.js';
import { suppressionFixes } from '../checks/suppressionFixes.js';
import { compatible } from '../domain/textEdit.js';
import { rangeOf } from '../report/report.js';
import type { Analysis } from './analyses.js';
import { fixEdit, MARKDOWN, toRange, toWorkspaceEdit } from './ranges.js';
import type { Services } from './services.js';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('incidentReport');

/** Quick fixes for the problems at the caret, and one action for what may be fixed on save. */
export function registerCodeActions({ analyses }: Services): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(MARKDOWN, {
    async provideCodeActions(document, range, context, token) {
      const analysis = await analyses.get(document);
      if (!analysis || token.isCancellationRequested) return [];
      const wantsAll = context.only !== undefined && (FIX_ALL.contains(context.only) || context.only.contains(FIX_ALL));
      return [...quickFixes(analysis, range, context), ...(wantsAll ? fixAll(analysis) : [])];
    },
  }, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL] });
}

/** The fixes of each problem; after those of all, the ways to suppress them and to turn their checks off. */
function quickFixes({ document, report, problems }: Analysis, range: vscode.Range, context: vscode.CodeActionContext): vscode.CodeAction[] {
  if (context.only && !context.only.contains(vscode.CodeActionKind.QuickFix)) return [];
  const here = problems.filter((problem) => toRange(document, rangeOf(problem.place)).intersection(range));
  const fixes = here.flatMap((problem, rank) => fixesFor(problem, report).map((fix, index) => toAction(document, problem, fix, rank + index === 0, context.diagnostics)));
  const checks = [...new Set(here.map(({ check }) => check))];
  const suppressions = here.flatMap((problem) => suppressionFixes(problem, report).map((fix) => toAction(document, problem, fix, false, context.diagnostics)));
  return [...withoutRepeats([...fixes, ...suppressions]), ...checks.map((check) => disableAction(document, check, here, context.diagnostics))];
}

function toAction(document: vscode.TextDocument, problem: Problem, fix: Fix, isFirst: boolean, diagnostics: readonly vscode.Diagnostic[]): vscode.CodeAction {
  const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
  action.edit = fixEdit(document, fix);
  action.diagnostics = diagnostics.filter(({ message }) => message === problem.message);
  action.isPreferred = isFirst && fix.kind !== 'choice';
  return action;
}

/** Several problems at one place share fixes ("Insert all missing sections"): one entry does, second in the list. */
function withoutRepeats(actions: readonly vscode.CodeAction[]): vscode.CodeAction[] {
  return actions.filter(({ title }, index) => actions.findIndex((other) => other.title === title) === index);
}

function disableAction(document: vscode.TextDocument, check: string, problems: readonly Problem[], diagnostics: readonly vscode.Diagnostic[]): vscode.CodeAction {
  const action = new vscode.CodeAction(`Disable this check (${check})`, vscode.CodeActionKind.QuickFix);
  action.command = { command: 'incidentReport.disableCheck', title: 'Disable this check', arguments: [check, document.uri] };
  action.diagnostics = diagnostics.filter(({ message }) => problems.some((problem) => problem.check === check && problem.message === message));
  return action;
}

/** Heading levels only: on save, nothing is inserted, moved or renamed. */
function fixAll({ document, report, problems }: Analysis): vscode.CodeAction[] {
  const fixes = problems.filter(({ check }) => check === headingLevel.id).flatMap((problem) => fixesFor(problem, report).filter(({ kind }) => kind === 'safe'));
  if (fixes.length === 0) return [];
  const action = new vscode.CodeAction('Correct all heading levels', FIX_ALL);
  action.edit = toWorkspaceEdit(document, compatible(fixes).flatMap(({ edits }) => edits));
  return [action];
}
