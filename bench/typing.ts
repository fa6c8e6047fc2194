import { generatedReport } from './generatedReport.js';
import { Random } from '../test/unit/support/random.js';
import { SEED } from './seed.js';
import { median, quantile, time, timeUntil } from './measure.js';
import { OpenReport, OpenTree } from './ours.js';
import type { Lezer, Peers } from './peers.js';
import { met, type Row, rounded, rowsOf, type Target } from './row.js';

interface Edit {
  readonly kind: 'key' | 'paste' | 'deletion';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How many edits of each kind. */
const EDITS = { key: 500, paste: 50, deletion: 50 } as const;
/** What reads the whole text again is measured at every so many edits, by the length of the text. */
const SIZES = [{ name: '50 KB', length: 50_000, every: 20 }, { name: '1 MB', length: 1_000_000, every: 150 }] as const;

const OURS = 'ours: whole analysis';
const TREE = 'ours: the tree alone';
const REMARK = 'remark-parse + gfm, whole text again';
const LEZER = '@lezer/markdown with fragments, the tree alone';
const MARKDOWNLINT = 'markdownlint, all rules, whole text again';

const PASTED = ['A line that was pasted.\n', '- **Owner:** Network team\n- evil[.]example\n', '\n### Another host\n\nSeen at 2026-03-09 14:05 UTC from 203.0.113.9.\n', 'T1566.001', '| a | b |\n| --- | --- |\n| 1 | 2 |\n'];
const TYPED = 'etaoin shrdlu.,-*0123456789\n';

/** Keys, pastes and deletions at random places, each engine on the same texts in turn. */
export async function measureTyping(peers: Peers, progress: (what: string) => void): Promise<{ rows: Row[]; targets: Target[] }> {
  const rows: Row[] = [];
  const targets: Target[] = [];
  for (const { name, length, every } of SIZES) {
    progress(`Typing in ${name}`);
    const times = await typeInto(generatedReport(length, SEED), every, peers);
    const medians = Object.fromEntries(Object.entries(times).map(([engine, { key, all }]) => [engine, median(key.length > 0 ? key : all)]));
    const note = Object.fromEntries(Object.entries(times).map(([engine, { key, paste, deletion, all }]) => [engine, key.length < EDITS.key ? `${all.length} edits of ${EDITS.key + EDITS.paste + EDITS.deletion}` : `95 %: ${rounded(quantile(key, 0.95))}, pastes ${rounded(median(paste))}, deletions ${rounded(median(deletion))}`]));
    rows.push(...rowsOf(`One key in ${name}`, 'ms', medians, REMARK, note));
    targets.push(...targetsOf(name, medians));
  }
  return { rows, targets };
}

function targetsOf(name: string, medians: Readonly<Record<string, number>>): Target[] {
  const share = medians[REMARK]! / medians[OURS]!;
  const [target, stretch] = name === '50 KB' ? [40, 60] : [600, 1000];
  const ratio: Target = { what: `One key in ${name}, whole analysis`, target: `<= 1/${target} of a full remark parse`, stretch: `1/${stretch}`, measured: `1/${Math.round(share)}`, met: met(1 / share, 1 / target, 1 / stretch) };
  if (name === '50 KB') return [ratio];
  const more = medians[OURS]! - medians[TREE]!;
  return [ratio, { what: `One key in ${name}, beside our tree alone`, target: '<= 3 ms more', stretch: '', measured: `${rounded(more)} ms more`, met: met(more, 3, -Infinity) }];
}

type Times = Record<Edit['kind'] | 'all', number[]>;

function noTimes(): Times {
  return { key: [], paste: [], deletion: [], all: [] };
}

async function typeInto(start: string, every: number, peers: Peers): Promise<Record<string, Times>> {
  const times = Object.fromEntries([OURS, TREE, LEZER, REMARK, MARKDOWNLINT].map((engine) => [engine, noTimes()]));
  const report = new OpenReport(start);
  const tree = new OpenTree(start);
  const lezer = new LezerDocument(peers.lezer, start);
  await report.analyse();
  let text = start;
  const random = new Random(SEED);
  for (const [index, kind] of kindsInRandomOrder(random).entries()) {
    const edit = randomEdit(kind, text, random);
    text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
    const note = (engine: string, taken: number): void => {
      if (index < 20) return; // to warm up
      times[engine]!.all.push(taken);
      times[engine]![kind].push(taken);
    };
    note(OURS, await timeUntil(() => report.edit(edit)));
    note(TREE, time(() => tree.edit(edit)));
    note(LEZER, time(() => lezer.edit(edit, text)));
    if (index % every !== every - 1) continue;
    note(REMARK, time(() => peers.remark(text)));
    note(MARKDOWNLINT, time(() => peers.markdownlint.all(text)));
  }
  return times;
}

function kindsInRandomOrder(random: Random): Edit['kind'][] {
  const kinds = (Object.keys(EDITS) as Edit['kind'][]).flatMap((kind) => Array.from({ length: EDITS[kind] }, () => kind));
  const warmUp = Array.from({ length: 20 }, () => 'key' as const);
  return [...warmUp, ...kinds.map((kind) => ({ kind, at: random.next() })).sort((a, b) => a.at - b.at).map(({ kind }) => kind)];
}

function randomEdit(kind: Edit['kind'], text: string, random: Random): Edit {
  const start = random.below(text.length);
  if (kind === 'key') return { kind, start, end: start, text: random.pick([...TYPED]) };
  if (kind === 'paste') return { kind, start, end: start, text: random.pick(PASTED) };
  return { kind, start, end: Math.min(text.length, start + 1 + random.below(200)), text: '' };
}

class LezerDocument {
  readonly #lezer: Lezer;
  #fragments: readonly unknown[];

  constructor(lezer: Lezer, text: string) {
    this.#lezer = lezer;
    this.#fragments = lezer.fragments(lezer.parse(text));
  }

  edit({ start, end, text }: Edit, after: string): void {
    const left = this.#lezer.change(this.#fragments, { fromA: start, toA: end, fromB: start, toB: start + text.length });
    this.#fragments = this.#lezer.add(this.#lezer.parse(after, left), left);
  }
}
