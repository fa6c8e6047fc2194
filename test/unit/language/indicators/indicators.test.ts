import assert from 'node:assert/strict';
import { hoverAt } from '../../../../src/language/hover/hoverAt.js';
import { copyIndicators } from '../../../../src/language/indicators/copyIndicators.js';
import { defangText } from '../../../../src/language/indicators/defangText.js';
import { indicatorRows } from '../../../../src/language/indicators/indicatorRows.js';
import { pastePlace } from '../../../../src/language/indicators/pastePlace.js';
import { parseReport } from '../../../../src/report/parseReport.js';
import { incidentReport } from '../../../../src/report/type/incidentReport.js';

const MD5 = '9e107d9d372bb6826bd81d3542a419d6';

describe('defanging what is pasted', () => {
  it('changes what could be followed, and nothing else', () => {
    assert.equal(defangText(`http://evil.example/a?x=1\n185.220.101.4\n10.1.2.3\n${MD5}\n`, {}), `hxxp://evil[.]example/a?x=1\n185[.]220[.]101[.]4\n10.1.2.3\n${MD5}\n`);
  });

  it('leaves the team\'s own, what is allowed, and what is defanged', () => {
    assert.equal(defangText('www.acme.com partner.com evil(.)com evil.com', { ownAssets: ['acme.com'], allowedIndicators: ['partner.com'], defangStyle: 'parentheses' }), 'www.acme.com partner.com evil(.)com evil(.)com');
  });

  it('knows where it happens by itself', async () => {
    const text = '---\nid: x\n---\n# Incident Report: X\n\nprose\n\n## Indicators of Compromise\n\nlist\n\n```yara\nrule\n```\n\n### Network\n\nmore\n\n## Lessons Learned\n\nlast\n';
    const report = await parseReport(text, incidentReport);
    const at = (word: string): string => pastePlace(report, text.indexOf(word) + 1);
    assert.deepEqual(['id:', 'prose', 'list', 'rule', 'more', 'last'].map(at), ['verbatim', 'text', 'indicators', 'verbatim', 'indicators', 'text']);
  });
});

describe('copying indicators', () => {
  const TEXT = `# Incident Report: X\n\nFrom news.com.\n\n## IoCs\n\n- hxxp://Evil[.]com/A: "panel", port 80\n- 1[.]2[.]3[.]4:80\n- evil[.]com\n- evil(.)com\n- 10.0.0.1\n- ${MD5} =cmd\n`;

  it('gives the malicious ones of the report, each once, live', async () => {
    assert.deepEqual(copyIndicators(await parseReport(TEXT, incidentReport), 'lines'), { count: 4, text: `http://Evil.com/A\n1.2.3.4:80\nevil.com\n${MD5}`, left: [] });
  });

  it('leaves out what would do harm in a block list, and says so, unless it is selected', async () => {
    const text = `# Incident Report: X\n\n## IoCs\n\n- 8[.]8[.]8[.]8\n- evil[.]com\n- d41d8cd98f00b204e9800998ecf8427e\n`;
    const report = await parseReport(text, incidentReport);
    assert.deepEqual(copyIndicators(report, 'lines'), { count: 1, text: 'evil.com', left: ['8.8.8.8', 'd41d8cd98f00b204e9800998ecf8427e'] });
    assert.deepEqual(copyIndicators(report, 'lines', { start: 0, end: text.length }).count, 3);
  });

  it('writes CSV that no spreadsheet takes for formulas, and JSON', async () => {
    const report = await parseReport(TEXT, incidentReport);
    assert.equal(copyIndicators(report, 'csv').text, `type,value,role,context\r\nurl,http://Evil.com/A,malicious,"panel"", port 80"\r\nipv4,1.2.3.4:80,malicious,\r\ndomain,evil.com,malicious,\r\nmd5,${MD5},malicious,'=cmd`);
    assert.deepEqual((JSON.parse(copyIndicators(report, 'json').text) as unknown[])[1], { type: 'ipv4', value: '1.2.3.4:80', role: 'malicious' });
  });

  it('says of each what is said where it is listed', async () => {
    const report = await parseReport('# Incident Report: X\n\n## Timeline of Events\n\n- 2026-03-09: sign-in from 45[.]153[.]243[.]10, two minutes later.\n\n## IoCs\n\n- 45[.]153[.]243[.]10: sign-in page\n', incidentReport);
    assert.equal(copyIndicators(report, 'csv').text.split('\r\n')[1], 'ipv4,45.153.243.10,malicious,sign-in page');
    assert.deepEqual(indicatorRows(report).map(({ rows }) => rows.map(({ context }) => context)), [['sign-in page']]);
  });

  it('gives whatever is selected', async () => {
    const start = TEXT.indexOf('From');
    assert.deepEqual(copyIndicators(await parseReport(TEXT, incidentReport), 'lines', { start, end: start + 15 }), { count: 1, text: 'news.com', left: [] });
  });
});

describe('the hover on an indicator', () => {
  it('says what it is, whose, and where else; its live form is code', async () => {
    const marked = '## IoCs\n\n- hxxp://ev|il[.]com/a\n\n## Response Actions\n\nBlocked http://evil.com/a\n';
    const report = await parseReport(marked.replace('|', ''), incidentReport);
    const { title, facts, guidance, values } = hoverAt(report, marked.indexOf('|'))!;
    assert.deepEqual([title, facts, guidance, values], ['hxxp://evil[.]com/a', ['URL', 'malicious: listed as an indicator of compromise'], 'Also on line 7.', [{ value: 'http://evil.com/a', meaning: 'live' }]]);
  });
});
