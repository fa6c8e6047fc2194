import { generatedReport } from './generatedReport.js';
import { compare } from './measure.js';
import { checkText } from './ours.js';
import type { Peers } from './peers.js';
import { met, type Row, rounded, rowsOf, type Target } from './row.js';
import { SEED } from './seed.js';

/** How many rounds there is patience for, by the length of the text. */
const SIZES = [
  { name: '5 KB', length: 5_000, rounds: 40 },
  { name: '50 KB', length: 50_000, rounds: 15 },
  { name: '1 MB', length: 1_000_000, rounds: 3 },
] as const;

const OURS = 'ours: tree, report, all checks';
const REMARK = 'remark-parse + gfm, the tree alone';
const MARKDOWNLINT = 'markdownlint, all rules';

/** A whole text, from its first character to the last problem. */
export async function measureFullChecks(peers: Peers, progress: (what: string) => void): Promise<{ rows: Row[]; targets: Target[] }> {
  const rows: Row[] = [];
  const targets: Target[] = [];
  for (const { name, length, rounds } of SIZES) {
    progress(`Full check of ${name}`);
    const text = generatedReport(length, SEED);
    const times = await compare({
      [OURS]: () => checkText(text),
      [REMARK]: () => peers.remark(text),
      [MARKDOWNLINT]: () => peers.markdownlint.all(text),
      'markdownlint, required headings alone': () => peers.markdownlint.requiredHeadings(text),
      'remark-lint, recommended': () => peers.remarkLint(text),
      'vscode-markdown-languageservice, symbols + folding': () => peers.languageService(text),
    }, rounds, length > 500_000 ? 1 : 3);
    rows.push(...rowsOf(`Full check, ${name}`, 'ms', times, REMARK));
    if (name === '50 KB') {
      const ratio = times[OURS] / times[REMARK];
      const isFaster = times[OURS] < times[MARKDOWNLINT];
      targets.push({ what: 'Full check, 50 KB', target: '<= 1.5 x remark-parse + gfm', stretch: 'faster than markdownlint with all rules', measured: `${rounded(ratio)} x remark, ${rounded(times[OURS] / times[MARKDOWNLINT])} x markdownlint`, met: ratio <= 1.5 && isFaster ? 'stretch' : met(ratio, 1.5, 0) });
    }
  }
  return { rows, targets };
}
