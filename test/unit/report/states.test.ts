import assert from 'node:assert/strict';
import { completeness } from '../../../src/report/completeness.js';
import { completeReport, itemAt, read, SECTIONS, stateOf } from '../support/reports.js';

const report = (body: string): string => `# Incident Report: X\n\n${body}\n`;

describe('the state of an item', () => {
  const cases: readonly (readonly [name: string, path: string, body: string, state: string])[] = [
    ['prose', '/executiveSummary', '## Executive Summary\n\nIt happened.', 'filled'],
    ['a heading with nothing below', '/executiveSummary', '## Executive Summary', 'empty'],
    ['a comment', '/executiveSummary', '## Executive Summary\n\n<!-- later -->', 'empty'],
    ['an unclosed comment', '/executiveSummary', '## Executive Summary\n\n<!-- later', 'empty'],
    ['a rule', '/executiveSummary', '## Executive Summary\n\n---', 'empty'],
    ['a definition', '/executiveSummary', '## Executive Summary\n\n[a]: https://example.com', 'empty'],
    ['a placeholder', '/executiveSummary', '## Executive Summary\n\n[What happened]', 'empty'],
    ['two placeholders', '/executiveSummary', '## Executive Summary\n\n[What]\n\n[When]', 'empty'],
    ['a placeholder and prose', '/executiveSummary', '## Executive Summary\n\n[What]\n\nIt happened.', 'filled'],
    ['code', '/executiveSummary', '## Executive Summary\n\n```\nx\n```', 'filled'],
    ['an empty fence', '/executiveSummary', '## Executive Summary\n\n```\n```', 'empty'],
    ['an image', '/executiveSummary', '## Executive Summary\n\n![a](b.png)', 'filled'],
    ['a table', '/executiveSummary', '## Executive Summary\n\n| a |\n|---|\n| b |', 'filled'],
    ['an empty list', '/executiveSummary', '## Executive Summary\n\n-', 'empty'],
    ['text only below a heading of its own', '/executiveSummary', '## Executive Summary\n\n### Background\n\nIt happened.', 'filled'],
    ['no heading', '/executiveSummary', 'Nothing.', 'missing'],
    ['not applicable', '/impactAssessment', '## Impact Assessment\n\nNot applicable.', 'not-applicable'],
    ['unknown', '/impactAssessment', '## Impact Assessment\n\nUnknown (under investigation).', 'unknown'],
    ['not disclosed', '/impactAssessment', '## Impact Assessment\n\nNot disclosed.', 'not-disclosed'],
    ['the first answer of several', '/impactAssessment', '## Impact Assessment\n\nUnknown.\n\nWe keep looking.', 'unknown'],
    ['an answer of the whole and a value inside', '/impactAssessment', '## Impact Assessment\n\nUnknown.\n\n- **Financial:** €5', 'filled'],
    ['answers inside that agree', '/impactAssessment', '## Impact Assessment\n\n- **Financial:** N/A\n- **Data Breach:** N/A', 'not-applicable'],
    ['answers inside that differ', '/impactAssessment', '## Impact Assessment\n\n- **Financial:** N/A\n- **Data Breach:** Unknown', 'filled'],
    ['labels without values', '/impactAssessment', '## Impact Assessment\n\n- **Financial:**\n- **Data Breach:**', 'empty'],
    ['labels with placeholders', '/impactAssessment', '## Impact Assessment\n\n- **Financial:** [Losses]', 'empty'],
    ['a field that is not there', '/impactAssessment/financial', '## Impact Assessment\n\n- **Data Breach:** x', 'missing'],
    ['a field in a section that is unknown', '/impactAssessment/financial', '## Impact Assessment\n\nUnknown.', 'unknown'],
    ['a field deep in a section that is not applicable', '/timeline/initialAccess/vector', '## Timeline of Events\n\nNot applicable.', 'not-applicable'],
    ['a field beside one that is unknown', '/incidentDetails/geography', '## Incident Details\n\n- **Sector:** Unknown', 'missing'],
    ['a field left blank in a section that is not applicable', '/impactAssessment/financial', '## Impact Assessment\n\nNot applicable.\n\n- **Financial:**', 'empty'],
    ['a field in a section that has other words', '/impactAssessment/financial', '## Impact Assessment\n\nIt hurt.', 'missing'],
  ];
  for (const [name, path, body, state] of cases) it(`${name}: ${state}`, async () => assert.equal(await stateOf(report(body), path), state));
});

describe('completeness', () => {
  const of = async (text: string): Promise<number> => completeness(await read(text));
  it('is nothing for no text', async () => assert.equal(await of(''), 0));
  it('is all where every section is answered', async () => assert.equal(await of(completeReport()), 1));
  it('counts required items double', async () => {
    // 9 sections and 5 details weigh 2; 4 subsections and 5 fields in the timeline, 10 + 4 + 3 + 3 + 2 + 1 fields elsewhere weigh 1.
    assert.equal(await of('## Executive Summary\n\nIt happened.\n'), 2 / 60);
    assert.equal(await of('## Recommendations\n\n- **Prevention:** patch\n'), 3 / 60);
  });
  it('does not count a placeholder', async () => assert.equal(await of('## Executive Summary\n\n[What happened]\n'), 0));
  it('counts unknown as an answer', async () => assert.equal(await of('## Executive Summary\n\nUnknown.\n'), 2 / 60));
});

describe('the title', () => {
  const titleOf = async (text: string): Promise<string | undefined> => (await read(text)).title?.text;
  it('is what follows the name of the type', async () => assert.equal(await titleOf('# Incident Report: X\n'), 'X'));
  it('is all of another first H1', async () => assert.equal(await titleOf('# Breach at Acme\n'), 'Breach at Acme'));
  it('is the H1 with the name of the type, were it the second', async () => assert.equal(await titleOf('# Weekly\n\n# Incident Report: X\n'), 'X'));
  it('is not the heading of a section', async () => assert.equal(await titleOf('# Executive Summary\n\nx\n'), undefined));
  it('is read as a reader sees it', async () => assert.equal(await titleOf('# Incident Report: *X* [y](z) `w`\n'), 'X y w'));
  it('may be setext', async () => assert.equal(await titleOf('Incident Report: X\n===\n'), 'X'));
  it('is none where there is none', async () => assert.equal(await titleOf('Text\n'), undefined));
  it('what stands before it is not of the report', async () => {
    assert.equal(itemAt(await read('## Executive Summary\n\nold\n\n# Incident Report: X\n\n## Timeline\n\nx\n'), '/executiveSummary').state, 'missing');
  });
  it('a second report further down is not of this one', async () => {
    const found = await read(`${completeReport()}\n# Incident Report: Y\n\n## Executive Summary\n\nother\n`);
    assert.equal(itemAt(found, '/executiveSummary').value, 'Not applicable.');
    assert.deepEqual(found.headings.map(({ type }) => type.title), SECTIONS);
  });
});
