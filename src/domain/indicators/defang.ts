import { defangIndicator } from './defangIndicator.js';
import type { DefangStyle } from './defangStyle.js';
import { extractIndicators } from './extractIndicators.js';

/** A text with every indicator in it that could be followed written defanged in one style; the rest stays as it is. */
export function defang(text: string, style: DefangStyle = 'brackets'): string {
  let [result, from] = ['', 0];
  for (const indicator of extractIndicators(text)) {
    result += text.slice(from, indicator.offset) + defangIndicator(indicator, style);
    from = indicator.end;
  }
  return result + text.slice(from);
}
