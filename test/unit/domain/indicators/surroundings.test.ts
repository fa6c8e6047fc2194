import assert from 'node:assert/strict';
import { defang } from '../../../../src/domain/indicators/defang.js';
import { extractIndicators } from '../../../../src/domain/indicators/extractIndicators.js';
import { Random, SEED } from '../../support/random.js';

const WRITTEN = [
  'evil[.]com', 'evil(dot)com', 'evil.com', 'evil\\_x.com', 'x\u200By.com', 'рф.рф', 'x.onion', 'hxxp://evil[.]com/a', 'http://evil.com/a?b=c', 'hxxps[:]//x[.]y[.]com', 'hxxp[://]evil.com', 'hxxp://1[.]2[.]3[.]4:80/x', 'http://[2001:db8::1]/a',
  '1[.]2[.]3[.]4', '9.8.7.6', '2001:db8::1', 'bob[@]evil[.]com', 'evil\\[.\\]com', 'hxxps\\[:\\]//evil\\(.\\)com/a', '1\\[.\\]2\\[.\\]3\\[.\\]4', 'bob\\[@\\]evil\\[.\\]com', 'a@b.com', '9e107d9d372bb6826bd81d3542a419d6', 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', 'AS123', 'CVE-2020-1234', 'C:\\a\\b.exe', '/tmp/x', 'HKLM\\a\\b',
];
/** What Markdown and prose put around something. */
const AROUND: readonly (readonly [before: string, behind: string])[] = [
  ['**', '**'], ['_', '_'], ['***', '***'], ['~~', '~~'], ['`', '`'], ['\n```\n', '\n```\n'], ['| ', ' |'], ['- ', '\n'], ['> ', '\n'], ['# ', '\n'], ['[', '](http://a.b/c)'], ['[x](', ')'], ['![x](', ' "t")'], ['[[', ']]'],
  ['(', ')'], ['[', ']'], ['{', '}'], ['<', '>'], ['"', '"'], ["'", "'"], ['“', '”'], ['«', '»'], ['\u202E', '\u202C'], ['\u2067', '\u2069'], ['(see ', ').'], ['', '.'], ['', ', '], ['', ': '], ['', '…'], ['', '...'], ['', ' '],
];

describe('indicators in what surrounds them', () => {
  it('are found with exactly their own characters, none inside of another, and come back defanged', function () {
    this.timeout(60_000);
    const random = new Random(SEED);
    for (let run = 0; run < 8_000; run += 1) {
      const put = Array.from({ length: random.below(3) + 1 }, () => random.pick(WRITTEN));
      const text = put.map((written) => {
        const [outer, inner] = [random.pick(AROUND), random.pick(AROUND)];
        // Struck out twice, "~" begins a path.
        const around = outer[0] === '~~' && inner[0] === '~~' ? ['', ''] as const : inner;
        return `${outer[0]}${around[0]}${written}${around[1]}${outer[1]}${random.pick([' ', '\n', ' and '])}`;
      }).join('');
      const told = `seed ${SEED}, run ${run}: ${JSON.stringify(text)}`;
      const found = extractIndicators(text);
      let last = 0;
      for (const { offset, end, original } of found) {
        assert.ok(offset >= last && text.slice(offset, end) === original, told);
        last = end;
      }
      const originals = found.map(({ original }) => original).filter((original) => original !== 'http://a.b/c' || put.includes(original));
      assert.deepEqual(originals, put, told);
      const summary = (all: typeof found): string[] => all.map(({ type, value }) => `${type} ${value}`);
      assert.deepEqual(summary(extractIndicators(defang(text))), summary(found), told);
    }
  });
});
