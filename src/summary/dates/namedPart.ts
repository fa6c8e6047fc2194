const PARTS = { early: 'early', beginning: 'early', mid: 'mid', middle: 'mid', late: 'late', end: 'late' } as const;

/** A third of a month or a year. */
export type NamedPart = (typeof PARTS)[keyof typeof PARTS];

const NAMED = /^\W*(?:(?:in|the|around|about)\s+)*(early|beginning|mid|middle|late|end)\b(?!\s*(?:[-\u2010-\u2015/]|to)[\s-]*(?:to\b[\s-]*)?(?:mid|late|end)\b)/iu;

/** What part of a period the words of a date name; nothing where that is none or more than one ("mid to late March"). */
export function namedPart(words: string): NamedPart | undefined {
  const [, name] = NAMED.exec(words) ?? [];
  return name === undefined ? undefined : PARTS[name.toLowerCase() as keyof typeof PARTS];
}
