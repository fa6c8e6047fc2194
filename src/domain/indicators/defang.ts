import { defangIndicator } from './defangIndicator.js';
import type { DefangStyle } from './defangStyle.js';
import { extractIndicators } from './extractIndicators.js';

/** What a converter to Markdown puts before a bracket. */
const ESCAPE = /\\(?=[[\](){}])/gu;

/** A text with every indicator in it that could be followed written defanged in one style; the rest stays as it is, escapes of brackets too. */
export function defang(text: string, style: DefangStyle = 'brackets'): string {
  let [result, from] = ['', 0];
  for (const indicator of extractIndicators(text)) {
    const defanged = defangIndicator(indicator, style);
    result += text.slice(from, indicator.offset) + (indicator.original.replace(ESCAPE, '') === defanged ? indicator.original : defanged);
    from = indicator.end;
  }
  return result + text.slice(from);
}
