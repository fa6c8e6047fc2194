import type { ItemType, ReportType } from './type/reportType.js';
import { DEFAULT_STYLE, type WritingStyle } from './writingStyle.js';

/** A stretch of a scaffold: fixed text, or a place to fill in. */
export type ScaffoldPiece = string | Slot;

/** A place to fill in: what stands there until then, and what may be chosen instead. */
export interface Slot {
  readonly placeholder: string;
  readonly choices: readonly string[];
}

/** A line's pieces. */
export type ScaffoldLine = readonly ScaffoldPiece[];

/** A whole report of a type, with front matter, title and all sections. */
export function reportScaffold(type: ReportType, title?: string): ScaffoldLine[] {
  return [
    ['---'],
    ...type.newFrontMatter.map((key): ScaffoldLine => (key.id === 'report' ? [`report: ${type.id}`] : frontMatterLine(key.id, key.choices))),
    ['---'],
    [],
    [`# ${type.title}: `, title ?? { placeholder: type.titlePlaceholder, choices: [] }],
    ...type.items.flatMap((section): ScaffoldLine[] => [[], ...itemScaffold(section, DEFAULT_STYLE)]),
  ];
}

function frontMatterLine(id: string, choices: readonly string[]): ScaffoldLine {
  return [`${id}: `, { placeholder: choices[0] ?? '', choices }];
}

/** A section, subsection or field with all that belongs inside. */
export function itemScaffold(item: ItemType, style: WritingStyle): ScaffoldLine[] {
  return item.form === 'field' ? [fieldLine(item, style)] : headingScaffold(item, style, style.sectionDepth + (item.form === 'section' ? 0 : 1));
}

export function fieldLine(item: ItemType, { label }: WritingStyle): ScaffoldLine {
  return [`${label.bullet}${label.open}${item.title}${label.close} `, { placeholder: item.placeholder, choices: item.choices }, label.end];
}

export function headingScaffold(item: ItemType, style: WritingStyle, depth: number): ScaffoldLine[] {
  const body = bodyScaffold(item, style, depth);
  return [[`${'#'.repeat(Math.min(6, depth))} ${item.title}`], ...(style.blankAfterHeading && body.length > 0 ? [[]] : []), ...body];
}

/** What stands below an item's heading. */
export function bodyScaffold(item: ItemType, style: WritingStyle, depth: number): ScaffoldLine[] {
  if (item.items.length === 0) {
    const [, bullet = '', placeholder = ''] = /^(- )?(.*)$/u.exec(item.placeholder) ?? [];
    return [[bullet, { placeholder, choices: item.choices }]];
  }
  const fields = item.items.filter(({ form }) => form === 'field').map((field) => fieldLine(field, style));
  const headed = item.items.filter(({ form }) => form !== 'field').map((inner) => headingScaffold(inner, style, depth + 1));
  return headed.reduce((lines, inner) => [...lines, ...(style.blankBeforeHeading && lines.length > 0 ? [[]] : []), ...inner], fields);
}

/** Makes text of a scaffold's lines. */
export type RenderScaffold = (lines: readonly ScaffoldLine[], eol: string) => string;

/** The scaffold as text, the places still to be filled in. */
export function scaffoldText(lines: readonly ScaffoldLine[], eol: string): string {
  return lines.map((line) => line.map((piece) => (typeof piece === 'string' ? piece : piece.placeholder)).join('').trimEnd()).join(eol);
}
