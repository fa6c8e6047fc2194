import assert from 'node:assert/strict';
import type { Parent } from 'mdast';
import { LiveTree } from '../../../src/report/tree/live/liveTree.js';
import type { TextChange } from '../../../src/report/tree/live/slots.js';
import { remarkTree } from '../../../src/report/tree/remarkTree.js';
import type { Part } from '../../../src/report/tree/treeSource.js';
import { changed } from '../../fuzz/textChanges.js';
import { mixedText } from '../../../bench/mixedText.js';
import { SEED } from '../support/random.js';

/** The tree after an edit, which has to be that of a fresh parse. */
function edited(tree: LiveTree, ...changes: TextChange[]): readonly Part[] {
  const text = changed(tree.text, changes);
  tree.edit(changes);
  assert.equal(tree.text, text);
  assert.deepEqual(tree.parts, remarkTree.read(text));
  return tree.parts;
}

function replacing(tree: LiveTree, old: string, text: string): TextChange {
  const start = tree.text.indexOf(old);
  assert.notEqual(start, -1, `There is no ${old}`);
  return { start, end: start + old.length, text };
}

/** Which parts of the later tree have other blocks than the one of the same heading before. */
function rebuilt(before: readonly Part[], after: readonly Part[]): string[] {
  const heading = ({ text }: Part): string => text.split('\n', 1)[0]!;
  return after.filter((part) => before.find((old) => heading(old) === heading(part))?.blocks !== part.blocks).map(heading);
}

