import * as vscode from 'vscode';
import { defangText } from '../language/indicators/defangText.js';
import { pastePlace } from '../language/indicators/pastePlace.js';
import { configuration } from './configuration.js';
import { MARKDOWN } from './ranges.js';
import type { Services } from './services.js';

// Not a kind of text: what yields to text must not be text itself.
const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('incidentReport', 'defanged');

/** Longer clipboards are somebody's evidence: they are pasted as they are. */
const LONGEST = 1_000_000;

/** Offers to paste defanged; below Indicators of Compromise that is what pasting does, and elsewhere plain text is, one key away from each other. */
export function registerPasteDefanged({ documents, analyses }: Services): vscode.Disposable {
  return vscode.languages.registerDocumentPasteEditProvider(MARKDOWN, {
    async provideDocumentPasteEdits(document, ranges, dataTransfer, _context, token) {
      const setting = configuration.pasteDefanged(document.uri);
      // With several carets, VS Code gives each its own line of what is pasted, and a provider's text to all.
      const [range, ...others] = ranges;
      if (setting === 'never' || !range || others.length > 0 || !documents.typeOf(document)) return undefined;
      const text = await dataTransfer.get('text/plain')?.asString();
      if (text === undefined || text.length > LONGEST) return undefined;
      const analysis = await analyses.get(document);
      if (!analysis || token.isCancellationRequested) return undefined;
      const place = pastePlace(analysis.report, document.offsetAt(range.start));
      const defanged = place === 'verbatim' ? text : defangText(text, analysis.report.project);
      if (defanged === text) return undefined;
      const edit = new vscode.DocumentPasteEdit(defanged, 'Paste Defanged', KIND);
      if (setting !== 'always' && place !== 'indicators') edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Empty.append('markdown'), vscode.DocumentDropOrPasteEditKind.Text];
      return [edit];
    },
  }, { providedPasteEditKinds: [KIND], pasteMimeTypes: ['text/plain'] });
}
