import assert from 'node:assert/strict';
import { COMPLETE, without } from '../../../editor/support/reports.js';
import { accepted, labelsAt, offeredAt } from './support.js';

const TWO_SECTIONS = COMPLETE.split(/(?=^## )/mu).slice(0, 3).join('');
const LAST_SEVEN = ['Timeline of Events', 'Attack Methodology', 'Impact Assessment', 'Indicators of Compromise', 'Response Actions', 'Lessons Learned', 'Recommendations'];

describe('Completion of headings', () => {
  it('offers the missing sections behind the marks, in the order of the type', async () => {
    assert.deepEqual(await labelsAt(`${TWO_SECTIONS}## ¦\n`), LAST_SEVEN);
  });

  it('inserts the section with what belongs in it, behind the marks that stand there', async () => {
    assert.equal(await accepted(`${without('Lessons Learned')}\n## Les¦\n`, 'Lessons Learned'), `${without('Lessons Learned')}
## Lessons Learned

- **Key takeaways:** ¦[What the incident taught]
- **What could have been done better:** [What would have prevented or shortened it]
`);
  });

  it('inserts marks where none stand yet', async () => {
    assert.equal((await accepted(`${without('Executive Summary')}\n¦\n`, 'Executive Summary')).slice(without('Executive Summary').length), '\n## Executive Summary\n\n¦[What happened, to whom and when, what it did, and where things stand now]\n');
  });

  for (const marks of ['# ', '#### ', '##', '  ##   ']) {
    it(`mends the marks ${JSON.stringify(marks)}`, async () => assert.match(await accepted(`${without('Recommendations')}\n${marks}¦\n`, 'Recommendations'), /\n\n## Recommendations\n/u));
  }

  it('goes by the level of the sections that are there', async () => {
    const text = without('Recommendations').replaceAll(/^##(#?) /gmu, '###$1 ');
    assert.match(await accepted(`${text}\n### ¦\n`, 'Recommendations'), /\n\n### Recommendations\n/u);
  });

  it('puts the subsections of the section around behind the sections, or before them on a deeper level', async () => {
    const text = without('Recommendations').replace('### Lateral Movement\n\nNot applicable.\n', 'MARK');
    assert.deepEqual(await labelsAt(text.replace('MARK', '## ¦\n')), ['Recommendations', 'Lateral Movement']);
    assert.deepEqual(await labelsAt(text.replace('MARK', '### ¦\n')), ['Lateral Movement', 'Recommendations']);
    assert.match(await accepted(text.replace('MARK', '## La¦\n'), 'Lateral Movement'), /\n### Lateral Movement\n\n- ¦\[Date and time/u);
  });

  it('comes up unasked only where something of that level is missing', async () => {
    assert.deepEqual(await labelsAt(`${without('Recommendations')}\n## ¦\n`, false), ['Recommendations']);
    assert.deepEqual(await labelsAt(`${without('Recommendations')}\n### ¦\n`, false), []);
    assert.deepEqual(await labelsAt(`${without('Recommendations')}\n# ¦\n`, false), []);
    assert.deepEqual(await labelsAt(`${COMPLETE}\n## ¦\n`, false), []);
  });

  it('is none within a line, in prose, in code, in a comment, or where nothing is missing', async () => {
    const text = without('Recommendations');
    assert.deepEqual(await labelsAt(text.replace('A session cookie', 'A ¦session cookie')), []);
    assert.deepEqual(await labelsAt(text.replace('3 March 2026.', '3 March 2026.¦')), []);
    assert.deepEqual(await labelsAt(`${text}\n\`\`\`sh\n# ¦\n\`\`\`\n`), []);
    assert.deepEqual(await labelsAt(`${text}\n\`\`\`sh\n## ¦`), []);
    assert.deepEqual(await labelsAt(`${text}\n<!--\n## ¦\n-->\n`), []);
    assert.deepEqual(await labelsAt(`${COMPLETE}\n## ¦\n`), []);
  });

  it('tells what each section is for', async () => {
    const [completion] = await offeredAt(`${without('Executive Summary')}\n## ¦\n`);
    assert.equal(completion!.detail, 'required section');
    assert.match(completion!.guidance, /reader/u);
    assert.equal(completion!.examples.length, 1);
  });

  it('keeps the line endings of the text', async () => {
    assert.match(await accepted(`${without('Lessons Learned')}\n## ¦\n`.replaceAll('\n', '\r\n'), 'Lessons Learned'), /\r\n## Lessons Learned\n\n- /u); // an editor turns a snippet's into its own
  });
});
