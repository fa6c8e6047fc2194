import { readFileSync } from 'node:fs';

/** Something known to run, to load or to deceive where a page takes it for markup. */
export interface Vector {
  /** `event handlers 12`: its family, and its place in it. */
  readonly name: string;
  readonly family: string;
  readonly text: string;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', 0: '\0', '\\': '\\' };

/** All vectors, in the order of the file. What they call and what they ask for carries their number: `alert(17)`, `17.evil.example`. */
export const VECTORS: readonly Vector[] = readVectors(readFileSync('test/browser/vectors.txt', 'utf8'));

function readVectors(source: string): Vector[] {
  const vectors: Vector[] = [];
  let family = '';
  let count = 0;
  for (const line of source.split('\n')) {
    const heading = /^\[([\w ,]+)\]$/u.exec(line);
    if (heading) {
      family = heading[1]!;
      count = 0;
    } else if (line !== '' && !line.startsWith('# ')) {
      count += 1;
      vectors.push({ family, name: `${family} ${count}`, text: unescape(line).replaceAll('alert(1)', `alert(${vectors.length})`).replaceAll('evil.example', `${vectors.length}.evil.example`) });
    }
  }
  return vectors;
}

function unescape(line: string): string {
  return line.replace(/\\(?:u([0-9a-f]{4})|([nt0\\]))/gu, (_, unit: string | undefined, name: string) => (unit === undefined ? ESCAPES[name]! : String.fromCharCode(parseInt(unit, 16))));
}

/** As many vectors as asked for, from all families in turn, others with each seed. */
export function someVectors(count: number, below: (limit: number) => number): Vector[] {
  const families = [...new Set(VECTORS.map(({ family }) => family))].map((name) => VECTORS.filter(({ family }) => family === name));
  const chosen: Vector[] = [];
  while (chosen.length < count) {
    const family = families[chosen.length % families.length]!;
    chosen.push(...family.splice(below(family.length), 1));
  }
  return chosen;
}
