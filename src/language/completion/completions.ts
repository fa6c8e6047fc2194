import type { AttackTable } from '../../domain/attack/attackTable.js';
import type { TechniqueStyle } from '../../domain/attack/techniqueText.js';
import { reportAt, type Report } from '../../report/report.js';
import { type CaretLine, caretOffset, type Completion } from './completion.js';
import { fieldCompletions } from './fieldCompletions.js';
import { headingCompletions } from './headingCompletions.js';
import { keyCompletions } from './keyCompletions.js';
import { keyValueCompletions } from './keyValueCompletions.js';
import { techniqueCompletions } from './techniqueCompletions.js';
import { isVerbatim } from './surroundings.js';
import { valueCompletions } from './valueCompletions.js';

/**
 * What can be written at the caret: in front matter keys and their values, behind a label its values, on a heading or blank line
 * or in a list what the report still lacks. The order is the one to offer them in. `asked` is false where nobody did, and the
 * space just typed may have been about something else: then there is less, and mostly nothing.
 */
export function completions(report: Report, caret: CaretLine, asked = true, techniques?: { readonly attack: AttackTable; readonly style: TechniqueStyle }): Completion[] {
  const block = report.frontMatter;
  if (block && caret.start < block.range.end) {
    const isInside = block.yaml.start <= caret.start && caret.start < block.yaml.end;
    return isInside ? [...keyValueCompletions(report, block, caret), ...keyCompletions(report, block, caret)] : [];
  }
  if (isVerbatim(report, caretOffset(caret))) return [];
  const here = reportAt(report, caretOffset(caret));
  const headings = headingCompletions(here, caret, asked);
  if (!asked) return headings;
  const named = techniques ? techniqueCompletions(here, techniques.attack, caret, techniques.style) : [];
  return [...fieldCompletions(here, caret), ...valueCompletions(here, caret), ...headings, ...named];
}
