import assert from 'node:assert/strict';
import { toHtml } from 'hast-util-to-html';
import { checkReport } from '../../../src/checks/checkReport.js';
import { SentPage } from '../../../src/editor/preview/sentPage.js';
import { LiveReport } from '../../../src/report/liveReport.js';
import { parseReport } from '../../../src/report/parseReport.js';
import type { Report } from '../../../src/report/report.js';
import { incidentReport } from '../../../src/report/type/incidentReport.js';
import { summarise } from '../../../src/summary/summarise.js';
import type { Summary, SummaryMode } from '../../../src/summary/summary.js';
import { Random, SEED } from '../support/random.js';
import { now } from './support.js';

const CASES = 25;
const EDITS = 12;

const TEXT = `---
tlp: AMBER
status: draft
---

# Incident Report: X

TLP:AMBER

Opening words. TLP:GREEN

## Executive Summary

Short, see [a][r] and the note[^1].

## Incident Details

- Sector: Energy
- Incident Date: late April 2026

## Timeline of Events

- 14:00: one
- 2026-05-01 10:00: two

## A section of our own

See evil.example

## Indicators of Compromise

- evil[.]example (C2)

## Recommendations

- [ ] Do it by 2026-01-01

[r]: https://example.org/a
[^1]: A note.
`;

const PIECES = [
  'TLP:GREEN\n', 'TLP:AMBER\n', 'tlp: GREEN\n', 'status: final\n', 'timezone: CET\n', '## Executive Summary\n', '## Lessons Learned\n', '- Sector: Energy\n', 'N/A', 'Unknown', 'TBD', 'evil[.]example', 'http://evil.example/x',
  'T1566 ', 'T1078.004 ', '[^1]', '[^1]: Another.\n', '[r]: https://example.org/b\n', '[r]', '2026-05-02', 'late May 2026', '\n\n', '- ', '# ', '## ', '<!-- ', '-->', '```\n', '| a | b |\n|---|---|\n', '# Incident Report: Y\n',
];

/** What a preview has on its page, by the messages that it is sent. */
class ShownPage {
  readonly #sent = new SentPage();
  #blocks = new Map<string, string>();

  show(summary: Summary): Map<string, string> {
    this.#sent.approach([...summary.blocks, ...summary.fullReport].map(({ id }) => id));
    const { shell, blocks } = this.#sent.update(summary);
    if (shell !== undefined) this.#blocks = new Map([...shell.matchAll(/<div id="([^"]+)" data-block/gu)].map(([, id = '']) => [id, this.#blocks.get(id) ?? '']));
    for (const { id, html } of blocks) this.#blocks.set(id, html);
    return this.#blocks;
  }
}

const pageOf = (report: Report, mode: SummaryMode): Summary => summarise(report, { mode, now, problems: checkReport(report) });

/** A page of which nothing was ever shown: nothing that is kept by parts or types can be taken for it. */
async function freshPage(text: string, mode: SummaryMode): Promise<Map<string, string>> {
  const { blocks, fullReport } = pageOf(await parseReport(text, { ...incidentReport }), mode);
  return new Map([...blocks, ...fullReport].map((block) => [block.id, toHtml(block.render())]));
}

describe('A page that follows its text', () => {
  it(`is what a fresh one would be after every edit (seed ${SEED})`, async function () {
    this.timeout(60_000);
    const random = new Random(SEED);
    for (let index = 0; index < CASES; index += 1) {
      const pages = { author: new ShownPage(), reader: new ShownPage() };
      const live = new LiveReport(TEXT);
      let text = TEXT;
      for (let edit = 0; edit <= EDITS; edit += 1) {
        const report = (await live.read(incidentReport, {}, { rest: () => Promise.resolve(), isOver: () => false }))!;
        for (const mode of ['author', 'reader'] as const) assert.deepEqual([...pages[mode].show(pageOf(report, mode))], [...await freshPage(text, mode)], `${mode}'s page of ${JSON.stringify(text)}`);
        const at = random.below(text.length + 1);
        const start = random.below(2) === 0 ? at : text.indexOf('\n', at) + 1; // mostly whole lines
        const change = { start, end: Math.min(text.length, start + random.pick([0, 0, 3, 40])), text: random.below(4) === 0 ? '' : random.pick(PIECES) };
        live.edit([change]);
        text = text.slice(0, change.start) + change.text + text.slice(change.end);
      }
    }
  });
});
