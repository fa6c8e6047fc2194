import { TYPED_BULLETS } from '../domain/typedBullets.js';
import type { LabelStyle } from './facts/sectionFacts.js';
import type { Report } from './report.js';

/** How an author writes, so that what is inserted looks as if they had written it. */
export interface WritingStyle {
  readonly eol: '\n' | '\r\n' | '\r';
  readonly blankBeforeHeading: boolean;
  readonly blankAfterHeading: boolean;
  readonly label: LabelStyle;
  /** The depth of a section's heading. */
  readonly sectionDepth: number;
}

const BULLET = new RegExp(String.raw`^(?:[-*+|–] +|[${TYPED_BULLETS}]\s*)$`, 'u');

/** What a row begins with: the style of one table, and not of a report. */
const TABLE_ROW = '| ';

export const DEFAULT_STYLE: WritingStyle = {
  eol: '\n',
  blankBeforeHeading: true,
  blankAfterHeading: true,
  label: { bullet: '- ', open: '**', close: ':**', end: '' },
  sectionDepth: 2,
};

/** What most of a report's headings and labels look like. */
export function writingStyle({ parts, headings }: Pick<Report, 'parts' | 'headings'>): WritingStyle {
  const layouts = parts.map((part) => part.facts.layout);
  const labels = parts.flatMap((part) => part.facts.entries).flatMap(({ label, parent }) => (label && !label.alone && parent === undefined && label.style.bullet !== TABLE_ROW ? [label.style] : []));
  const common = mostCommon(labels.map((style) => JSON.stringify(plainBullet(style))));
  return {
    eol: eolOf(parts.find(({ text }) => /[\r\n]/u.test(text))?.text ?? ''),
    blankBeforeHeading: majority(layouts.slice(0, -1).map((layout) => layout.blankAtEnd)) ?? DEFAULT_STYLE.blankBeforeHeading,
    blankAfterHeading: majority(layouts.map((layout) => layout.blankAfterHeading)) ?? DEFAULT_STYLE.blankAfterHeading,
    label: common === undefined ? DEFAULT_STYLE.label : (JSON.parse(common) as LabelStyle),
    sectionDepth: headings.find(({ type }) => type.form === 'section')?.expectedDepth ?? DEFAULT_STYLE.sectionDepth,
  };
}

/** Numbers and task boxes are of their own list; elsewhere a bullet does. */
export function plainBullet(style: LabelStyle): LabelStyle {
  return BULLET.test(style.bullet) || style.bullet === '' ? style : { ...style, bullet: '- ' };
}

function eolOf(text: string): WritingStyle['eol'] {
  const eol = /\r\n|\n|\r/u.exec(text)?.[0];
  return eol === '\r\n' || eol === '\r' ? eol : '\n';
}

function majority(votes: readonly (boolean | undefined)[]): boolean | undefined {
  const cast = votes.filter((vote) => vote !== undefined);
  return cast.length === 0 ? undefined : cast.filter(Boolean).length * 2 >= cast.length;
}

function mostCommon(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
