import assert from 'node:assert/strict';
import { loadAttack } from '../../../../src/domain/attack/loadAttack.js';
import type { TechniqueStyle } from '../../../../src/domain/attack/techniqueText.js';
import { techniqueHints } from '../../../../src/language/attack/techniqueHints.js';
import { techniqueLinks } from '../../../../src/language/attack/techniqueLinks.js';
import { completions } from '../../../../src/language/completion/completions.js';
import { hoverAt } from '../../../../src/language/hover/hoverAt.js';
import { parseReport } from '../../../../src/report/parseReport.js';
import { incidentReport } from '../../../../src/report/type/incidentReport.js';

/** What is offered at the mark, and the line as the first of it makes it. */
async function offered(marked: string, style: TechniqueStyle = 'idAndName'): Promise<{ labels: string[]; line: string | undefined }> {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const report = await parseReport(text, incidentReport);
  const all = completions(report, { start, before: text.slice(start, offset), after: /^[^\n]*/u.exec(text.slice(offset))![0] }, true, { attack: await loadAttack(), style });
  const techniques = all.filter(({ kind }) => kind === 'technique');
  const [one] = techniques;
  return { labels: techniques.map(({ label }) => label), line: one && text.slice(start, one.range.start) + one.snippet + text.slice(one.range.end).split('\n')[0]! };
}

const UNDER = (text: string): string => `## Attack Methodology\n\n- **Initial Access:** ${text}\n`;

describe('completing a technique', () => {
  it('takes the last words for its name, and replaces them', async () => {
    const { labels, line } = await offered(UNDER('They sent mails, spear att|'));
    assert.equal(labels[0], 'T1566.001 Spearphishing Attachment');
    assert.equal(line, '- **Initial Access:** They sent mails, T1566.001 - Spearphishing Attachment');
  });

  it('knows ids, and inserts in three styles', async () => {
    assert.equal((await offered(UNDER('T1566.001|'), 'id')).line, '- **Initial Access:** T1566.001');
    assert.equal((await offered(UNDER('T1566.001|'), 'link')).line, '- **Initial Access:** [T1566.001 Spearphishing Attachment](https://attack.mitre.org/techniques/T1566/001/)');
  });

  it('offers nothing for what is no name, in headings, in fences and in front matter', async () => {
    for (const marked of [UNDER('They were seen|'), '## spear att|\n', '```\nspear att|\n```\n', '---\nid: spear att|\n---\n', UNDER('sp|')]) assert.deepEqual((await offered(marked)).labels, [], marked);
  });
});

describe('the hover on a technique', () => {
  const hover = async (marked: string): Promise<readonly [string, readonly string[], string | undefined] | undefined> => {
    const report = await parseReport(marked.replace('|', ''), incidentReport);
    const found = hoverAt(report, marked.indexOf('|'));
    return found && [found.title, found.facts, found.guidance.split('\n')[0]];
  };

  it('has its full name and its tactics', async () => {
    assert.deepEqual(await hover('T15|66.001'), ['T1566.001 Phishing: Spearphishing Attachment', ['Initial Access'], '© 2026 The MITRE Corporation. This work is reproduced and distributed with the permission of The MITRE Corporation.']);
  });

  it('says what became of it, in the version that is pinned', async () => {
    assert.deepEqual(await hover('---\nattackVersion: 18\n---\nT1562|.001'), ['T1562.001 Impair Defenses: Disable or Modify Tools', ['Defense Evasion'], 'Revoked in v19, now T1685 Disable or Modify Tools.']);
    assert.match((await hover('---\nattackVersion: 18\n---\nT1685|'))![2]!, /v18, which this report is written for, has no such technique; v19 has/u);
    assert.equal((await hover('T1064|'))![2], 'Deprecated: ATT&CK maintains it no longer.');
    assert.equal(await hover('T9999|'), undefined);
  });
});

describe('the hover on what looks like a technique', () => {
  const hover = async (marked: string): Promise<readonly [string, readonly string[]] | undefined> => {
    const found = hoverAt(await parseReport(marked.replace('|', ''), incidentReport), marked.indexOf('|'));
    return found && [found.title, found.facts];
  };

  it('says what it is', async () => {
    assert.deepEqual(await hover('TA00|01'), ['TA0001 Initial Access', ['ATT&CK tactic']]);
    assert.deepEqual(await hover('TA00|05'), ['TA0005 Stealth (v18: Defense Evasion)', ['ATT&CK tactic']]);
    assert.deepEqual(await hover('---\nattackVersion: 18\n---\nTA00|05'), ['TA0005 Defense Evasion', ['ATT&CK tactic']]);
    assert.deepEqual(await Promise.all(['M1|047', 'S0|154', 'G0|016', 'C0|027', 'DS0|029', 'D3-E|AL'].map(async (marked) => (await hover(marked))?.[1])), [['ATT&CK mitigation'], ['ATT&CK software'], ['ATT&CK group'], ['ATT&CK campaign'], ['ATT&CK data source'], ['D3FEND countermeasure']]);
    assert.deepEqual(await Promise.all(['XM1|047', 'M10|471', 'a/S0|154', 'D3|-x'].map(hover)), [undefined, undefined, undefined, undefined]);
  });
});

describe('ids of techniques', () => {
  it('lead to their pages, unless they are the words of a link', async () => {
    const report = await parseReport('T1566.001, [T1078](https://example.com), T9999', incidentReport);
    assert.deepEqual(techniqueLinks(report), [{ range: { start: 0, end: 9 }, url: 'https://attack.mitre.org/techniques/T1566/001/' }]);
  });

  it('have their names shown where those do not stand there', async () => {
    const report = await parseReport('T1566.001, T1078 Valid Accounts', incidentReport);
    assert.deepEqual(techniqueHints(report), [{ offset: 9, text: 'Spearphishing Attachment' }]);
  });
});
