import assert from 'node:assert/strict';
import { remarkTree } from '../../../src/report/tree/remarkTree.js';
import { writingStyle } from '../../../src/report/writingStyle.js';
import { read } from '../support/reports.js';

const cut = (text: string): string[] => remarkTree.read(text).map((part) => part.text);

describe('the parts of a text', () => {
  it('begin at headings of any level', () => assert.deepEqual(cut('a\n# b\nc\n### d\n'), ['a\n', '# b\nc\n', '### d\n']));
  it('begin with an empty one where the text begins with a heading', () => assert.deepEqual(cut('# b\n'), ['', '# b\n']));
  it('are one of an empty text', () => assert.deepEqual(cut(''), ['']));
  it('begin at the line of an indented heading', () => assert.deepEqual(cut('a\n\n  ## b\n'), ['a\n\n', '  ## b\n']));
  it('begin at the text of a setext heading', () => assert.deepEqual(cut('a\n\nb\n---\nc\n'), ['a\n\n', 'b\n---\nc\n']));
  it('do not begin inside fences, comments, lists or quotes', () => assert.equal(cut('```\n# a\n```\n<!--\n# b\n-->\n\n- # c\n\n> # d\n').length, 1));
  it('leave a byte order mark where it is', () => assert.deepEqual(cut('\uFEFF# a\n'), ['\uFEFF', '# a\n']));
  it('keep front matter in the first', () => assert.deepEqual(cut('---\na: 1\n---\n# b\n'), ['---\na: 1\n---\n', '# b\n']));
  it('take a CR for a line end', () => assert.deepEqual(cut('a\r\r# b\rc'), ['a\r\r', '# b\rc']));
  it('know where their blocks are, relative to themselves', () => {
    const part = remarkTree.read('\uFEFFa\n\n## b\n\ncd\n').at(-1)!;
    assert.deepEqual(part.blocks.map(({ position }) => part.text.slice(position!.start.offset, position!.end.offset)), ['## b', 'cd']);
  });
});

describe("an author's style", () => {
  const style = async (text: string): Promise<ReturnType<typeof writingStyle>> => writingStyle(await read(text));
  const blanks = async (text: string): Promise<boolean[]> => { const { blankBeforeHeading, blankAfterHeading } = await style(text); return [blankBeforeHeading, blankAfterHeading]; };
  const label = async (body: string): Promise<string> => { const { bullet, open, close } = (await style(`## Incident Details\n${body}\n`)).label; return `${bullet}${open}Label${close}`; };

  for (const [name, eol] of [['LF', '\n'], ['CRLF', '\r\n'], ['CR', '\r']] as const) {
    const lines = (...all: string[]): string => all.join(eol);
    it(`${name} is kept`, async () => assert.equal((await style(lines('# Incident Report: X', 'a', ''))).eol, eol));
    it(`no blank lines, with ${name}`, async () => assert.deepEqual(await blanks(lines('# Incident Report: X', '## Summary', 'a', '## Timeline', 'b', '')), [false, false]));
    it(`blank lines, with ${name}`, async () => assert.deepEqual(await blanks(lines('# Incident Report: X', '', '## Summary', '', 'a', '', '## Timeline', '', 'b', '')), [true, true]));
    it(`blank lines only before headings, with ${name}`, async () => assert.deepEqual(await blanks(lines('# Incident Report: X', '', '## Summary', 'a', '', '## Timeline', 'b', '')), [true, false]));
    it(`blank lines only behind headings, with ${name}`, async () => assert.deepEqual(await blanks(lines('# Incident Report: X', '## Summary', '', 'a', '## Timeline', '', 'b', '')), [false, true]));
    it(`lines of spaces are blank, with ${name}`, async () => assert.deepEqual(await blanks(lines('# Incident Report: X', '  ', '## Summary', '\t', 'a', ' ', '## Timeline', ' ', 'b', '')), [true, true]));
  }
  it('of nothing is the common one', async () => assert.deepEqual(await style(''), { eol: '\n', blankBeforeHeading: true, blankAfterHeading: true, label: { bullet: '- ', open: '**', close: ':**', end: '' }, sectionDepth: 2 }));
  for (const form of ['- **Label:**', '- **Label**:', '- Label:', '* Label:', '* **Label:**', '**Label:**', 'Label:', '+ _Label:_']) it(`labels like ${form}`, async () => assert.equal(await label(`${form.replace('Label', 'Sector')} a`), form));
  it('numbers become bullets', async () => assert.equal(await label('1. **Sector:** a'), '- **Label:**'));
  it('task boxes become bullets', async () => assert.equal(await label('- [ ] Sector: a'), '- Label:'));
  it('most labels decide', async () => assert.equal(await label('- Sector: a\n- **Geography:** b\n- **Incident Date:** c'), '- **Label:**'));
  it('sections stand where most of them stand', async () => assert.equal((await style('# A\n\n# Executive Summary\n\n# Timeline\n')).sectionDepth, 1));
});
