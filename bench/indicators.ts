import { existsSync, readFileSync } from 'node:fs';
import { extractIndicators } from '../src/domain/indicators/extractIndicators.js';
import { refang } from '../src/domain/indicators/refang.js';
import { printIndexMemory } from './indexMemory.js';
import { compare, median, time } from './measure.js';
import { mixedText } from './mixedText.js';
import type { Peers } from './peers.js';
import { type Row, rowsOf } from './row.js';

const ROWS = '../shared/conformance/indicators-refang.json';
const SEED = 20_261_124;
const MEGABYTE = 1_000_000;
const ROUNDS = 5;
/** Engines compile what runs often: so many runs are not counted, and more than those are. */
const WARM_UP = 5;
const THROUGHPUT_ROUNDS = 15;

/** Runs of what looks like the beginning of an indicator, a hundred thousand characters each and in one line of 264,000. */
const HOSTILE = ['a.', '1.', '[.]', '@', ':', 'a1b2c3d4', 'hxxp://', 'http://a', '/', '\\', ' dot ', 'a@', 'ab:', '](http://a', '_', '|'];

interface Sample {
  readonly source: string;
  readonly input: string;
  readonly expected: string;
}

/** How many of the rows of the largest part of the set each refangs. */
function printRefanging({ iocExtractor, fanger }: Peers): void {
  if (!existsSync(ROWS)) {
    console.log(`Refanging: skipped, since ${ROWS} is not there\n`);
    return;
  }
  const rows = (JSON.parse(readFileSync(ROWS, 'utf8')) as Sample[]).filter(({ source }) => source.startsWith('ioc-fang/ioc-fanger'));
  const right = (change: (text: string) => string): number => rows.filter(({ input, expected }) => change(input) === expected).length;
  console.log(`Refanging: rows right, of ${rows.length}`);
  console.table({ ours: right(refang), 'ioc-extractor': right((text) => iocExtractor.refang(text)), fanger: right((text) => fanger.refang(text)) });
}

async function measureThroughput({ iocExtractor }: Peers): Promise<Row[]> {
  const text = mixedText(MEGABYTE, SEED);
  const times = await compare({ ours: () => extractIndicators(text), 'ioc-extractor': () => iocExtractor.extractIOC(text) }, THROUGHPUT_ROUNDS, WARM_UP);
  const speeds = Object.fromEntries(Object.entries(times).map(([name, milliseconds]) => [name, MEGABYTE / milliseconds / 1_000]));
  return rowsOf('Indicators of 1 MB of mixed text', 'MB/s', speeds, 'ioc-extractor');
}

function printScaling(): void {
  console.log('Double the text: milliseconds for 132,000 and 264,000 characters in one line, and how many times longer the second takes');
  console.table(Object.fromEntries(HOSTILE.map((piece) => {
    const [half, whole] = [132_000, 264_000].map((length) => piece.repeat(Math.ceil(length / piece.length)));
    const run = (text: string): number => median(Array.from({ length: ROUNDS }, () => time(() => extractIndicators(text))));
    const [first, second] = [run(half!), run(whole!)];
    return [piece, { half: Number(first.toFixed(1)), whole: Number(second.toFixed(1)), times: Number((second / first).toFixed(2)) }];
  })));
}

/** Prints how right and how even we are; gives how fast. */
export async function measureIndicators(peers: Peers): Promise<Row[]> {
  const rows = await measureThroughput(peers);
  printRefanging(peers);
  printScaling();
  printIndexMemory();
  return rows;
}
