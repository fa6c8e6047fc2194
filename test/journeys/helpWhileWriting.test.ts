import assert from 'node:assert/strict';
import { COMPLETE, without } from '../editor/support/reports.js';
import { eventually } from '../host/eventually.js';
import type { Workbench } from '../host/workbench.js';
import { journey } from './journey.js';

const REPORT = without('Lessons Learned').replace('Portugal', '[Country or region]');

async function lineOf(workbench: Workbench, text: string): Promise<number> {
  return (await workbench.editorText()).split('\n').findIndex((line) => line.startsWith(text)) + 1;
}

describe('Help while writing', () => {
  it('completes a section behind its marks, and leaves prose and lists alone', async () => {
    await journey('completion', { 'session.md': `---\nreport: incident-report\n\n---\n\n${REPORT}` }, 'session.md', async (workbench) => {
      const suggestions = workbench.page.locator('.suggest-widget.visible .monaco-list-row');
      await workbench.page.locator('.pane-header', { hasText: 'Incident Report' }).waitFor();

      // A list goes on as it does in any Markdown: Enter, a space and Tab bring nothing up and take nothing.
      await workbench.goTo(await lineOf(workbench, '- **Affected Organization:**'), 40);
      await workbench.press('End', 'Enter');
      await workbench.type('- ');
      await workbench.type('Its ');
      await workbench.press('Enter');
      await workbench.type('- Europe');
      await workbench.press('Enter');
      await workbench.type('- ');
      await workbench.press('Tab');
      await workbench.type('Peru');
      await workbench.press('Enter');
      assert.equal(await suggestions.count(), 0);
      assert.match(await workbench.editorText(), /Example Corp\n- Its ?\n- Europe\n(?:- +| +- )Peru\n *\n- \*\*Sector/u);

      // Asked for, a label has its values.
      await workbench.goTo(await lineOf(workbench, '- **Geography:**'));
      await workbench.press('End', 'Control+Space');
      await suggestions.filter({ hasText: 'Afghanistan' }).waitFor();
      await workbench.screenshot('completion-1-values');
      await workbench.press('Escape');

      // A space behind the marks brings up the sections; the keyboard takes one.
      await workbench.goTo(await lineOf(workbench, '## Recommendations'));
      await workbench.press('Home', 'Enter', 'ArrowUp');
      await workbench.type('## ');
      await suggestions.filter({ hasText: 'Lessons Learned' }).waitFor();
      await workbench.screenshot('completion-2-sections');
      await workbench.press('Enter');
      await workbench.type('Sessions outlive passwords.'); // at the first tab stop
      assert.match(await workbench.editorText(), /\n## Lessons Learned\n\n- \*\*Key takeaways:\*\* Sessions outlive passwords\.\n- \*\*What could have been done better:\*\* \[/u);

      // A fast hand: a heading of one's own is not touched, and a section is found by its first letters.
      await workbench.press('Escape', 'Control+End');
      await workbench.type('\n## Appendix');
      await workbench.press('Enter');
      assert.match(await workbench.editorText(), /\n## Appendix\n\n?$/u);

      // Front matter: a key, and then its values.
      await workbench.goTo(3);
      await workbench.press('Control+Space');
      await suggestions.filter({ hasText: 'severity' }).waitFor();
      await workbench.type('sev');
      await workbench.page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: 'severity' }).waitFor();
      await workbench.press('Enter');
      await suggestions.filter({ hasText: 'critical' }).waitFor();
      await workbench.screenshot('completion-3-front-matter');
      await workbench.type('hi');
      await workbench.page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: 'high' }).waitFor();
      await workbench.press('Enter');
      assert.match(await workbench.editorText(), /^---\nreport: incident-report\nseverity: high\n---\n/u);
    });
  });

  it('says under the pointer what belongs behind a label, and in the status bar how the report stands', async () => {
    await journey('hover-and-status', { 'session.md': REPORT }, 'session.md', async (workbench) => {
      await workbench.page.locator('#status\\.problems', { hasText: /[1-9]/u }).waitFor(); // the report has been read
      await workbench.page.locator('.view-line', { hasText: 'Discovery Date' }).getByText('Discovery').first().hover();
      const hover = workbench.page.locator('.monaco-hover', { hasText: 'required field' });
      await hover.waitFor();
      assert.match((await hover.innerText()).replaceAll('\u00A0', ' '), /Discovery Date \(required field, filled in\)[^]*When the incident was discovered[^]*For example:/u);
      await workbench.screenshot('hover-1-label');

      // The status is in the menu of the language status, and a click there goes to the first gap.
      await workbench.page.locator('#status\\.languageStatus').hover();
      const status = workbench.page.locator('.hover-language-status', { hasText: '% complete' });
      await status.waitFor();
      assert.match((await status.innerText()).replaceAll('\u00A0', ' '), /\d+ % complete[^]*1 error/u);
      await workbench.screenshot('status-1-menu');
      await status.getByText('Go to First Gap').click();
      const line = COMPLETE.split('\n').findIndex((text) => text.startsWith('- **Geography:**')) + 1;
      await eventually(() => workbench.cursor(), (cursor) => cursor.line === line, 'the caret at the first gap');
      await workbench.type('Portugal'); // over the placeholder, which is selected
      assert.match(await workbench.editorText(), /^- \*\*Geography:\*\* Portugal$/mu);
      await workbench.screenshot('status-2-filled');
    });
  });
});
