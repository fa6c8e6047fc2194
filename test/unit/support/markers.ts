import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckSettings, checkReport } from '../../../src/checks/checkReport.js';
import { type Place, type Report, rangeOf } from '../../../src/report/report.js';

/**
 * A text with marked stretches and the problems that are expected at them. In a fixture, `⟦1⟧Executve Sumary⟦/1⟧` marks a stretch;
 * a line `⟦expected⟧` ends the text. Below it stands a line for each problem, `1 warning heading-typo: message`, below a problem an
 * indented one for each related place, `  2: message`, and a line `⟦settings⟧ heading-typo off` for each setting. What the checks
 * see has no mark in it.
 */
export interface MarkedReport {
  readonly text: string;
  readonly marks: ReadonlyMap<string, { start: number; end: number }>;
  readonly expected: readonly string[];
  readonly settings: CheckSettings;
}

const EXPECTED = '⟦expected⟧\n';
const SETTING = /^⟦settings⟧ (\S+) (\S+)$/u;

export function readMarked(source: string): MarkedReport {
  const [marked = '', legend = ''] = source.split(EXPECTED);
  const lines = legend.split('\n').filter((line) => line.trim() !== '');
  const settings = Object.fromEntries(lines.flatMap((line) => { const setting = SETTING.exec(line); return setting ? [[setting[1], setting[2]]] : []; })) as CheckSettings;
  return { ...readMarks(marked), expected: lines.filter((line) => !SETTING.test(line)), settings };
}

function readMarks(marked: string): Pick<MarkedReport, 'text' | 'marks'> {
  const marks = new Map<string, { start: number; end: number }>();
  let text = '';
  let done = 0;
  for (const { 0: mark, 1: close, 2: name, index } of marked.matchAll(/⟦(\/?)([a-z0-9]+)⟧/gu)) {
    text += marked.slice(done, index);
    done = index + mark.length;
    if (close) marks.get(name!)!.end = text.length;
    else marks.set(name!, { start: text.length, end: -1 });
  }
  for (const [name, { end }] of marks) assert.notEqual(end, -1, `mark ${name} is not closed`);
  return { text: text + marked.slice(done), marks };
}

/** What the checks find, in the legend's own words; a place without a mark is given by its text. */
export function findings(report: Report, { text, marks, settings }: MarkedReport): string[] {
  const nameOf = (place: Place): string => {
    const { start, end } = rangeOf(place);
    const mark = [...marks].find(([, range]) => range.start === start && range.end === end);
    return mark ? mark[0] : `unmarked ${start}-${end} ${JSON.stringify(text.slice(start, end))}`;
  };
  return checkReport(report, settings).flatMap((problem) => [
    `${nameOf(problem.place)} ${problem.severity} ${problem.check}: ${problem.message}`,
    ...(problem.related ?? []).map(({ message, place }) => `  ${nameOf(place)}: ${message}`),
  ]);
}

/** Marks that no problem of the legend names. */
export function unusedMarks({ marks, expected }: MarkedReport): string[] {
  return [...marks.keys()].filter((name) => !expected.some((line) => new RegExp(`^ *${name}[ :]`, 'u').test(line)));
}

const FOLDER = 'test/fixtures/checks';

export function checkFixtures(): { name: string; source: string }[] {
  return readdirSync(FOLDER).filter((name) => name.endsWith('.md')).sort().map((name) => ({ name, source: readFileSync(join(FOLDER, name), 'utf8') }));
}
