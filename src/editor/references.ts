import * as vscode from 'vscode';
import { subjectAt } from '../language/workspaceIndex/subject.js';
import { toLocation } from './workspaceLocation.js';
import { MARKDOWN } from './ranges.js';
import type { Services } from './services.js';

/** Finds every place in the workspace's reports that names the indicator or technique at the caret, in whatever style. */
export function registerReferences({ documents, analyses, workspaceReports }: Services): vscode.Disposable {
  return vscode.languages.registerReferenceProvider(MARKDOWN, {
    async provideReferences(document, position, _context, token) {
      if (!documents.typeOf(document)) return undefined;
      const analysis = await analyses.get(document);
      const subject = analysis && subjectAt(analysis.report, document.offsetAt(position));
      const index = subject && (await workspaceReports.get(token));
      return index?.find(subject!).map(toLocation);
    },
  });
}
