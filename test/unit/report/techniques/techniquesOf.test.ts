import assert from 'node:assert/strict';
import { parseReport } from '../../../../src/report/parseReport.js';
import { rangeOf, wordsAt } from '../../../../src/report/report.js';
import { techniquesOf } from '../../../../src/report/techniques/techniquesOf.js';
import { incidentReport } from '../../../../src/report/type/incidentReport.js';

async function mentions(text: string): Promise<(readonly [string, string | undefined])[]> {
  const report = await parseReport(text, incidentReport);
  for (const { id, place } of techniquesOf(report)) assert.equal(text.slice(rangeOf(place).start, rangeOf(place).end), id);
  return techniquesOf(report).map(({ id, name }) => [id, name && wordsAt(name)]);
}

describe('the techniques of a report', () => {
  it('have each its own name in a list of names with ids behind them', async () => {
    assert.deepEqual(await mentions('Spearphishing Link (T1566.002), Valid Accounts (T1078), PowerShell (`T1059.001`)'), [['T1566.002', 'Spearphishing Link'], ['T1078', 'Valid Accounts'], ['T1059.001', 'PowerShell']]);
    assert.deepEqual(await mentions('by mail (T1566.002), Valid Accounts (T1078)'), [['T1566.002', undefined], ['T1078', 'Valid Accounts']]);
  });

  const STYLES: readonly (readonly [text: string, id: string, name: string | undefined])[] = [
    ['T1566.001 Spearphishing Attachment: 14 mails', 'T1566.001', 'Spearphishing Attachment'],
    ['T1566.001: Spearphishing Attachment', 'T1566.001', 'Spearphishing Attachment'],
    ['**T1566.001** - spearphishing attachment', 'T1566.001', 'spearphishing attachment'],
    ['T1566.001, Name: Spearphishing Attachment', 'T1566.001', 'Spearphishing Attachment'],
    ['T1566.001 – Phishing: Spearphishing Attachment**', 'T1566.001', 'Phishing: Spearphishing Attachment'],
    ['Spearphishing Attachment (T1566.001)', 'T1566.001', 'Spearphishing Attachment'],
    ['used Phishing: Spearphishing Attachment [T1566.001]', 'T1566.001', 'Phishing: Spearphishing Attachment'],
    ['[T1566.001](https://attack.mitre.org/techniques/T1566/001/) Spearphishing Attachment', 'T1566.001', 'Spearphishing Attachment'],
    ['| T1566.001 | Spearphishing Attachment | x |', 'T1566.001', 'Spearphishing Attachment'],
    ['| Spearphishing Attachment | T1566.001 |', 'T1566.001', 'Spearphishing Attachment'],
    ['| Initial Access | Valid Accounts | T1078 | SSH |', 'T1078', 'Valid Accounts'],
    ['`T1566.001`', 'T1566.001', undefined],
    ['T1566.001 was how they came in by mail', 'T1566.001', undefined],
  ];
  for (const [text, id, name] of STYLES) it(`are read from ${JSON.stringify(text)}`, async () => assert.deepEqual(await mentions(text), [[id, name]]));

  for (const text of ['M1047', 'TA0001', 'XT1566', 'T15661', 'T1566.0011', 'x/T1566', 't1566', '```\nT1566\n```', '<!-- T1566 -->', 'AT1566B']) {
    it(`are none in ${JSON.stringify(text)}`, async () => assert.deepEqual(await mentions(text), []));
  }

  it('stand under the tactic of their heading or label, but in no phase of a timeline', async () => {
    const report = await parseReport('## Timeline of Events\n\n### Initial Access\n\nT1566\n\n## Attack Methodology\n\n- **Persistence:** T1078\n\n### Impact\n\nT1486\n', incidentReport);
    assert.deepEqual(techniquesOf(report).map(({ id, tactic }) => [id, tactic]), [['T1566', undefined], ['T1078', 'persistence'], ['T1486', 'impact']]);
  });

  it('need no table where none may be named', async () => assert.equal((await parseReport('# Incident Report: X', incidentReport)).attack, undefined));
});
