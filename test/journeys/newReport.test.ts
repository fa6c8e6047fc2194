import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { eventually } from '../host/eventually.js';
import { journey } from './journey.js';
import { Outline } from './outline.js';

const TITLE = 'Stolen session at Example Corp';

describe('A new report', () => {
  it('is begun by a command, filled in stop by stop, mended by completion, and saved under its own name', async () => {
    await journey('new-report', { 'readme.txt': 'A folder.\n' }, undefined, async (workbench) => {
      await workbench.command('Incident Report: New Report');
      await workbench.answer(TITLE);
      const editor = workbench.page.locator('.monaco-editor[data-uri$="-stolen-session-at-example-corp.md"]');
      await editor.locator('.view-line', { hasText: `# Incident Report: ${TITLE}` }).waitFor();
      await workbench.screenshot('new-report-1-begun');

      await workbench.type('IR-2026-014');
      await workbench.press('Tab');
      for (const choice of ['final', 'high', 'TLP:GREEN']) {
        await workbench.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: choice }).waitFor();
        await workbench.type(choice);
        await workbench.page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: choice }).waitFor();
        await workbench.press('Enter'); // takes the choice, and goes on to the next stop
      }
      const text = await workbench.editorText();
      assert.match(text, /^---\nreport: incident-report\nid: IR-2026-014\nstatus: final\nseverity: high\ntlp: TLP:GREEN\n---\n/u);

      const outline = new Outline(workbench);
      await outline.open();
      await outline.completeness('0 % complete');
      await outline.says('Executive Summary', 'empty');
      await workbench.screenshot('new-report-2-outline');
      await workbench.command('View: Focus Active Editor Group');

      // Something is deleted by mistake, and completion brings it back.
      const line = text.split('\n').findIndex((content) => content.startsWith('- **Geography:**')) + 1;
      await workbench.goTo(line);
      await workbench.press('Home', 'Shift+End', 'Delete');
      await workbench.press('Control+Space');
      await workbench.page.locator('.suggest-widget .monaco-list-row', { hasText: 'Geography' }).waitFor();
      await workbench.screenshot('new-report-3-completion');
      await workbench.press('Enter');
      await workbench.type('Portugal');
      assert.match(await workbench.editorText(), /^- \*\*Geography:\*\* Portugal$/mu);

      await workbench.press('Control+S');
      const [saved] = await eventually(async () => (await readdir(workbench.folder)).filter((name) => name.endsWith('.md')), (names) => names.length === 1, 'the report on disk');
      assert.match(saved!, /^\d{4}-\d\d-\d\d-stolen-session-at-example-corp\.md$/u);
      await outline.completeness('6 % complete'); // a required section and a required field, 4 of 60
    });
  });
});
