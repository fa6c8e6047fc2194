import assert from 'node:assert/strict';
import { eventually } from '../host/eventually.js';
import { COMPLETE } from '../editor/support/reports.js';
import { journey } from './journey.js';

describe('The preview', () => {
  it('opens to the side, follows every edit, leads to the text, and is there again after a reload', async () => {
    await journey('preview', { 'session.md': COMPLETE }, 'session.md', async (workbench) => {
      await workbench.page.locator('.pane-header', { hasText: 'Incident Report' }).waitFor();
      await workbench.command('Incident Report: Open Preview to the Side');
      const preview = workbench.webview();
      await preview.locator('h1', { hasText: 'Stolen session at Example Corp' }).waitFor();
      await preview.getByText('120 invoices downloaded').waitFor();
      await workbench.screenshot('preview-1-opened');

      // An edit is seen; what is deleted is marked as missing.
      await workbench.goTo(5);
      await workbench.press('End', 'End'); // the end of the line, not of its first row
      await workbench.type(' It was revoked within the hour.');
      await preview.getByText('It was revoked within the hour.').waitFor();
      await workbench.goTo(12);
      await workbench.press('Home', 'Shift+ArrowDown', 'Delete');
      await preview.getByText(/missing/iu).first().waitFor();
      await workbench.screenshot('preview-2-followed');

      // A click on a heading leads to the text.
      const line = (await workbench.editorText()).split('\n').indexOf('## Lessons Learned') + 1;
      await preview.getByRole('button', { name: 'Lessons Learned' }).click();
      await eventually(() => workbench.cursor(), (cursor) => cursor.line === line, 'the caret at Lessons Learned');

      await workbench.saved('session.md');
      // The view was closed all the while, and nothing of this opened it.
      assert.equal(await workbench.page.locator('.pane-header', { hasText: 'Incident Report' }).getAttribute('aria-expanded'), 'false');

      // With the text's editor closed, the preview stays, and it alone wakes the extension after a reload.
      await workbench.command('View: Close Editor');
      await workbench.webview().locator('h1', { hasText: 'Stolen session at Example Corp' }).waitFor();
      await workbench.reload();
      await workbench.webview().locator('h1', { hasText: 'Stolen session at Example Corp' }).waitFor();
      await workbench.screenshot('preview-3-reloaded');
    });
  });
});
