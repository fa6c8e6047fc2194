import assert from 'node:assert/strict';
import { eventually } from '../host/eventually.js';
import { COMPLETE } from '../editor/support/reports.js';
import { journey } from './journey.js';
import { Outline } from './outline.js';

const section = (heading: string): string => COMPLETE.split(/(?=^## )/mu).find((text) => text.startsWith(`## ${heading}\n`))!;

/** A misspelt heading, a field without a value, two sections missing, one out of order, a heading of the wrong level. */
const GAPS = COMPLETE
  .replace('## Executive Summary', '## Executve Sumary')
  .replace('- **Sector:** Retail', '- **Sector:**')
  .replace('### Detection & Response', '#### Detection & Response')
  .replace(section('Lessons Learned'), '')
  .replace(section('Recommendations'), '')
  .replace(section('Indicators of Compromise'), '')
  .replace('## Impact Assessment', `${section('Indicators of Compromise')}## Impact Assessment`);

describe('A report with gaps', () => {
  it('shows them in Problems and in the outline, and they are fixed one by one and then all at once', async () => {
    await journey('fix-gaps', { 'session.md': GAPS }, 'session.md', async (workbench) => {
      const problems = await eventually(() => workbench.problems(), (rows) => rows.length >= 8, 'the problems');
      for (const message of [
        "Unexpected heading 'Executve Sumary', expected 'Executive Summary'",
        "Field 'Sector' in 'Incident Details' has no value",
        "Unexpected level 4 of heading 'Detection & Response', expected 3",
        "Section 'Indicators of Compromise' is out of order, expected after 'Impact Assessment'",
        "Missing section 'Lessons Learned', expected after 'Response Actions'",
      ]) assert.ok(problems.some((row) => row.includes(message)), `${message} is not among:\n${problems.join('\n')}`);

      const outline = new Outline(workbench);
      await outline.open();
      await outline.says('Lessons Learned', 'missing');
      await workbench.command('View: Focus First Editor Group');
      await workbench.command('Incident Report: Open Preview to the Side');
      await workbench.webview().locator('h1').waitFor();
      await workbench.screenshot('fix-gaps-1-problems');

      // The outline goes to what is there, and follows the caret.
      await outline.row('Incident Details').first().click();
      await eventually(() => workbench.cursor(), ({ line }) => line === 7, 'the caret at Incident Details');
      await workbench.command('View: Focus First Editor Group');
      await workbench.goTo(60);
      await outline.selects('Impact Assessment');

      // One by one: an answer, a name, a level, a place.
      await workbench.goTo(12, 6);
      await workbench.quickFix('Answer \'Sector\' with "Unknown (under investigation)"');
      await eventually(() => workbench.editorText(), (text) => text.includes('- **Sector:** Unknown (under investigation)\n'), 'the answer');
      await workbench.goTo(3, 6);
      await workbench.quickFix("Change to 'Executive Summary'");
      await eventually(() => workbench.editorText(), (text) => text.includes('## Executive Summary\n'), 'the name');
      await workbench.goTo(31, 8);
      await workbench.quickFix('Change to level 3');
      await eventually(() => workbench.editorText(), (text) => text.includes('\n### Detection & Response\n'), 'the level');
      await workbench.goTo(49, 6);
      await workbench.quickFix("Move 'Indicators of Compromise' to its place");
      await eventually(() => workbench.editorText(), (text) => text.indexOf('## Indicators') > text.indexOf('## Impact Assessment'), 'the place');
      await workbench.screenshot('fix-gaps-2-one-by-one');

      // All at once: what is missing, to be filled in.
      await workbench.goTo((await workbench.editorText()).split('\n').indexOf('## Response Actions') + 1, 6);
      await workbench.quickFix('Insert all missing sections');
      const fixed = await eventually(() => workbench.editorText(), (text) => text.includes('## Recommendations'), 'the sections');
      assert.deepEqual(fixed.match(/^#+ .*/gmu), COMPLETE.match(/^#+ .*/gmu));
      const left = await eventually(() => workbench.problems(), (rows) => rows.every((row) => !/Unexpected|out of order|Missing/u.test(row)), 'the fixed problems to go');
      assert.ok(left.some((row) => row.includes("Section 'Lessons Learned' says nothing yet")), left.join('\n'));
      await workbench.screenshot('fix-gaps-3-all-at-once');
    });
  });

  it('gets what is missing from the outline too', async () => {
    await journey('insert-from-outline', { 'session.md': COMPLETE.replace(section('Lessons Learned'), '') }, 'session.md', async (workbench) => {
      const outline = new Outline(workbench);
      await outline.open();
      await outline.says('Lessons Learned', 'missing');
      await outline.row('Lessons Learned').hover();
      await outline.row('Lessons Learned').locator('.action-label[aria-label^="Insert"]').click();
      await outline.says('Lessons Learned', 'empty');
      await workbench.type('Sessions outlive passwords.'); // at the first tab stop
      assert.match(await workbench.editorText(), /## Lessons Learned\n\n- \*\*Key takeaways:\*\* Sessions outlive passwords\.\n/u);
    });
  });
});
