import { lint } from 'markdownlint/promise';
import { format } from 'prettier';
import { reportScaffold, scaffoldText } from '../../../src/report/scaffold.js';
import { incidentReport } from '../../../src/report/type/incidentReport.js';

/** A new report as it stands there before anything is filled in. */
export const SCAFFOLD = `${scaffoldText(reportScaffold(incidentReport, 'Stolen session'), '\n')}\n`;

/** What markdownlint says of a text with its default rules, a rule a finding; long lines aside, which prose in reports is. */
export async function lintRules(text: string): Promise<string[]> {
  const { text: findings = [] } = await lint({ strings: { text }, config: { default: true, MD013: false } });
  return findings.map(({ ruleNames, lineNumber }) => `${ruleNames[0]} in line ${lineNumber}: ${text.split('\n')[lineNumber - 1]}`);
}

/** The text as Prettier formats it with its defaults. */
export function prettier(text: string): Promise<string> {
  return format(text, { parser: 'markdown' });
}
