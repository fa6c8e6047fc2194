import assert from 'node:assert/strict';
import { COMPLETE } from '../editor/support/reports.js';
import { eventually } from '../host/eventually.js';
import { journey } from './journey.js';

const MD5 = '9e107d9d372bb6826bd81d3542a419d6';
const LINES = ['http://evil.example/a?x=1', '185.220.101.4', '10.1.2.3', MD5];

describe('Indicators and techniques', () => {
  it('are listed in a view, and found in all reports of the folder', async () => {
    const other = COMPLETE.replace('203.0.113[.]7', '203[.]0[.]113[.]7');
    await journey('references', { 'session.md': COMPLETE, 'second.md': other }, 'session.md', async (workbench) => {
      const { page } = workbench;
      await page.locator('.pane-header', { hasText: 'Indicators' }).click();
      const view = page.locator('.pane', { has: page.locator('.pane-header', { hasText: 'Indicators' }) });
      await view.locator('.monaco-list-row', { hasText: 'IPv4 addresses' }).waitFor();
      await view.locator('.monaco-list-row', { hasText: '203[.]0[.]113[.]7' }).locator('.monaco-tl-twistie.collapsed').click();
      await view.locator('.monaco-list-row', { hasText: 'also in 1 report' }).waitFor();
      await workbench.screenshot('references-1-view');

      await workbench.goTo(COMPLETE.split('\n').findIndex((line) => line.includes('203.0.113[.]7')) + 1, 45);
      await workbench.command('References: Find All References');
      const results = page.locator('.pane-body.references-view, .tree-explorer-viewlet-tree-view, .part.sidebar');
      await results.locator('.monaco-list-row', { hasText: 'second.md' }).waitFor();
      await results.locator('.monaco-list-row', { hasText: 'session.md' }).waitFor();
      await workbench.screenshot('references-2-found');
    });
  });

  it('are pasted defanged where they are listed, and completed by name', async () => {
    const report = COMPLETE.replace('- **File indicators:** Not applicable', `- **File indicators:** loader.dll, MD5 ${MD5.slice(0, -1)}`);
    const lines = report.split('\n');
    await journey('indicators', { 'session.md': report }, 'session.md', async (workbench) => {
      await workbench.page.locator('.pane-header', { hasText: 'Incident Report' }).waitFor();
      const section = lines.indexOf('## Indicators of Compromise') + 1;
      await workbench.goTo(section + 1);
      await workbench.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(`\n${LINES.join('\n')}\n`)})`);
      await workbench.press('Control+V');
      await eventually(() => workbench.cursor(), ({ line }) => line === section + LINES.length + 2, 'the pasted lines');
      assert.ok((await workbench.editorText()).includes(`## Indicators of Compromise\n\nhxxp://evil[.]example/a?x=1\n185[.]220[.]101[.]4\n10.1.2.3\n${MD5}\n`));
      await workbench.screenshot('indicators-1-pasted');

      const summary = lines.indexOf('## Executive Summary') + 2;
      await workbench.goTo(summary);
      await workbench.page.evaluate(`navigator.clipboard.writeText('\\nhttp://plain.example/b\\n')`);
      await workbench.press('Control+V');
      await eventually(() => workbench.cursor(), ({ line }) => line === summary + 2, 'the pasted line');
      assert.ok((await workbench.editorText()).includes('## Executive Summary\n\nhttp://plain.example/b\n'));

      const technique = lines.findIndex((line) => line.startsWith('- **Persistence:**')) + 1 + 2; // below the two pasted lines
      await workbench.goTo(technique, 18);
      await workbench.press('End', 'Control+Shift+ArrowLeft', 'Control+Shift+ArrowLeft');
      await workbench.type('spear att');
      await workbench.press('Control+Space');
      await workbench.page.locator('.suggest-widget .monaco-list-row.focused', { hasText: 'T1566.001' }).waitFor();
      await workbench.screenshot('indicators-2-technique');
      await workbench.press('Enter');
      await eventually(() => workbench.editorText(), (text) => text.includes('- **Persistence:** T1566.001 - Spearphishing Attachment\n'), 'the technique');

      const problems = await eventually(() => workbench.problems(), (rows) => rows.some((row) => row.includes('MD5 has 32 hex digits, this has 31')), 'the malformed hash');
      assert.ok(problems.some((row) => row.includes('technique-tactic')), problems.join('\n'));
      await workbench.goTo(lines.indexOf('## Indicators of Compromise') + 1 + 2 + LINES.length + 2);
      await workbench.screenshot('indicators-3-problems');
    });
  });
});
