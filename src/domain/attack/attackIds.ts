import type { Range } from '../range.js';

/** What MITRE's knowledge bases give ids to. */
export type AttackIdKind = 'technique' | 'tactic' | 'mitigation' | 'software' | 'group' | 'campaign' | 'data source' | 'countermeasure';

/** An id in a text, whether or not anything has it. */
export interface AttackId extends Range {
  readonly id: string;
  readonly kind: AttackIdKind;
}

/** By the letters that an id begins with: ATT&CK's, and D3FEND's. */
const KINDS: Readonly<Record<string, AttackIdKind>> = { T: 'technique', TA: 'tactic', M: 'mitigation', S: 'software', G: 'group', C: 'campaign', DS: 'data source', 'D3-': 'countermeasure' };

/** Four digits, and three more for a sub-technique; letters of D3FEND's. Not inside of a word, a path or a longer number. */
const ID = /(?<![\p{L}\p{N}_./\\-])(?:T\d{4}(?:\.\d{3})?|(?:TA|DS|[MSGC])\d{4}|D3-[A-Z]{2,6})(?![\p{L}\p{N}_-]|\.\d)/gu;

/** The ids of a text, in its order; each is known as what it is, so that none is taken for a technique that is none. */
export function attackIdsIn(text: string): AttackId[] {
  return [...text.matchAll(ID)].map(({ index, 0: id }) => ({ id, kind: KINDS[id.replace(/[\d.]+$|(?<=^D3-).*$/u, '')]!, start: index, end: index + id.length }));
}

/** An id of a sub-technique with too few digits or too many, or without its point: "T1021.01", "T1059001". Enterprise, Mobile and ICS begin with 0 or 1. */
const MALFORMED = /(?<![\p{L}\p{N}_./\\-])T[01]\d{3}(?:\.\d{1,2}|\.\d{4,6}|\d{3})(?![\p{L}\p{N}_-]|\.\d)/gu;

/** Where a text has what was meant for a technique's id and cannot be one. */
export function malformedTechniqueIdsIn(text: string): Range[] {
  return [...text.matchAll(MALFORMED)].map(({ index, 0: id }) => ({ start: index, end: index + id.length }));
}
