import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { checkReport } from '../../../src/checks/checkReport.js';
import { rangeOf } from '../../../src/report/report.js';
import { writingStyle } from '../../../src/report/writingStyle.js';
import { fixed, problemsOf, read, SECTIONS } from '../support/reports.js';

const FILE = '../shared/samples/telegram-policy-change.md';

/** The lines from a section's heading up to the next section's, and what is around them. */
function cutOut(text: string, title: string): { before: string; section: string; after: string } {
  const start = text.indexOf(`\n## ${title}\n`) + 1;
  assert.ok(start > 0, `the sample has no section '${title}'`);
  const next = text.indexOf('\n## ', start);
  const end = next < 0 ? text.length : next + 1;
  return { before: text.slice(0, start), section: text.slice(start, end), after: text.slice(end) };
}

describe('the sample report', function () {
  before(function () {
    if (existsSync(FILE)) return;
    process.stdout.write(`    skipped: ${FILE} is not there\n`);
    this.skip();
  });
  const sample = (): string => readFileSync(FILE, 'utf8');

  it('has no problem', async () => assert.deepEqual(await problemsOf(sample()), []));
  it('has none with CRLF, with a byte order mark, with blank lines', async () => {
    for (const text of [sample().replaceAll('\n', '\r\n'), `\uFEFF${sample()}`, sample().replaceAll('\n', '\n\n')]) assert.deepEqual(await problemsOf(text), []);
  });
  it('has all of its sections', async () => assert.deepEqual((await read(sample())).items.map(({ state }) => state === 'missing'), SECTIONS.map(() => false)));
  it('is left alone by mending', async () => assert.equal(await fixed(sample(), true), sample()));

  for (const eol of ['\n', '\r\n']) {
    for (const title of SECTIONS) {
      const how = `${JSON.stringify(eol)}, '${title}' cut out`;
      const cut = (): ReturnType<typeof cutOut> => {
        const parts = cutOut(sample().endsWith('\n') ? sample() : `${sample()}\n`, title);
        const as = (text: string): string => text.replaceAll('\n', eol);
        return { before: as(parts.before), section: as(parts.section), after: as(parts.after) };
      };

      it(`${how}: there is one problem, at the heading before`, async () => {
        const { before: head, after } = cut();
        const text = head + after;
        const report = await read(text);
        const previous = SECTIONS[SECTIONS.indexOf(title) - 1];
        assert.deepEqual(checkReport(report).map(({ check, message, place }) => [check, message, text.slice(rangeOf(place).start, rangeOf(place).end)]), [
          ['missing-section', `Missing section '${title}', expected ${previous ? `after '${previous}'` : 'first'}`, previous ?? 'Incident Report: French Investigation Leading to Telegram CEO Detainment and Policy Change'],
        ]);
      });

      it(`${how}: it comes back at its place, in the style of the sample`, async () => {
        const { before: head, after } = cut();
        const text = await fixed(head + after, true);
        const inserted = text.slice(head.length, text.length - after.length);
        assert.equal(text, head + inserted + after);
        const [heading, ...lines] = inserted.split(eol);
        assert.equal(heading, `## ${title}`);
        assert.equal(lines.pop(), '');
        assert.ok(lines.length > 0 && lines.every((line) => /^(?:### \S|.*\[.+\]$)/u.test(line) && !/[\r\n]/u.test(line)), `unlike the sample: ${JSON.stringify(lines)}`);
      });
    }
  }

  it('has a style without blank lines', async () => {
    const { blankBeforeHeading, blankAfterHeading } = writingStyle(await read(sample()));
    assert.deepEqual([blankBeforeHeading, blankAfterHeading], [false, false]);
  });
  it('inserts a section without its final line end at the end of the text', async () => {
    const { before: head } = cutOut(`${sample().trimEnd()}\n`, 'Recommendations');
    assert.equal(await fixed(head.trimEnd(), true), `${head}## Recommendations\n- Prevention measures for similar incidents: [Measure, owner, due date]\n`);
  });
});
