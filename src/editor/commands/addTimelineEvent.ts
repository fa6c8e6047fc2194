import * as vscode from 'vscode';
import { addTimelineEvent as newEvent } from '../../language/addTimelineEvent.js';
import { reportAt } from '../../report/report.js';
import type { Services } from '../services.js';

/** Adds a line with the time now, in UTC, to the timeline of the report at the caret, and puts the caret behind it. */
export async function addTimelineEvent({ active, analyses }: Services): Promise<void> {
  const editor = active.editor;
  const analysis = editor && (await analyses.get(editor.document));
  if (!analysis) {
    void vscode.window.showInformationMessage('Open an incident report first: this adds an event to its timeline.');
    return;
  }
  const { document } = editor;
  const offset = document.offsetAt(editor.selection.active);
  const event = newEvent(reportAt(analysis.report, offset), offset, new Date());
  if (!event) {
    const insert = 'Insert Missing Sections';
    const chosen = await vscode.window.showInformationMessage('This report has no timeline section to add an event to.', insert);
    if (chosen === insert) await vscode.commands.executeCommand('incidentReport.insertMissingSections');
    return;
  }
  const { range, text } = event.edit;
  const shown = await vscode.window.showTextDocument(document, { ...(editor.viewColumn && { viewColumn: editor.viewColumn }), preserveFocus: false });
  // A snippet brings its caret along: what is typed meanwhile cannot get in between.
  const line = new vscode.SnippetString().appendText(text.slice(0, event.caret)).appendTabstop(0).appendText(text.slice(event.caret));
  await shown.insertSnippet(line, document.positionAt(range.start), { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true });
}
