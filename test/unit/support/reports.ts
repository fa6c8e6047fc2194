import assert from 'node:assert/strict';
import type { Problem } from '../../../src/checks/check.js';
import { type CheckSettings, checkReport } from '../../../src/checks/checkReport.js';
import { fixesFor } from '../../../src/checks/fixesFor.js';
import { fixReport } from '../../../src/checks/fixReport.js';
import { applyEdits } from '../../../src/domain/textEdit.js';
import { parseReport } from '../../../src/report/parseReport.js';
import { allItems, type Report, type ReportItem, rangeOf } from '../../../src/report/report.js';
import { incidentReport } from '../../../src/report/type/incidentReport.js';
import type { ReportType } from '../../../src/report/type/reportType.js';

export const SECTIONS = incidentReport.items.map(({ title }) => title);

/** Reads a text as an incident report. */
export function read(text: string, type: ReportType = incidentReport): Promise<Report> {
  return parseReport(text, type);
}

/** The item at a JSON pointer: `/timeline/initialAccess`. */
export function itemAt(report: Report, path: string): ReportItem {
  const item = [...allItems(report.items)].find(({ type }) => type.path === path);
  assert.ok(item, `the report type has no ${path}`);
  return item;
}

export async function stateOf(text: string, path: string): Promise<string> {
  return itemAt(await read(text), path).state;
}

/** The problems of a text, each as `severity check-id "text at its range": message`. */
export async function problemsOf(text: string, settings: CheckSettings = {}): Promise<string[]> {
  return checkReport(await read(text), settings).map((problem) => describe(problem, text));
}

export function describe(problem: Problem, text: string): string {
  const { start, end } = rangeOf(problem.place);
  return `${problem.severity} ${problem.check} ${JSON.stringify(text.slice(start, end))}: ${problem.message}`;
}

/** The ids of the checks that find something, without those that only say that something recommended is not there. */
export async function checksThatFire(text: string): Promise<string[]> {
  return checkReport(await read(text)).filter(({ severity }) => severity !== 'information').map(({ check }) => check);
}

/** The text after the fix of that title is applied; fails, naming those there are, where there is none. */
export async function afterFix(text: string, title: string, type: ReportType = incidentReport): Promise<string> {
  const report = await read(text, type);
  const fixes = checkReport(report).flatMap((problem) => fixesFor(problem, report));
  const fix = fixes.find((one) => one.title === title);
  assert.ok(fix, `no fix "${title}" among ${JSON.stringify(fixes.map((one) => one.title))}`);
  return applyEdits(text, fix.edits);
}

export async function fixTitles(text: string, check: string): Promise<string[]> {
  const report = await read(text);
  return checkReport(report).filter((problem) => problem.check === check).flatMap((problem) => fixesFor(problem, report)).map(({ title, kind }) => `${title} (${kind})`);
}

/** The text after all safe fixes; with `insertMissing`, after scaffolds are inserted too. */
export async function fixed(text: string, insertMissing = false, type: ReportType = incidentReport): Promise<string> {
  return (await fixReport(text, type, { insertMissing })).text;
}

/** A report that has no problem: every section but those given is answered as a whole. */
export function completeReport(sections: Readonly<Record<string, string>> = {}, order: readonly string[] = SECTIONS): string {
  return `# Incident Report: X\n\n${order.map((title) => `## ${title}\n\n${sections[title] ?? 'Not applicable.'}\n`).join('\n')}`;
}
