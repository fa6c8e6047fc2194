import { addressRange } from '../../domain/indicators/addressRange.js';
import { defangIndicator, isDefangable } from '../../domain/indicators/defangIndicator.js';
import { extractIndicators } from '../../domain/indicators/extractIndicators.js';
import { hostOf } from '../../domain/indicators/hostOf.js';
import type { Indicator } from '../../domain/indicators/indicator.js';
import { IndicatorList } from '../../domain/indicators/indicatorList.js';
import type { ProjectFacts } from '../../report/projectFacts.js';

/** A text with what is live in it defanged in the project's style. What is the team's own stays as it is, and so does what is defanged. */
export function defangText(text: string, { ownAssets = [], allowedIndicators = [], defangStyle }: ProjectFacts): string {
  const spared = new IndicatorList([...ownAssets, ...allowedIndicators]);
  let [result, from] = ['', 0];
  for (const indicator of extractIndicators(text)) {
    if (indicator.defanged || !isDefangable(indicator.type) || isPrivate(indicator) || spared.covers(indicator)) continue;
    result += text.slice(from, indicator.offset) + defangIndicator(indicator, defangStyle);
    from = indicator.end;
  }
  return result + text.slice(from);
}

function isPrivate(indicator: Indicator): boolean {
  const address = indicator.type.endsWith('-cidr') ? indicator.value : hostOf(indicator);
  return address !== undefined && addressRange(address) === 'private';
}
