import { LiveTree } from '../src/report/tree/live/liveTree.js';
import { generatedReport } from './generatedReport.js';
import { median, time } from './measure.js';
import type { Peers } from './peers.js';
import { type Row, rounded, rowsOf } from './row.js';
import { SEED } from './seed.js';

interface BadCase {
  readonly work: string;
  readonly text: string;
  readonly at: number;
  /** What is put in there; the next edit takes it out again. */
  readonly insert: string;
}

const LENGTH = 1_000_000;
const EDITS = 6;
const HEAD = '# Incident Report: Test\n\n## Indicators\n\n';

const OURS = 'ours: the tree alone';
const TAKEN_BACK = 'ours: the edit taken back';
const REMARK = 'remark-parse + gfm, whole text again';

/** Edits that change much of a tree, or lie in a block that is most of the text: each done and taken back a few times. */
export function measureBadCases(peers: Peers, progress: (what: string) => void): { rows: Row[] } {
  return {
    rows: badCases().flatMap(({ work, text, at, insert }) => {
      progress(work);
      const tree = LiveTree.open(text);
      const times = { there: [] as number[], back: [] as number[], stretches: [] as number[] };
      void tree.parts;
      for (let edit = 0; edit < EDITS; edit += 1) {
        const change = edit % 2 === 0 ? { start: at, end: at, text: insert } : { start: at, end: at + insert.length, text: '' };
        const stretches = stretchesOf(tree, () => tree.edit([change]));
        times[edit % 2 === 0 ? 'there' : 'back'].push(stretches.reduce((sum, stretch) => sum + stretch, 0));
        times.stretches.push(...stretches);
      }
      const medians = { [OURS]: median(times.there), [TAKEN_BACK]: median(times.back), [REMARK]: time(() => peers.remark(text)) };
      return rowsOf(work, 'ms', medians, REMARK, { [OURS]: `longest step of all ${rounded(Math.max(...times.stretches))} ms` });
    }),
  };
}

/** How long each stretch of an edit takes that nobody else can run in. */
function stretchesOf(tree: LiveTree, edit: () => void): number[] {
  const stretches = [time(edit)];
  const steps = tree.settle();
  for (let done = false; !done;) stretches.push(time(() => { done = steps.next().done!; }));
  stretches.push(time(() => tree.parts));
  return stretches;
}

function badCases(): BadCase[] {
  const list = lines('', (index) => `- ${index} seen at 203.0.113.9 by **someone** in the logs\n`);
  const table = lines('| No. | Event |\n| --- | --- |\n', (index) => `| ${index} | Login from 203.0.113.9 by **someone** |\n`);
  const report = generatedReport(LENGTH, SEED).replaceAll('-->', '--');
  const referring = `${report.replaceAll('.\n\n', '. See the [advisory].\n\n')}\n\n[advisory]: https://example.com/\n`;
  return [
    { work: 'One key in the middle of a list of 1 MB', text: list, at: list.indexOf('seen', LENGTH / 2), insert: 'x' },
    { work: 'One key at the end of a list of 1 MB', text: list, at: list.lastIndexOf('seen'), insert: 'x' },
    { work: 'One key in the middle of a table of 1 MB', text: table, at: table.indexOf('Login', LENGTH / 2), insert: 'x' },
    { work: 'A comment opened at the top of 1 MB', text: report, at: report.indexOf('\n\n# ') + 2, insert: '<!--\n' },
    { work: 'A definition renamed that all of 1 MB refers to', text: referring, at: referring.lastIndexOf('advisory') + 1, insert: 'x' },
  ];
}

function lines(head: string, line: (index: number) => string): string {
  let text = HEAD + head;
  for (let index = 0; text.length < LENGTH; index += 1) text += line(index);
  return text;
}