describe('the tree of an edited text', function () {
  const TEXT = '# A\n\na\n\n## B\n\nb [x]\n\n## C\n\nc\n\nsecond\n\n## D\n\n[x]: /x\n';

  it('keeps the blocks of all parts that did not change', () => {
    const tree = LiveTree.open(TEXT);
    const before = tree.parts;
    assert.deepEqual(rebuilt(before, edited(tree, replacing(tree, 'c\n', 'changed\n'))), ['## C']);
  });

  describe('with a block of many rows or items', () => {
    const HEAD = '# A\n\n## B\n\n';
    const rows = Array.from({ length: 400 }, (_, index) => `| ${index} | row |\n`).join('');
    const items = (end: string): string => Array.from({ length: 400 }, (_, index) => `- ${index} item${end}`).join('');

    /** Whether nodes before the edit are those that were there before: then one row or item was parsed, and not the block. */
    function isPatched(text: string, old: string, replacement: string): boolean {
      const tree = LiveTree.open(text);
      const firstOf = (parts: readonly Part[]): unknown => (parts.at(-1)!.blocks[1] as Parent).children[0];
      const before = firstOf(tree.parts);
      return firstOf(edited(tree, replacing(tree, old, replacement))) === before;
    }

    it('parses the one that a key changed', () => {
      assert.ok(isPatched(`${HEAD}| a | b |\n| - | - |\n${rows}`, '200 | row', '200 | r*o*w'));
      assert.ok(isPatched(`${HEAD}${items('\n')}`, '200 item', '200 it*e*m'));
      assert.ok(isPatched(`${HEAD}${items('\n')}`, '399 item', '399 it*e*m'));
    });

    it('parses all where the block no longer is one', () => {
      assert.ok(!isPatched(`${HEAD}| a | b |\n| - | - |\n${rows}`, '| 200', '> 200'));
      assert.ok(!isPatched(`${HEAD}${items('\n')}`, '- 200', '+ 200'));
    });

    it('parses all where the item before ends elsewhere', () => {
      const text = `${HEAD}${items('\n').replace('- 200 item', '- ```\n-     200 item')}`;
      assert.ok(!isPatched(text, '-     200', '-   200'));
      assert.ok(!isPatched(text, '-     200 item\n', '-     \n'));
    });

    it('tells a loose list from a tight one', () => {
      isPatched(`${HEAD}${items('\r\n').replace('- 200 item', '\r\n- 200 item')}`, '\r\n\r\n- 200', '\r\n- 200');
      isPatched(`${HEAD}${items('\n').replace('- 300 item', '- > q\n  >\n- 300 item')}`, '200 item\n', '200 item\n\n');
      isPatched(`${HEAD}${items('\n').replace('- 200 item', '- 200 item\n').replace('- 300 item', '- > q\n  >\n- 300 item')}`, '200 item\n\n', '200 item\n');
    });
  });

  it('keeps most of them where an edit took all in and the next gave it back', () => {
    const sections = Array.from({ length: 60 }, (_, index) => `## Section ${index}\n\n${'word [x] '.repeat(30)}\n\n- a\n- b\n`);
    const tree = LiveTree.open(`# A\n\na\n\n${sections.join('\n')}\n## Z\n\n[x]: /x\n`);
    const before = tree.parts;
    assert.equal(edited(tree, replacing(tree, 'a\n', '<!--\n')).length, 2);
    const after = edited(tree, replacing(tree, '<!--\n', '<!-- -->\n'));
    assert.equal(after.length, before.length);
    assert.ok(rebuilt(before, after).length < 12, `built anew: ${rebuilt(before, after).join(', ')}`);
  });

  it('parses again what asked for a label that goes or appears, and nothing else', () => {
    const tree = LiveTree.open(TEXT);
    const before = tree.parts;
    const after = edited(tree, replacing(tree, '[x]: /x', '[y]: /x'));
    assert.deepEqual(rebuilt(before, after), ['## B', '## D']);
    assert.deepEqual(rebuilt(after, edited(tree, replacing(tree, '[y]: /x', '[x]: /x'))), ['## B', '## D']);
  });

  it('keeps what a label that appeared made no difference to', () => {
    const tree = LiveTree.open('# A\n\n[x](/y)\n\n## B\n\nb\n');
    const before = tree.parts;
    assert.deepEqual(rebuilt(before, edited(tree, replacing(tree, 'b\n', '[x]: /x\n'))), ['## B']);
  });

  it('takes several changes at once, from the last to the first', () => {
    const tree = LiveTree.open(TEXT);
    const before = tree.parts;
    assert.deepEqual(rebuilt(before, edited(tree, replacing(tree, 'second', '2nd'), replacing(tree, 'a\n', '# New\n\na\n'))), ['# A', '# New', '## C']);
  });

  it('follows front matter that opens and closes', () => {
    const tree = LiveTree.open('---\na: 1\n\n## B\n\nb\n\n## C\n');
    assert.equal(tree.parts.length, 3);
    assert.deepEqual(edited(tree, replacing(tree, 'b\n', '---\n'))[0]!.blocks.map(({ type }) => type), ['yaml']);
    assert.equal(edited(tree, replacing(tree, '\n---\n', '\n--\n')).length, 3);
  });

  it('follows a byte order mark', () => {
    const tree = LiveTree.open('# A\n\n\uFEFF# B\n');
    edited(tree, { start: 0, end: 0, text: '\uFEFF' });
    edited(tree, { start: 0, end: 0, text: '\uFEFF' });
    edited(tree, { start: 0, end: 7, text: '' });
  });

  it('reads what is nested too deeply for the parser as a whole, and comes back from it', () => {
    const deep = '>'.repeat(2500);
    const tree = LiveTree.open(`# A\n\n${deep} https://a.example\n`);
    assert.deepEqual(tree.parts.map(({ text }) => text), ['', tree.text]); // deep equality itself is not up to the blocks
    assert.equal(edited(tree, replacing(tree, deep, '>'))[1]!.blocks[1]!.type, 'blockquote');
  });

  it('is read in steps, and may be edited between them', () => {
    const text = mixedText(100_000, SEED);
    const tree = new LiveTree(text);
    const steps = tree.settle();
    for (let step = 0; step < 20; step += 1) assert.equal(steps.next().done, false);
    tree.edit([{ start: 50, end: 60, text: '\n\n# New\n\n' }, { start: 90_000, end: 90_000, text: '<!--\n' }]);
    for (let step = 0; step < 5; step += 1) steps.next();
    assert.deepEqual(tree.parts, remarkTree.read(tree.text));
  });
});
