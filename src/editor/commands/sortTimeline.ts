import * as vscode from 'vscode';
import { sortTimelineList } from '../../checks/edits/sortTimelineList.js';
import { allReports } from '../../report/report.js';
import { timelineLists } from '../../report/timeline/timelineLists.js';
import { toWorkspaceEdit } from '../ranges.js';
import type { Services } from '../services.js';

/** Puts the lines of each list and table of the active report's timelines in the order of their dates. */
export async function sortTimeline({ active, analyses }: Services): Promise<void> {
  const document = active.document;
  const analysis = document && (await analyses.get(document));
  if (!analysis) {
    void vscode.window.showInformationMessage('Open an incident report first: this sorts its timeline.');
    return;
  }
  const edits = allReports(analysis.report).flatMap(timelineLists).flatMap(sortTimelineList);
  if (edits.length === 0) void vscode.window.showInformationMessage('Every list of the timeline is in order already.');
  else await vscode.workspace.applyEdit(toWorkspaceEdit(document, edits));
}
