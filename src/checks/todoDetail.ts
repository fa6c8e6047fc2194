import type { TextEdit } from '../domain/textEdit.js';
import { answerKind } from '../domain/answer.js';
import { Column } from '../report/lineage.js';
import { ownerColumn } from '../report/owners.js';
import { type Recommendation, recommendationsIn, recommendationsOf } from '../report/recommendations/recommendationsOf.js';
import { type Place, rangeOf, type Report } from '../report/report.js';
import type { Finding, Fix } from './check.js';
import { findingNothing } from './findingNothing.js';
import { gapSeverity } from './gapSeverity.js';

/** What recommendations are to have each: an owner, a due date. */
export interface TodoDetail {
  /** "owner", as messages call it. */
  readonly name: string;
  /** The column of a table that is for it. */
  readonly column: 'owner' | 'due';
  /** Whether a recommendation says it in so many words. */
  readonly isStated: (text: string) => boolean;
  /** Whether something in a recommendation may be meant as it, if loosely: enough not to ask for more. */
  readonly isHinted: (text: string) => boolean;
  readonly placeholder: string;
  /** What precedes the placeholder in a recommendation, in the words that another one uses; `undefined` where none does. */
  readonly lead: (other: string | undefined) => string;
}

/** The recommendations without a detail, where another one has it, or where the report is for the organization's own people. */
export function findMissing(report: Report, detail: TodoDetail): readonly (readonly Finding[])[] {
  const { ofParts, found } = columns[detail.column];
  const owners = ownerColumn(report);
  const surveys = ofParts.of(report, [owners], [], (part, index) => survey(recommendationsIn(part, owners[index]!), detail));
  const example = surveys.find((one) => one.example)?.example;
  if (!example && !isInternal(report)) return findingNothing(report);
  const severity = gapSeverity(report, true);
  return found.of(report, [surveys], [example, severity], (_part, index) => surveys[index]!.lacking.map((one): Finding => ({
    message: `Recommendation without ${detail.name}`,
    place: one.place,
    severity,
    path: '/recommendations',
    ...(example && { related: [{ message: `This one has ${detail.name}`, place: example.place }] }),
  })));
}

/** What is recommended in a part, by a detail. */
interface Survey {
  /** The first that has it. */
  readonly example?: Recommendation;
  readonly lacking: readonly Recommendation[];
}

const NOTHING: Survey = { lacking: [] };

const columns = {
  owner: { ofParts: new Column<Survey>(), found: new Column<readonly Finding[]>() },
  due: { ofParts: new Column<Survey>(), found: new Column<readonly Finding[]>() },
};

function survey(all: readonly Recommendation[], detail: TodoDetail): Survey {
  if (all.length === 0) return NOTHING;
  const example = all.find((one) => states(one, detail));
  return { ...(example && { example }), lacking: all.filter((one) => !states(one, detail) && !(isInText(one, detail) && detail.isHinted(one.text))) };
}

/** The fix that leaves room for it, in the style of the others. */
export function insertDetail(finding: Finding, report: Report, detail: TodoDetail): Fix[] {
  const all = recommendationsOf(report);
  const target = all.find(({ place }) => place.part === finding.place.part && place.range.start === finding.place.range.start);
  if (!target) return [];
  const cell = target.cells?.[detail.column];
  const edit = cell ? { range: rangeOf(cell), text: detail.placeholder } : target.cells ? undefined : behind(target.place, detail, all.find((one) => !one.cells && states(one, detail))?.text);
  return edit ? [{ title: `Insert ${detail.name} to fill in`, kind: 'choice', edits: [edit] }] : [];
}

function states({ cells, text }: Recommendation, { column, isStated }: TodoDetail): boolean {
  const cell = cells?.[column];
  return cell ? isFilled(cell) : isStated(text);
}

function isFilled({ part, range }: Place): boolean {
  const text = part.text.slice(range.start, range.end);
  return /[\p{L}\p{N}]/u.test(text) && answerKind(text) !== 'empty';
}

function isInText({ cells }: Recommendation, { column }: TodoDetail): boolean {
  return cells?.[column] === undefined;
}

function isInternal({ frontMatter }: Report): boolean {
  const { audience } = frontMatter?.data ?? {};
  return [audience].flat().some((one) => typeof one === 'string' && one.trim().toLowerCase() === 'internal');
}

/** Before the full stop; within brackets that hold the other detail already. */
function behind(place: Place, detail: TodoDetail, other: string | undefined): TextEdit {
  const { start, end } = rangeOf(place);
  const source = place.part.text.slice(place.range.start, place.range.end);
  const lead = detail.lead(other);
  const brackets = /\((?:owner|due)\b[^()]*\)[.\s]*$/iu.exec(source);
  const tail = brackets ? /\)[.\s]*$/u.exec(source)! : /\.?\s*$/u.exec(source)!;
  const offset = Math.min(end, start + tail.index);
  const text = brackets ? `, ${lead.replace(/^[\s,(]+/u, '')}${detail.placeholder}` : lead + detail.placeholder + (lead.includes('(') ? ')' : '');
  return { range: { start: offset, end: offset }, text };
}
