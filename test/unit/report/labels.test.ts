import assert from 'node:assert/strict';
import { wordsAt } from '../../../src/report/report.js';
import { itemAt, read } from '../support/reports.js';

const DETAILS = '/incidentDetails';

/** The value of the label, in a section that is written so. */
async function sector(body: string): Promise<string | undefined> {
  const item = itemAt(await read(`# Incident Report: X\n\n## Incident Details\n\n${body}\n`), `${DETAILS}/sector`);
  return item.found && item.value;
}

async function all(body: string): Promise<Record<string, string>> {
  const { items } = itemAt(await read(`# Incident Report: X\n\n## Incident Details\n\n${body}\n`), DETAILS);
  return Object.fromEntries(items.flatMap(({ found, type, value }) => (found ? [[type.id, value]] : [])));
}

describe('labels', () => {
  const written = [
    '- Sector: Energy', '* Sector: Energy', '+ Sector: Energy', '-   Sector:   Energy', '- **Sector:** Energy', '- **Sector**: Energy', '- **Sector** : Energy', '- __Sector:__ Energy', '- *Sector:* Energy', '- _Sector_: Energy',
    '- ***Sector:*** Energy', '- `Sector`: Energy', '**Sector:** Energy', '**Sector**: Energy', 'Sector: Energy', '1. **Sector:** Energy', '1. Sector: Energy', '1) Sector: Energy', '- [x] **Sector:** Energy', '- SECTOR: Energy',
    '- Sector：Energy', '- **Sector: Energy**', '- **Sector: Energy', '- Sector:** Energy', '- **Industry:** Energy', '- **Sector (primary):** Energy', '- **Sector:**\n  Energy', '**Sector:**\nEnergy', '**Sector:**\n\nEnergy',
    '- **Sector:**\n\n  Energy', '- 🏭 **Sector:** Energy', '- **🏭 Sector:** Energy', 'Some words.\n\n- **Sector:** Energy', '- **Sector:** Energy\n- More words', '- **Other label:** x\n- **Sector:** Energy', '> - none\n\n- **Sector:** Energy', '> Sector: Energy', '> **Sector:** Energy', '> - Sector: Energy', '> Some words.\n>\n> Sector: Energy', '**Sector** – Energy', '- **Sector** - Energy', '- **Sector** — Energy', '- \\*\\*Sector:\\*\\* Energy', '- **_Sector:_** Energy', '• Sector: Energy', '•Sector: Energy', '•\u00A0**Sector:** Energy', '· **Sector**: Energy', '◦ **Sector** – Energy', '▪ Sector: Energy', '– Sector: Energy', '> • Sector: Energy', '• Other label: x\n• Sector: Energy\n• Geography: France', '• Other label: x\n\n• Sector: Energy\n\n• Geography: France', '• Other label:\n◦ Sector: Energy',
    '- **Sector*: Energy', '- Sector\\: Energy', '**Sector**\n\nEnergy', '**Sector**\nEnergy', '__Sector__\n\nEnergy\n\n**Geography**\n\nFrance', '| Field | Value |\n|---|---|\n| Sector | Energy |', '| **Sector:** | Energy |\n|---|---|', 'a | b\n--|--\n`Sector` | Energy',
  ];
  for (const body of written) it(`${JSON.stringify(body)} gives the sector`, async () => assert.equal(await sector(body), 'Energy'));

  const unwritten = [
    '- Energy is the sector', '```\n- Sector: Energy\n```', '~~~\nSector: Energy\n~~~', '    Sector: Energy', '<!-- Sector: Energy -->', '- The: Sector: Energy', 'The sector: Energy', '| Sector: Energy |\n|---|', '| a | b | c |\n|---|---|---|\n| Sector | Energy | x |', 'Sector Energy', 'Sector::Energy', '- Sector - Energy', '–Sector: Energy', '• Sector - Energy', '• **Sector**', '- **Sector**', '- Energy **Sector**', '- 2026-03-09 07:42 UTC',
  ];
  for (const body of unwritten) it(`${JSON.stringify(body)} gives none`, async () => assert.equal(await sector(body), undefined));

  for (const body of ['- **Sector:**', '- **Sector**:', '- Sector:', '**Sector:**', 'Sector:', '1. **Sector:**', '- **Sector:**   ', '- **Sector:**\n- **Geography:** France', '**Sector:**\n\n**Geography:** France', 'Sector:\nGeography: France', '**Sector:**\n\n- **Geography:** France', '• Sector:\n• Geography: France', '• Sector:\n\n• Geography: France']) {
    it(`${JSON.stringify(body)} has no value`, async () => assert.equal(await sector(body), ''));
  }

  it('of several lines in one paragraph are several', async () => {
    assert.deepEqual(await all('**Sector:** Energy\n**Geography:** France'), { sector: 'Energy', geography: 'France' });
  });
  it('go by further names', async () => {
    assert.deepEqual(await all('- Discovered on: 2026-06-05\n- Company: Acme'), { discoveryDate: '2026-06-05', affectedOrganization: 'Acme' });
  });
  it('a line without a label goes on with the value before it', async () => {
    assert.deepEqual(await all('- **Sector:** Energy\n  and water\n- **Geography:** France'), { sector: 'Energy\n  and water', geography: 'France' });
  });
  it('a nested list is the value of its label', async () => assert.equal(await sector('- **Sector:**\n  - Energy\n  - Water'), '- Energy\n  - Water'));
  it('a nested list goes on with a value', async () => assert.equal(await sector('- **Sector:** Energy\n  - Gas'), 'Energy\n  - Gas'));
  it('an ordered list behind a bullet label is its value', async () => assert.equal(await sector('- **Sector:**\n1. Energy\n2. Water\n'), '1. Energy\n2. Water'));
  it('a list behind a label of its own line is its value', async () => assert.equal(await sector('**Sector:**\n\n- Energy\n- Water'), '- Energy\n- Water'));
  it('a fence behind a label of its own line is its value', async () => assert.equal(await sector('**Sector:**\n\n```\nEnergy\n```'), '```\nEnergy\n```'));
  it('a bar that is escaped, or of which only the escape is there yet, belongs to the value', async () => {
    for (const [cell, value] of [['\\', '\\'], ['x\\|', 'x\\|'], ['x |', 'x']] as const) assert.equal(await sector(`| Field | Value |\n|---|---|\n| Sector | ${cell}`), value);
  });
  it('a table behind a label is its value', async () => assert.equal(await sector('**Sector:**\n\n| a |\n|---|\n| b |'), '| a |\n|---|\n| b |'));
  it('labels in a list nested in another label count too', async () => {
    assert.deepEqual(await all('- **Basics:**\n  - **Sector:** Energy\n  - **Geography:** France'), { sector: 'Energy', geography: 'France' });
  });
  it('the first of two labels of one name is it', async () => assert.equal(await sector('- Sector: Energy\n- Sector: Water'), 'Energy'));
  it('a value may hold colons', async () => assert.equal(await sector('- Sector: Energy: gas: pipes'), 'Energy: gas: pipes'));
  it('a value may hold emphasis', async () => assert.equal(await sector('- **Sector:** **Energy** and *water*'), '**Energy** and *water*'));
  it('a comment is no part of the value', async () => assert.equal(await sector('- **Sector:** Energy <!-- sure? -->'), 'Energy'));
  it('are found with CRLF', async () => assert.deepEqual(await all('- **Sector:** Energy\r\n- **Geography:** France\r\n'), { sector: 'Energy', geography: 'France' }));
  it('all below a bold line alone is its value, up to the next one', async () => {
    assert.deepEqual(await all('**Sector**\n\nEnergy\n\n- gas\n- power\n\n**Geography**\n\nFrance'), { sector: 'Energy\n\n- gas\n- power', geography: 'France' });
  });
  it('labels below a bold line alone that means nothing count too', async () => {
    assert.deepEqual(await all('**The facts**\n\n- **Sector:** Energy\n- **Geography:** France'), { sector: 'Energy', geography: 'France' });
  });
  it('a bold line alone that means nothing is content', async () => {
    assert.equal(itemAt(await read('# Incident Report: X\n\n## Lessons Learned\n\n**Sessions outlive passwords**\n'), '/lessonsLearned').state, 'filled');
  });
  it('bold lines alone name the sections of a text without headings', async () => {
    const report = await read('**Incident Details**\n\n- Sector: Energy\n\n**Timeline**\n\n- 2026-03-09 07:42 UTC: mail sent\n');
    assert.equal(itemAt(report, `${DETAILS}/sector`).value, 'Energy');
    assert.equal(itemAt(report, '/timeline').value, '- 2026-03-09 07:42 UTC: mail sent');
  });
  it('bold labels whose values stand below them name the sections of a text without headings', async () => {
    const report = await read('# Incident on 2020-02-25\n\n- **Key events**\n  - Fault occurs 2020-02-25 07:32 UTC\n\n- **Impact**:\n  - The API was slow\n\n**Action items:**\n\n- Test upgrades\n');
    assert.deepEqual(report.events.map(({ text, date }) => [text, date.reading.from]), [['Fault occurs', '2020-02-25T07:32Z']]);
    assert.equal(itemAt(report, '/impactAssessment').value, '- The API was slow');
    assert.equal(itemAt(report, '/recommendations').value, '- Test upgrades');
  });
  it('such labels name no section below a heading', async () => assert.equal(itemAt(await read('# Incident Report: X\n\n## Background\n\n- **Impact**:\n  - none yet\n'), '/impactAssessment').state, 'missing'));
  it('a bullet that is typed is no part of the label', async () => {
    const { found } = itemAt(await read('# Incident Report: X\n\n## Incident Details\n\n• Geography: France\n•\u00A0**Sector:** Energy\n'), `${DETAILS}/sector`);
    assert.deepEqual([wordsAt(found!.name), found!.labelStyle], ['Sector', { bullet: '•\u00A0', open: '**', close: ':**', end: '' }]);
  });
  for (const [body, value] of [
    ['- Sector:\n  • Power: gas\n  • Water: none', '• Power: gas\n  • Water: none'], ['• Sector:\n◦ Power: gas\n◦ Water: none\n• Geography: France', '◦ Power: gas\n◦ Water: none'],
    ['**Sector:**\n• Power: gas\nand coal\n• Geography: France', '• Power: gas\nand coal\n• Geography: France'], ['Sector:\n\n• Power: gas\n\n• Water: none', '• Power: gas\n\n• Water: none'], ['• Sector:\n\n◦ Power: gas\n\n• Geography: France', '◦ Power: gas'],
  ] as const) {
    it(`what is typed with other bullets below ${JSON.stringify(body)} is its value`, async () => assert.equal(await sector(body), value));
  }
  it('labels with other bullets below another label count too', async () => {
    for (const body of ['The facts:\n• Sector: Energy\n• Geography: France', '**The facts:**\n\n• Sector: Energy\n\n• Geography: France', '• The facts:\n◦ Sector: Energy\n◦ Geography: France']) assert.deepEqual(await all(body), { sector: 'Energy', geography: 'France' });
  });
  it('labels in quotes count one by one', async () => {
    assert.deepEqual(await all('> **Sector:** Energy\n>\n> **Geography:** France'), { sector: 'Energy', geography: 'France' });
    assert.deepEqual(await all('> - **Sector:** Energy\n> - **Geography:** France'), { sector: 'Energy', geography: 'France' });
  });
  it('two names beside each other are the heads of columns', async () => assert.deepEqual(await all('| Sector | Geography |\n|---|---|\n| Energy | France |'), {}));
  it('a metadata line above the sections names no section', async () => {
    assert.equal(itemAt(await read('# Incident Report: X\n\n**Impact:** high\n\n**Summary** - mail\n'), '/impactAssessment').state, 'missing');
  });
  it('a label of another section is not of this one', async () => assert.deepEqual(await all('- **Financial:** none'), {}));

  it('a subsection may be written as a label in its section', async () => {
    const report = await read('# Incident Report: X\n\n## Timeline of Events\n\n- **Initial Access:** phishing\n');
    assert.equal(itemAt(report, '/timeline/initialAccess').state, 'filled');
  });
  it('a field may be written as a heading in its section', async () => {
    const report = await read('# Incident Report: X\n\n## Impact Assessment\n\n### Financial\n\n€5\n');
    assert.equal(itemAt(report, '/impactAssessment/financial').value, '€5');
  });
  it('a field of the section is found below the heading of a part of it', async () => {
    const report = await read('# Incident Report: X\n\n## Incident Details\n\n### Basics\n\n- Sector: Energy\n');
    assert.equal(itemAt(report, '/incidentDetails/sector').value, 'Energy');
  });
});
