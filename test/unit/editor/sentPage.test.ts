import assert from 'node:assert/strict';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { SentPage } from '../../../src/editor/preview/sentPage.js';
import type { Block, Summary } from '../../../src/summary/summary.js';
import { summarise } from '../../../src/summary/summarise.js';
import { now, read } from '../summary/support.js';

const block = (id: string, text: string, isLong = false): Block => ({ id, isLong, render: () => h('section', { id }, text) });
const page = (blocks: readonly Block[], fullReport: readonly Block[] = []): Summary => ({ title: 'A', blocks, fullReport });
const sent = (pages: SentPage, summary: Summary): string[] => pages.update(summary).blocks.map(({ html }) => html);

describe('What a preview sends', () => {
  it('is everything at first, then only what differs', () => {
    const pages = new SentPage();
    assert.deepEqual(sent(pages, page([block('a', '1'), block('b', '2')])), ['<section id="a">1</section>', '<section id="b">2</section>']);
    assert.deepEqual(sent(pages, page([block('a', '1'), block('b', '3')])), ['<section id="b">3</section>']);
    assert.deepEqual(sent(pages, page([block('a', '1'), block('b', '3')])), []);
  });

  it('does not turn into HTML what is the same element as before', () => {
    const pages = new SentPage();
    const element: Element = h('section', { id: 'a' }, 'x');
    const same: Block = { id: 'a', render: () => element };
    pages.update(page([same]));
    element.children.push({ type: 'text', value: 'changed in place, which nobody does' });
    assert.deepEqual(sent(pages, page([same])), []);
  });

  it('names every block in the shell, in the order of the page', () => {
    const pages = new SentPage();
    const { shell = '' } = pages.update(page([block('b', '2'), block('a', '1')], [block('c', '3', true)]));
    assert.deepEqual([...shell.matchAll(/<div id="(\w+)" data-block="(\w+)"/gu)].map(([, id, state]) => `${id} ${state}`), ['b sent', 'a sent', 'c far']);
  });

  it('keeps room for a long block that is far away, and knows where it begins', () => {
    const { shell = '' } = new SentPage().update(page([], [{ ...block('c', '3', true), lines: 7, source: '3:0' }]));
    assert.match(shell, /<div id="c" data-block="far" data-lines="7" data-source="3:0"><\/div>/u);
  });

  it('has a shell only where a block comes, goes, moves, comes near, or another length of a far one is known', () => {
    const pages = new SentPage();
    const far = (lines: number): Block => ({ ...block('c', '3', true), lines });
    const hasShell = (summary: Summary): boolean => pages.update(summary).shell !== undefined;
    const [a, b] = [block('a', '1'), block('b', '2')];
    assert.equal(hasShell(page([a, b], [far(7)])), true);
    assert.equal(hasShell(page([block('a', 'another'), b], [far(7)])), false);
    assert.equal(hasShell(page([b, a], [far(7)])), true);
    assert.equal(hasShell(page([b], [far(7)])), true);
    assert.equal(hasShell(page([b], [far(8)])), true);
    pages.approach(['c']);
    assert.equal(hasShell(page([b], [far(8)])), true);
    assert.equal(hasShell(page([b], [far(9)])), false);
    assert.equal(hasShell(page([b, far(9)])), true);
    pages.reset();
    assert.equal(hasShell(page([b, far(9)])), true);
  });

  it('sends a block again that was gone meanwhile', () => {
    const pages = new SentPage();
    pages.update(page([block('a', '1')]));
    pages.update(page([]));
    assert.deepEqual(sent(pages, page([block('a', '1')])), ['<section id="a">1</section>']);
  });

  it('renders a long block when it comes near, and keeps it up to date from then on', () => {
    const pages = new SentPage();
    let rendered = 0;
    const long = (text: string): Block => ({ id: 'l', isLong: true, render: () => { rendered += 1; return h('section', { id: 'l' }, text); } });
    assert.deepEqual(sent(pages, page([], [long('1')])), []);
    assert.equal(rendered, 0);
    assert.equal(pages.approach(['l']), true);
    assert.equal(pages.approach(['l']), false);
    assert.deepEqual(sent(pages, page([], [long('1')])), ['<section id="l">1</section>']);
    assert.deepEqual(sent(pages, page([], [long('2')])), ['<section id="l">2</section>']);
  });

  it('is everything again once the page is lost, of the long blocks those that were there', () => {
    const pages = new SentPage();
    const summary = page([block('a', '1')], [block('l', '2', true), block('m', '3', true)]);
    pages.update(summary);
    pages.reset(['m']);
    assert.deepEqual(sent(pages, summary), ['<section id="a">1</section>', '<section id="m">3</section>']);
  });

  it('is one section where one was written in', async () => {
    const text = '# Incident Report: X\n\n## Executive Summary\n\nShort.\n\n## Lessons Learned\n\nNone.\n\n## Notes of our own\n\nMore.\n';
    const pages = new SentPage();
    pages.update(summarise(await read(text), { mode: 'reader', now }));
    const update = pages.update(summarise(await read(text.replace('Short.', 'Short. And changed.')), { mode: 'reader', now }));
    assert.equal(update.blocks.length, 1);
    assert.match(update.blocks[0]!.html, /And changed/u);
  });
});
