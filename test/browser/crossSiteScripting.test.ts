import assert from 'node:assert/strict';
import { Random } from '../unit/support/random.js';
import { attackExported, attackPreview } from './attack.js';
import type { Seen } from './inPage/inPageApi.js';
import { Site } from './support/site.js';
import { someVectors, VECTORS } from './vectors.js';

/** Others every day, or those of SEED in the environment; `npm run test:full` tries all, and both modes of both pages. */
const SEED = Number(process.env.SEED ?? Math.floor(Date.now() / 86_400_000));
const SAMPLE = 30;

describe('Cross-site scripting', () => {
  const random = new Random(SEED);
  const sample = someVectors(SAMPLE, (limit) => random.below(limit));
  let site: Site;

  before(async () => {
    site = await Site.open();
  });

  after(() => site.close());

  // What a page asks for late is not the next one's.
  afterEach(async () => {
    await site.page.goto('about:blank');
    site.takeElsewhere();
    site.takeErrors();
  });

  it('is noticed where there is some', async () => {
    await site.page.goto(site.serve('unsafe.html', { type: 'text/html', body: '' }));
    const markup = sample.filter(({ text }) => /^<[a-z]/iu.test(text)).map(({ text }) => text);
    const unsafe = [...markup, '<img src=x onerror=alert(1)>', '<img src="https://evil.example/x.png">', '<a href="javascript:alert(1)">x</a>'].map((text) => `<!DOCTYPE html><main>${text}</main>`);
    const seen = await site.page.evaluate<Seen[]>(`inPage.openAll(${JSON.stringify(unsafe)})`);
    assert.deepEqual(seen.slice(-3).map(({ dangers }) => dangers.length > 0), [true, true, true]);
    assert.ok(seen.filter(({ dangers }) => dangers.length > 0).length > markup.length * 0.9);
    assert.ok(seen.flatMap(({ ran }) => ran).includes('alert(1)'));
    assert.ok(site.takeElsewhere().includes('https://evil.example/x.png'));
  });

  it(`reaches nothing in the preview: ${SAMPLE} of ${VECTORS.length} vectors, seed ${SEED}`, async () => {
    assert.deepEqual(await attackPreview(site, sample, ['author']), []);
  });

  it('reaches nothing in the exported page', async () => {
    assert.deepEqual(await attackExported(site, sample, ['reader']), []);
  });
});
