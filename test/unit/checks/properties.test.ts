import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkReport } from '../../../src/checks/checkReport.js';
import type { Fix, Problem } from '../../../src/checks/check.js';
import { findItem } from '../../../src/checks/findItem.js';
import { fixesFor } from '../../../src/checks/fixesFor.js';
import { fixReport } from '../../../src/checks/fixReport.js';
import { suppressionFixes } from '../../../src/checks/suppressionFixes.js';
import { applyEdits } from '../../../src/domain/textEdit.js';
import { type Report, rangeOf } from '../../../src/report/report.js';
import { incidentReport } from '../../../src/report/type/incidentReport.js';
import { read } from '../support/reports.js';
import { Random, SEED } from '../support/random.js';

const ROUNDS = Number(process.env.ROUNDS ?? 60);
const SOURCE = readFileSync('test/fixtures/filled-report.md', 'utf8');

/** Things that a line may become while somebody edits. */
const ODD_LINES = ['', '-->', '---', '===', '# Incident Report: Y', '## Timeline', '### Initial Access', '## Executve Sumary', '- **Sector:**', '  - nested: x', '1. one', '> quote', '| a | b |', '[a]: b', '    code', '\uFEFF', '## Impact', '#### Details', 'Impact Assessment', '[TBD]', '<!-- incident-report-disable-section section-order -->', '<!-- incident-report-disable-next-line -->', 'x <!-- incident-report-disable-line missing-feld -->'];

function mutate(text: string, random: Random): string {
  const eol = random.pick(['\n', '\n', '\r\n', '\r']);
  let lines = text.split('\n');
  if (random.below(3) === 0) lines = lines.filter((line) => line !== '');
  for (let count = random.below(8); count >= 0; count -= 1) {
    const at = random.below(lines.length);
    const other = random.below(lines.length);
    const line = lines[at]!;
    const change = random.below(7);
    if (change === 0) lines.splice(at, 1 + random.below(4));
    else if (change === 1) lines.splice(other, 0, ...lines.slice(at, at + 1 + random.below(12)));
    else if (change === 2) [lines[at], lines[other]] = [lines[other]!, line];
    else if (change === 3) lines[at] = line.slice(0, random.below(line.length + 1)) + line.slice(random.below(line.length + 1));
    else if (change === 4) lines.splice(at, 0, random.pick(ODD_LINES));
    else if (change === 5) lines[at] = line.replace(/^#+/u, '#'.repeat(1 + random.below(6)));
    else lines.splice(other, 0, ...lines.splice(at, 1 + random.below(20)));
    if (lines.length === 0) lines = [''];
  }
  return lines.join(eol) + (random.below(2) === 0 ? eol : '');
}

function sameProblem(a: Problem): (b: Problem) => boolean {
  return (b) => a.check === b.check && a.path === b.path && a.message === b.message;
}

function assertSound(text: string, report: Report, { title, edits }: Fix): void {
  assert.ok(edits.length > 0, `"${title}" does nothing`);
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  sorted.forEach(({ range }, index) => {
    assert.ok(range.start >= 0 && range.start <= range.end && range.end <= text.length, `"${title}" edits outside of the text`);
    assert.ok(index === 0 || sorted[index - 1]!.range.end <= range.start, `"${title}" has edits that overlap`);
  });
  assert.ok(report.parts.length > 0);
}

const isHeading = (line: string): boolean => /^\s{0,3}(?:#{1,6}(?:\s|$)|[=-]+\s*$)/u.test(line);

/** The lines that a fix must not lose, sorted. A setext heading's text counts as a heading. */
function contentLines(text: string, report: Report): string[] {
  const headings = new Set(report.headings.flatMap(({ part }) => part.text.slice(part.facts.heading!.range.start, part.facts.heading!.range.end).split(/[\r\n]+/u).map((line) => line.trim())));
  return text.split(/[\r\n]+/u).map((line) => line.trim()).filter((line) => line !== '' && !isHeading(line) && !headings.has(line)).sort();
}

/** What is in `some` more often than in `all`. */
function lost(some: readonly string[], all: readonly string[]): string[] {
  const left = [...all];
  return some.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

describe(`reports in the middle of being edited (SEED=${SEED})`, function () {
  this.timeout(60_000);
  before(() => { process.stdout.write(`    seed ${SEED}: SEED=${SEED} repeats this run, ROUNDS=${ROUNDS} is its length\n`); });

  const rule = (name: string, holds: (text: string, report: Report) => Promise<void> | void): void => {
    it(name, async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const text = mutate(SOURCE, new Random(SEED * 1000 + round));
        try {
          await holds(text, await read(text));
        } catch (error) {
          throw new Error(`SEED=${SEED}, round ${round}: ${error instanceof Error ? error.message : String(error)}\n--- text ---\n${JSON.stringify(text)}`, { cause: error });
        }
      }
    });
  };

  rule('the texts of the parts join to the whole', (text, { parts }) => {
    assert.equal(parts.map((part) => part.text).join(''), text);
    let start = 0;
    for (const part of parts) {
      assert.equal(part.start, start);
      start += part.text.length;
    }
  });

  rule('every problem has a place in the text, in the order of the text', (text, report) => {
    const ranges = checkReport(report).map(({ place }) => rangeOf(place));
    for (const { start, end } of ranges) assert.ok(start >= 0 && start <= end && end <= text.length);
    assert.deepEqual(ranges.map(({ start }) => start), ranges.map(({ start }) => start).sort((a, b) => a - b));
  });

  rule("every fix does something, within the text, and its edits do not overlap", (text, report) => {
    for (const problem of checkReport(report)) for (const fix of [...fixesFor(problem, report), ...suppressionFixes(problem, report)]) assertSound(text, report, fix);
  });

  rule('what a safe fix mends is mended', async (text, report) => {
    for (const problem of checkReport(report)) {
      const fix = fixesFor(problem, report).find(({ kind }) => kind === 'safe');
      const hasDuplicates = findItem(report, problem.path)?.item.found?.duplicates.length; // each of several moves on its own
      if (!fix || hasDuplicates) continue;
      const after = checkReport(await read(applyEdits(text, fix.edits)));
      const count = (problems: readonly Problem[]): number => problems.filter(sameProblem(problem)).length;
      assert.ok(count(after) < count(checkReport(report)), `"${fix.title}" leaves: ${problem.message}`);
    }
  });

  rule('mending twice is mending once', async (text) => {
    const once = (await fixReport(text, incidentReport)).text;
    assert.equal((await fixReport(once, incidentReport)).text, once);
  });

  rule('inserting scaffolds twice is inserting them once', async (text) => {
    const once = (await fixReport(text, incidentReport, { insertMissing: true })).text;
    assert.equal((await fixReport(once, incidentReport, { insertMissing: true })).text, once);
  });

  rule('no line but headings is lost or changed by mending', async (text, report) => {
    const result = await fixReport(text, incidentReport);
    assert.deepEqual(lost(contentLines(text, report), result.text.split(/[\r\n]+/u).map((line) => line.trim())), []);
  });

  rule('no line but headings is lost or changed by inserting scaffolds', async (text) => {
    const mended = (await fixReport(text, incidentReport)).text;
    const result = await fixReport(mended, incidentReport, { insertMissing: true });
    const lines = (whole: string): string[] => whole.split(/[\r\n]+/u).map((line) => line.trim()).filter((line) => line !== '' && !isHeading(line)); // those may get another level
    assert.deepEqual(lost(lines(mended), lines(result.text)), []);
  });
});
