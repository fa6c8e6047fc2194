import assert from 'node:assert/strict';
import { openExported } from './support/exportedPage.js';
import { type Paper, print, type PrintedPage, readPdf } from './support/printed.js';
import { twoPages } from './reports/twoPages.js';
import { read } from './support/reports.js';
import { Site } from './support/site.js';

const MILLIMETRE = 72 / 25.4;
/** Nothing of a header or footer is further than this from the edge of its page. */
const MARGIN = 25 * MILLIMETRE;

describe('The exported page on paper', () => {
  let site: Site;

  before(async () => {
    site = await Site.open();
  });

  after(() => site.close());

  for (const paper of ['A4', 'Letter'] as const) {
    it(`has its label in the header and the footer of both pages: ${paper}`, async () => {
      const pages = await printed(twoPages('TLP:AMBER+STRICT'), paper);
      assert.equal(pages.length, 2);
      for (const page of pages) {
        const { width, height, texts } = page;
        const labels = texts.filter(({ text, bottom }) => text.includes('TLP:AMBER+STRICT') && (bottom < MARGIN || bottom > height - MARGIN));
        assert.deepEqual(labels.map(({ bottom }) => bottom > height / 2).sort(), [false, true]);
        for (const { left, right, size } of labels) {
          assert.ok(size > 11.99, `${size} pt is less than 12`); // measured to seven digits
          assert.ok(left > width / 2 && right <= width && right > width - MARGIN, `from ${left} to ${right} on a page of ${width}`);
        }
        assert.deepEqual(['#ffc000', '#000000'].filter((colour) => !page.colours.has(colour)), []);
      }
    });
  }

  for (const [label, colour] of [['TLP:RED', '#ff2b2b'], ['TLP:AMBER', '#ffc000'], ['TLP:GREEN', '#33ff00'], ['TLP:CLEAR', '#ffffff']] as const) {
    it(`has the colours of ${label}`, async () => {
      for (const { texts, colours } of await printed(twoPages(label), 'A4')) {
        assert.ok(texts.filter(({ text }) => text.includes(label)).length >= 2);
        assert.ok(colours.has(colour) && colours.has('#000000'), [...colours].join(' '));
      }
    });
  }

  it('says on every page that it is a draft', async () => {
    for (const { texts, height } of await printed(twoPages('TLP:GREEN', 'draft'), 'A4')) {
      const said = texts.map(({ text }) => text).join(' ');
      assert.match(said, /DRAFT, as of 24 August 2024/u);
      assert.ok(texts.some(({ text, bottom }) => text.includes('DRAFT') && bottom > height - MARGIN));
    }
  });

  it('covers no text with a header or a footer', async () => {
    for (const { texts, height } of await printed(twoPages('TLP:RED', 'draft'), 'A4')) {
      const running = texts.filter(({ text, bottom }) => /TLP:RED|DRAFT/u.test(text) && (bottom < MARGIN || bottom > height - MARGIN));
      const others = texts.filter((text) => !running.includes(text));
      for (const { bottom, size } of running) assert.deepEqual(others.filter((other) => other.bottom < bottom + size && other.bottom + other.size > bottom).map(({ text }) => text), []);
    }
  });

  async function printed(report: string, paper: Paper): Promise<PrintedPage[]> {
    return readPdf(await print(await openExported(site, await read(report)), paper));
  }
});
