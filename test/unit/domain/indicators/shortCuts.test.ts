import assert from 'node:assert/strict';
import { groupsIn, wordGroups } from '../../../../src/domain/indicators/scan/wordGroups.js';
import { characterKind, longRuns } from '../../../../src/domain/indicators/scan/longRuns.js';
import { matchesAt } from '../../../../src/domain/indicators/scan/matchesAt.js';
import { marksEverywhere, marksIn } from '../../../../src/domain/indicators/marks.js';
import { isSign, nextSign } from '../../../../src/domain/indicators/signs.js';
import { Random, SEED } from '../../support/random.js';

const PIECES = [
  ...'.:/\\@-_^,()[]{}<>*xXhHfFpPdDtToOaAeEsS 1\n\t\u00A0\u00AD\u200B\uFEFF．。é日\u{1F600}', 'hxxp', 'hXXps', 'h**p', 'hzzp', 'htxp', 'hxtp', 'xxxx', 'fxp', 'f*p', ' dot ', '-dot-', '[dot]', '(at)', '://', ':///', ' :/', '\n:/', '\u3000:/',
  '[.]', '\\[.\\]', '\\(', '.\\]', '\\[:', ':\\]//', '(h\\*\\*p)', 'f\\*p', '\\[@\\]', 'punto', 'arroba', '(hxxp)', '[https]', '(www)', 'agent', 'MuTex', 'tls', 'Public Key', 'x509', 'imp', 'ja3', 'certificate', '0123456789abcdef', 'DEADBEEF',
];

/** The same of what is quick and of what is plain, in texts that are made of what matters to both. */
function compare<Result>(quick: (text: string) => Result, plain: (text: string) => Result): void {
  const random = new Random(SEED);
  for (let run = 0; run < 10_000; run += 1) {
    const text = Array.from({ length: random.below(14) }, () => random.pick(PIECES)).join('');
    assert.deepEqual(quick(text), plain(text), `seed ${SEED}, run ${run}: ${JSON.stringify(text)}`);
  }
}

describe('short cuts of the scanner', () => {
  it('find every sign of defanging that a look at every place finds', () => compare(
    (text) => {
      const found: number[] = [];
      for (let index = nextSign(text, 0); index >= 0; index = nextSign(text, index + 1)) if (isSign(text, index)) found.push(index);
      return found;
    },
    (text) => Array.from({ length: text.length }, (_, index) => index).filter((index) => isSign(text, index)),
  ));

  it('find every mark with its brackets and stars escaped that they find without', () => {
    const escape = (text: string): string => text.replace(/[[\](){}<>*]/gu, '\\$&');
    const told = (text: string, of: (piece: string) => string): unknown[] => marksIn(text, false).map(({ start, end, live }) => [of(text.slice(0, start)).length, of(text.slice(start, end)), live]);
    compare((text) => told(escape(text.replaceAll('\\', '')), (piece) => piece), (text) => told(text.replaceAll('\\', ''), escape));
  });

  it('find every mark that a look at every place finds', () => compare((text) => marksIn(text, false), (text) => marksEverywhere(text, false)));

  it('find every word that a text in lower case holds', () => {
    const groups = [['agent', 'mutex'], ['imp', 'ja3', 'tls', 'x509', 'public key']];
    const words = wordGroups(...groups);
    compare((text) => groupsIn(text, words), (text) => groups.reduce((held, group, index) => held | (group.some((word) => text.toLowerCase().includes(word)) ? 1 << index : 0), 0));
  });

  it('find every long run of a kind of characters', () => compare(
    (text) => longRuns(text, 6, characterKind(/[0-9a-f]/i)).map(({ start, end }) => [start, end]),
    (text) => [...text.matchAll(/[0-9a-f]{6,}/gi)].map(({ index, 0: run }) => [index, index + run.length]),
  ));

  it('find what matches around a mark, from left to right and without overlap', () => compare(
    (text) => matchesAt(text, ':', /.:[/.:]{1,2}/suy, (at) => (at === 0 ? undefined : 1)).map(({ index, 0: found }) => [index, found]),
    (text) => [...text.matchAll(/[^\uDC00-\uDFFF]:[/.:]{1,2}/gsu)].map(({ index, 0: found }) => [index, found]),
  ));
});
