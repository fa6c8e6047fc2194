import assert from 'node:assert/strict';
import { eventually } from '../host/eventually.js';
import { COMPLETE } from '../editor/support/reports.js';
import { journey } from './journey.js';
import { Outline } from './outline.js';

const section = (heading: string): string => COMPLETE.split(/(?=^## )/mu).find((text) => text.startsWith(`## ${heading}\n`))!;

/** A misspelt heading, a field without a value, a section missing, one out of order, a heading of the wrong level. */
const GAPS = COMPLETE
  .replace('## Executive Summary', '## Executve Sumary')
  .replace('- **Sector:** Retail', '- **Sector:**')
  .replace('### Detection & Response', '#### Detection & Response')
  .replace(section('Lessons Learned'), '')
  .replace(section('Indicators of Compromise'), '')
  .replace('## Impact Assessment', `${section('Indicators of Compromise')}## Impact Assessment`);

describe('A report with gaps', () => {
  it('shows them in Problems and in the outline, and they are fixed one by one and then all at once', async () => {
    await journey('fix-gaps', { 'session.md': GAPS }, 'session.md', async (workbench) => {
      const problems = await eventually(() => workbench.problems(), (rows) => rows.length >= 6, 'the problems');
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
      await workbench.screenshot('fix-gaps-1-problems');

      // The outline goes to what is there, and inserts what is missing.
      await outline.row('Incident Details').first().click();
      await eventually(() => workbench.cursor(), ({ line }) => line === 7, 'the caret at Incident Details');
      await outline.row('Lessons Learned').hover();
      await outline.row('Lessons Learned').locator('.action-label[aria-label^="Insert"]').click();
      await outline.says('Lessons Learned', 'empty');
      assert.match(await workbench.editorText(), /## Lessons Learned\n\n- \*\*Key takeaways:\*\* \[What the incident taught\]\n/u);

      // One by one.
      await workbench.goTo(12, 6);
      await workbench.quickFix('Answer \'Sector\' with "Unknown (under investigation)"');
      await eventually(() => workbench.editorText(), (text) => text.includes('- **Sector:** Unknown (under investigation)\n'), 'the answer');
      await workbench.screenshot('fix-gaps-2-one-by-one');

      // All at once: whatever is safe.
      await workbench.command('Fix All');
      const fixed = await eventually(() => workbench.editorText(), (text) => text.includes('## Executive Summary'), 'the fixes');
      assert.deepEqual(fixed.match(/^#+ .*/gmu), COMPLETE.match(/^#+ .*/gmu));
      const left = await eventually(() => workbench.problems(), (rows) => rows.every((row) => !/Unexpected|out of order|Missing/u.test(row)), 'the fixed problems to go');
      assert.ok(left.some((row) => row.includes("Section 'Lessons Learned' says nothing yet")), left.join('\n'));
      await workbench.screenshot('fix-gaps-3-all-at-once');
    });
  });
});
