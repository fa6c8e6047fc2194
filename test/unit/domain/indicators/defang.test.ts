import assert from 'node:assert/strict';
import { defang } from '../../../../src/domain/indicators/defang.js';
import { defangIndicator } from '../../../../src/domain/indicators/defangIndicator.js';
import { DEFANG_STYLES } from '../../../../src/domain/indicators/defangStyle.js';
import { extractIndicators } from '../../../../src/domain/indicators/extractIndicators.js';
import { refang } from '../../../../src/domain/indicators/refang.js';
import { Random, SEED } from '../../support/random.js';

describe('defang', () => {
  const CASES: readonly (readonly [live: string, brackets: string, parentheses: string, words: string])[] = [
    ['evil.example', 'evil[.]example', 'evil(.)example', 'evil[dot]example'],
    ['http://evil.example/a?x=1.2', 'hxxp://evil[.]example/a?x=1.2', 'hxxp://evil(.)example/a?x=1.2', 'hxxp://evil[dot]example/a?x=1.2'],
    ['185.220.101.4:80', '185[.]220[.]101[.]4:80', '185(.)220(.)101(.)4:80', '185[dot]220[dot]101[dot]4:80'],
    ['2001:db8::1', '2001[:]db8[:][:]1', '2001(:)db8(:)(:)1', '2001[:]db8[:][:]1'],
    ['bob@evil.example', 'bob[@]evil[.]example', 'bob(@)evil(.)example', 'bob[at]evil[dot]example'],
    ['9e107d9d372bb6826bd81d3542a419d6', ...Array<string>(3).fill('9e107d9d372bb6826bd81d3542a419d6') as [string, string, string]],
    ['C:\\a\\b.exe', ...Array<string>(3).fill('C:\\a\\b.exe') as [string, string, string]],
  ];
  for (const [live, ...written] of CASES) {
    it(`writes ${live} in each style, and refang gives it back`, () => {
      assert.deepEqual(DEFANG_STYLES.map((style) => defang(live, style)), written);
      for (const text of written) assert.equal(refang(text), live);
    });
  }

  it('brings what is defanged already into the style, and changes nothing else', () => {
    assert.equal(defang('From evil(dot)example to hxxps://evil.example, on 3.5 of 7 days (README.md).'), 'From evil[.]example to hxxps://evil[.]example, on 3.5 of 7 days (README.md).');
    assert.equal(defang('185\\[.\\]220\\[.\\]101\\[.\\]5, hxxps://evil\\[.\\]example/a'), '185\\[.\\]220\\[.\\]101\\[.\\]5, hxxps://evil\\[.\\]example/a');
    assert.equal(defang('evil\\(.\\)example'), 'evil[.]example');
    assert.equal(defang(defang('http://evil.example and 1.2.3.4')), defang('http://evil.example and 1.2.3.4'));
  });

  it('gives back every indicator, however it is made up', () => {
    const random = new Random(SEED);
    const label = (): string => Array.from({ length: random.below(8) + 1 }, () => 'abcxyz019'[random.below(9)]).join('');
    const host = (): string => `${label()}.${random.below(2) === 0 ? `${label()}-${label()}.` : ''}${['com', 'example', 'co.uk', 'рф'][random.below(4)]}`;
    const address = (): string => Array.from({ length: 4 }, () => random.below(256)).join('.');
    const makers = [host, address, () => `${address()}:${random.below(65_535) + 1}`, () => `${address()}/${random.below(33)}`, () => `${['http', 'https', 'ftp', 'tcp', 'ldap'][random.below(5)]}://${random.below(2) ? host() : address()}/${label()}.php?u=http://${host()}`, () => `${label()}.${label()}@${host()}`, () => `2001:db8:${random.below(9)}::${random.below(9)}a`];
    for (let run = 0; run < 2_000; run += 1) {
      const live = makers[random.below(makers.length)]!();
      for (const style of DEFANG_STYLES) {
        for (const indicator of extractIndicators(live)) assert.equal(refang(defangIndicator(indicator, style)), indicator.original, `seed ${SEED}, run ${run}, ${style}`);
        const back = extractIndicators(defang(live, style)).map(({ type, value, defanged }) => [type, value, defanged]);
        assert.deepEqual(back, extractIndicators(live).map(({ type, value }) => [type, value, true]), `seed ${SEED}, run ${run}, ${style}: ${live}`);
      }
    }
  });
});
