import assert from 'node:assert/strict';
import { LineIndex } from '../../../src/domain/lineIndex.js';
import { applyEdits, compatible, type TextEdit } from '../../../src/domain/textEdit.js';

const edit = (start: number, end: number, text: string): TextEdit => ({ range: { start, end }, text });

describe('text edits', () => {
  it('replace, whatever the order that they are given in', () => assert.equal(applyEdits('abcdef', [edit(4, 6, 'Z'), edit(0, 2, 'A')]), 'AcdZ'));
  it('insert', () => assert.equal(applyEdits('ab', [edit(1, 1, '-')]), 'a-b'));
  it('insert at the start and at the end', () => assert.equal(applyEdits('ab', [edit(0, 0, '<'), edit(2, 2, '>')]), '<ab>'));
  it('insert into nothing', () => assert.equal(applyEdits('', [edit(0, 0, 'x')]), 'x'));
  it('at one offset apply in the order given', () => assert.equal(applyEdits('ab', [edit(1, 1, '1'), edit(1, 1, '2')]), 'a12b'));
  it('insert before what is removed at the same offset', () => assert.equal(applyEdits('abc', [edit(1, 2, ''), edit(1, 1, '+')]), 'a+c'));
  it('without any edit the text stays', () => assert.equal(applyEdits('abc', []), 'abc'));

  const group = (...edits: TextEdit[]): { edits: TextEdit[] } => ({ edits });
  it('that touch are compatible', () => assert.equal(compatible([group(edit(0, 2, '')), group(edit(2, 3, ''))]).length, 2));
  it('that insert where another begins are compatible', () => assert.equal(compatible([group(edit(2, 4, '')), group(edit(2, 2, 'x'))]).length, 2));
  it('that insert inside of another are not', () => assert.equal(compatible([group(edit(2, 4, '')), group(edit(3, 3, 'x'))]).length, 1));
  it('that overlap are not, and the first comes first', () => assert.deepEqual(compatible([group(edit(0, 3, 'a')), group(edit(2, 4, 'b'))]), [group(edit(0, 3, 'a'))]));
  it('a group is taken whole or not at all', () => assert.equal(compatible([group(edit(0, 3, '')), group(edit(9, 9, 'x'), edit(1, 2, ''))]).length, 1));
});

describe('lines and columns', () => {
  const at = (text: string, offset: number): string => { const { line, column } = new LineIndex(text).at(offset); return `${line}:${column}`; };
  it('start at 1:1', () => assert.equal(at('', 0), '1:1'));
  it('count LF', () => assert.equal(at('a\nb', 2), '2:1'));
  it('count CRLF as one line end', () => assert.equal(at('a\r\nbc', 4), '2:2'));
  it('count a lone CR', () => assert.equal(at('a\rb', 2), '2:1'));
  it('leave a line end on its own line', () => assert.equal(at('ab\ncd', 2), '1:3'));
  it('count code units, not characters', () => assert.equal(at('😀b', 2), '1:3'));
  it('have a last line behind the last line end', () => assert.equal(at('a\n', 2), '2:1'));
  it('turn ranges', () => assert.deepEqual(new LineIndex('a\nbc').range({ start: 0, end: 4 }), { start: { line: 1, column: 1 }, end: { line: 2, column: 3 } }));
});
