import assert from 'node:assert/strict';
import { byTag, html, page, text, titled } from './support.js';

describe('the summary of what is hardly a report', () => {
  for (const [name, source] of [['nothing', ''], ['blank lines', '\n \n'], ['only a title', '# Incident Report: x'], ['an empty title', '# Incident Report:'], ['an empty H1', '#'], ['only front matter', '---\ntlp: RED\n---'], ['a mark and a title', '\uFEFF# Incident Report: x']] as const) {
    it(`is a page with its nine sections: ${name}`, async () => {
      const shown = await page(source);
      assert.equal(byTag(shown, 'h1').length, 1);
      assert.equal(byTag(shown, 'h2').length, 1 + 9);
      assert.notEqual(text(byTag(shown, 'h1')[0]), '');
    });
  }

  it('takes values of front matter as they come', async () => {
    assert.match(text(await page('---\nid: [1, 2]\nstatus:\n  a: b\nseverity: true\ntlp: 7\n__proto__: x\n---\n# Incident Report: x\n')), /TLP: 7 \(not a TLP 2\.0 label\) x Severity true/);
  });
});

describe('the summary of a huge report', () => {
  it('holds 10,000 sections', async () => {
    const source = titled(Array.from({ length: 10_000 }, (_, index) => `## Section ${index}\nwords\n`).join(''));
    assert.equal(byTag(await page(source), 'h2').length, 10_000 + 10);
  }).timeout(60_000);

  it('holds 2,000 fields', async () => {
    const source = titled(`## Incident Details\n- Sector: x\n${Array.from({ length: 2_000 }, (_, index) => `- Field ${index}: ${index}\n`).join('')}`);
    assert.equal(byTag(await page(source), 'dd').length, 2_001 + 4);
  }).timeout(20_000);

  for (const [name, source] of [
    ['quotes', `${'> '.repeat(2_000)}bottom`],
    ['lists', `${'- '.repeat(2_000)}bottom`],
    ['lists below a label', `- **Sector:**\n  ${'- '.repeat(2_000)}bottom`],
    ['emphasis', `${'*a '.repeat(500)}bottom${' b*'.repeat(500)}`],
    ['footnotes', `x[^a]\n\n[^a]: ${'> '.repeat(2_000)}bottom`],
  ] as const) {
    it(`shows what lies too deep in ${name} as its source`, async () => {
      const shown = await html(titled(`## Incident Details\n${source}\n`));
      assert.ok(shown.includes('bottom'));
      assert.ok(deepest(shown) < 200, String(deepest(shown)));
    }).timeout(60_000);
  }
});

/** How deep the elements of a page are nested. */
function deepest(source: string): number {
  let depth = 0;
  let most = 0;
  for (const [, slash, name] of source.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/gu)) {
    if (name === 'br' || name === 'hr') continue;
    depth += slash === '/' ? -1 : 1;
    most = Math.max(most, depth);
  }
  return most;
}
