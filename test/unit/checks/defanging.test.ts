import assert from 'node:assert/strict';
import type { Fix } from '../../../src/checks/check.js';
import { checkReport } from '../../../src/checks/checkReport.js';
import { defangReport } from '../../../src/checks/defangReport.js';
import { fixesFor } from '../../../src/checks/fixesFor.js';
import { fixReport } from '../../../src/checks/fixReport.js';
import { applyEdits } from '../../../src/domain/textEdit.js';
import { parseReport } from '../../../src/report/parseReport.js';
import { incidentReport } from '../../../src/report/type/incidentReport.js';

const RULE = '```yara\nrule Portal { strings: $a = "http://evil-portal.com/x" condition: $a }\n```';
const REPORT = `# Incident Report: X

## Executive Summary

Users opened http://evil-portal.com/login.

## Indicators of Compromise

- **Network indicators (Defanged):**
  - http://evil-portal.com/login: the portal
  - 185.220.101.4
  - 10.1.2.3
- **File indicators:** 9e107d9d372bb6826bd81d3542a419d6

${RULE}
`;

async function fixesAt(text: string, check: string, words: string): Promise<readonly Fix[]> {
  const report = await parseReport(text, incidentReport);
  const problem = checkReport(report).find((one) => one.check === check && one.message.includes(words))!;
  return fixesFor(problem, report);
}

describe('defanging', () => {
  it('leaves alone what everybody needs, of which one check tells', async () => {
    const text = '# Incident Report: X\n\n## Indicators of Compromise\n\n- **Network indicators (Defanged):** google.com, evil-portal.com\n';
    const report = await parseReport(text, incidentReport);
    assert.deepEqual(checkReport(report).filter(({ message }) => message.includes('google.com')).map(({ check }) => check), ['benign-indicator']);
    assert.match(applyEdits(text, (await fixesAt(text, 'live-indicator', 'evil-portal')).flatMap(({ edits }) => edits)), /google\.com, evil-portal\[\.\]com/u);
  });

  it('is offered for one, for the section, and for the report, and says what it leaves', async () => {
    const fixes = await fixesAt(REPORT, 'live-indicator', '185');
    assert.deepEqual(fixes.map(({ title, kind }) => [title, kind]), [
      ['Defang', 'choice'],
      ['Defang all 2 in this section (1 in a detection rule, which would not match any more and 1 of your own stay live)', 'choice'],
      ['Defang all 3 in this report (1 in a detection rule, which would not match any more and 1 of your own stay live)', 'choice'],
    ]);
    assert.equal(applyEdits(REPORT, fixes[0]!.edits), REPORT.replace('185.220.101.4', '185[.]220[.]101[.]4'));
    assert.equal(applyEdits(REPORT, fixes[1]!.edits), REPORT.replace('  - http://evil-portal.com', '  - hxxp://evil-portal[.]com').replace('185.220.101.4', '185[.]220[.]101[.]4'));
    assert.equal(applyEdits(REPORT, fixes[2]!.edits), REPORT.replaceAll(/http:\/\/evil-portal\.com\/login/gu, 'hxxp://evil-portal[.]com/login').replace('185.220.101.4', '185[.]220[.]101[.]4'));
  });

  it('leaves a rule as it is, byte for byte, and comes to rest', async () => {
    const { text, defanged, left } = await defangReport(REPORT, incidentReport);
    assert.ok(text.includes(RULE));
    assert.deepEqual([defanged, left], [3, '1 in a detection rule, which would not match any more and 1 of your own stay live']);
    assert.equal((await defangReport(text, incidentReport)).text, text);
  });

  it('writes the project\'s style', async () => {
    const { text } = await defangReport('## IoCs\n\n- evil.com\n', incidentReport, { facts: { defangStyle: 'words' } });
    assert.equal(text, '## IoCs\n\n- evil[dot]com\n');
  });

  it('never happens unasked', async () => assert.equal((await fixReport(REPORT, incidentReport)).text, REPORT));
});

describe('listing an indicator', () => {
  const report = (list: string): string => `# Incident Report: X\n\n## Executive Summary\n\nFrom evil[.]com.\n\n## Indicators of Compromise\n\n${list}\n\n## Response Actions\n\nNone.\n`;
  const LISTS: readonly (readonly [name: string, list: string, expected: string])[] = [
    ['behind a value on one line', '- **Network indicators:** 1[.]2[.]3[.]4\n- **File indicators:** a', '- **Network indicators:** 1[.]2[.]3[.]4, evil[.]com\n- **File indicators:** a'],
    ['at the end of a list, in its style', '- **Network indicators:**\n  - `1[.]2[.]3[.]4`: panel\n- **File indicators:** a', '- **Network indicators:**\n  - `1[.]2[.]3[.]4`: panel\n  - `evil[.]com`\n- **File indicators:** a'],
    ['below a heading', '### Network indicators\n\n* 1[.]2[.]3[.]4', '### Network indicators\n\n* 1[.]2[.]3[.]4\n* evil[.]com'],
  ];
  for (const [name, list, expected] of LISTS) {
    it(`adds it ${name}`, async () => {
      const [fix] = await fixesAt(report(list), 'unlisted-indicator', 'evil');
      assert.equal(fix?.title, "List it under 'Network indicators (Defanged)'");
      assert.equal(applyEdits(report(list), fix.edits), report(expected));
    });
  }

  it('is not offered where there is no place for it', async () => assert.deepEqual(await fixesAt(report('- **File indicators:** a'), 'unlisted-indicator', 'evil'), []));
});

describe('a duplicate indicator', () => {
  it('is removed with its line where that holds nothing else', async () => {
    const text = '## IoCs\n\n- evil[.]com\n- `evil[.]com`\n- evil[.]com: again\n';
    const report = await parseReport(text, incidentReport);
    const fixes = checkReport(report).filter(({ check }) => check === 'duplicate-indicator').map((problem) => fixesFor(problem, report));
    assert.deepEqual(fixes.map((some) => some.map(({ title, edits }) => [title, applyEdits(text, edits)])), [[['Remove this line', '## IoCs\n\n- evil[.]com\n- evil[.]com: again\n']], []]);
  });
});
