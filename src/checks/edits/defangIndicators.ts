import { defangIndicator, isDefangable } from '../../domain/indicators/defangIndicator.js';
import type { Range } from '../../domain/range.js';
import type { TextEdit } from '../../domain/textEdit.js';
import { isRuleLanguage } from '../../report/indicators/ruleLanguages.js';
import { indicatorsOf } from '../../report/indicators/indicatorsOf.js';
import type { ReportIndicator } from '../../report/indicators/reportIndicator.js';
import type { ProjectFacts } from '../../report/projectFacts.js';
import { rangeOf, type Report } from '../../report/report.js';
import { isBenign } from '../isBenign.js';

/** What defanging a report would change, and what it leaves as it is. */
export interface Defanging {
  readonly edits: readonly TextEdit[];
  /** What stays live and why, as the end of a sentence: "1 in a detection rule stays live"; empty where nothing does. */
  readonly left: string;
}

/** Whether somebody could follow an indicator of the attacker's by accident, and it could be written otherwise. What everybody needs is no attacker's: `benign-indicator` tells of it. */
export function isLive(one: ReportIndicator, project: ProjectFacts): boolean {
  const { indicator, role, fence } = one;
  return role === 'malicious' && !indicator.defanged && isDefangable(indicator.type) && !isRuleLanguage(fence) && !isBenign(one, project);
}

/** Defangs the live malicious indicators of a report, or of a range of its text, in the project's style. */
export function defangIndicators(report: Report, within: Range = { start: 0, end: Infinity }): Defanging {
  const here = indicatorsOf(report).filter(({ place }) => within.start <= rangeOf(place).start && rangeOf(place).end <= within.end);
  const live = here.filter(({ indicator }) => !indicator.defanged && isDefangable(indicator.type));
  const inRules = live.filter(({ role, fence }) => role === 'malicious' && isRuleLanguage(fence)).length;
  const own = live.filter(({ role, listed }) => role === 'own' && listed).length;
  const left = [...(inRules > 0 ? [`${inRules} in a detection rule, which would not match any more`] : []), ...(own > 0 ? [`${own} of your own`] : [])];
  return {
    edits: live.filter((one) => isLive(one, report.project)).map((one) => defangEdit(report, one)),
    left: left.length === 0 ? '' : `${left.join(' and ')} ${inRules + own === 1 ? 'stays' : 'stay'} live`,
  };
}

export function defangEdit({ project }: Report, { indicator, place }: ReportIndicator): TextEdit {
  return { range: rangeOf(place), text: defangIndicator(indicator, project.defangStyle) };
}
