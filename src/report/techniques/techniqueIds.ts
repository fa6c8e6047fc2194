import type { Nodes } from 'mdast';
import { attackIdsIn, malformedTechniqueIdsIn } from '../../domain/attack/attackIds.js';
import { blankComments } from '../../domain/comments.js';
import type { Range } from '../../domain/range.js';
import { perPart } from '../perPart.js';
import type { Part } from '../tree/treeSource.js';

/** Whether a text may name a technique at all. */
export function mayNameTechniques(text: string): boolean {
  return /T\d{4}/u.test(text);
}

/** Where a text names techniques, whatever its Markdown. */
export function techniqueIdsIn(text: string): Range[] {
  return attackIdsIn(text).filter(({ kind }) => kind === 'technique').map(({ start, end }) => ({ start, end }));
}

/** Where a part names techniques, in its order. */
export const techniqueIds = perPart((part: Part): readonly Range[] => outsideOfFences(part, techniqueIdsIn));

/** Where a part has what was meant for a technique's id and cannot be one, in its order. */
export const malformedTechniqueIds = perPart((part: Part): readonly Range[] => outsideOfFences(part, malformedTechniqueIdsIn));

/** What stands in a fence is somebody's data: a rule, a log, a layer. */
function outsideOfFences(part: Part, find: (text: string) => readonly Range[]): readonly Range[] {
  if (!mayNameTechniques(part.text)) return [];
  const found = find(blankComments(part.text));
  const fences = found.length > 0 ? fencesIn(part) : [];
  return found.filter(({ start }) => !fences.some((fence) => fence.start <= start && start < fence.end));
}

function fencesIn({ blocks }: Part): Range[] {
  const fences: Range[] = [];
  const pending: Nodes[] = [...blocks];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if ((node.type === 'code' || node.type === 'yaml') && node.position) fences.push({ start: node.position.start.offset!, end: node.position.end.offset! });
    if ('children' in node) pending.push(...node.children);
  }
  return fences;
}
