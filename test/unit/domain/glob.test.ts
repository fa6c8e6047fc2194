import assert from 'node:assert/strict';
import { matchesGlob } from '../../../src/domain/glob.js';

describe('glob patterns', () => {
  for (const [pattern, matching, others] of [
    ['a.md', ['a.md'], ['b/a.md', 'xa.md', 'a.mdx', 'a-md']],
    ['*.md', ['a.md', '.md', '.a.md'], ['a/b.md', 'a.txt']],
    ['**/*.md', ['a.md', 'a/b.md', 'a/.b/c.md'], ['a.txt']],
    ['drafts/**', ['drafts/a', 'drafts/a/b'], ['a/drafts/b', 'draftsx/a']],
    ['a/**/b/*', ['a/b/c', 'a/x/y/b/c', 'a/b/b/b'], ['a/b', 'a/x/c']],
    ['{a,b}/*.{md,txt}', ['a/x.md', 'b/x.txt'], ['c/x.md', 'a/x.htm']],
    ['{a,{b,c}d}.md', ['a.md', 'bd.md', 'cd.md'], ['b.md']],
    ['20??-*-final.md', ['2026-x-y-final.md'], ['206-x-final.md', '2026-x-final-2.md']],
    ['./a/*', ['a/b'], ['b/a/b']],
    ['/a/*', ['a/b'], []],
    ['[ab].md', ['[ab].md'], ['a.md']],
    ['(a|b)+.md', ['(a|b)+.md'], ['a.md']],
    ['**', ['a', 'a/b'], []],
    ['{', ['{'], ['']],
  ] as const) {
    it(pattern, () => {
      assert.deepEqual(matching.filter((path) => !matchesGlob(pattern, path)), []);
      assert.deepEqual(others.filter((path) => matchesGlob(pattern, path)), []);
    });
  }

  it('end soon, however hostile', () => {
    for (const pattern of [`${'*a'.repeat(200)}b`, `${'**/'.repeat(150)}x`, '{a,'.repeat(150), '{a,b}'.repeat(100), '{{{{a,b},c},d},e}'.repeat(25)]) {
      const started = Date.now();
      matchesGlob(pattern, `${'a'.repeat(250)}/${'a/'.repeat(1900)}c`);
      assert.ok(Date.now() - started < 500, `${pattern.slice(0, 20)} took ${Date.now() - started} ms`);
    }
  });
});
