import assert from 'node:assert/strict';
import { COMPLETE } from '../editor/support/reports.js';
import { eventually } from '../host/eventually.js';
import { journey } from './journey.js';

describe('The timeline', () => {
  it('takes an event from anywhere, and says under the pointer how a date was read', async () => {
    await journey('timeline', { 'session.md': COMPLETE }, 'session.md', async (workbench) => {
      await workbench.page.locator('.pane-header', { hasText: 'Incident Report' }).waitFor();
      const last = COMPLETE.split('\n').findIndex((line) => line.startsWith('- 2026-03-03 18:40')) + 1;
      await workbench.goTo(last);
      await workbench.command('Incident Report: Add Timeline Event');
      await eventually(() => workbench.cursor(), ({ line }) => line === last + 1, 'the caret behind the new line');
      await workbench.type('The session was closed.');
      assert.match(await workbench.editorText(), /120 invoices downloaded\.\n- \d{4}-\d\d-\d\d \d\d:\d\d UTC: The session was closed\.\n\n### Detection/u);
      await workbench.screenshot('timeline-1-event');

      await workbench.page.locator('.view-line', { hasText: '18:40' }).getByText('18:40').first().hover({ position: { x: 60, y: 8 } });
      const hover = workbench.page.locator('.monaco-hover', { hasText: 'to the minute' });
      await hover.waitFor();
      assert.match((await hover.innerText()).replaceAll('\u00A0', ' '), /2026-03-03 18:40 UTC[^]*3 March 2026, 18:40 UTC \(to the minute\)\. 1 day before discovery/u);
      await workbench.screenshot('timeline-2-date');
    });
  });
});
