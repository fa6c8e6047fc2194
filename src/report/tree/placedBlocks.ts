import type { Node, Parent, RootContent } from 'mdast';

type Position = NonNullable<Node['position']>;
type Point = Position['start'];

/**
 * Blocks as a part hands them out: copies, each offset moved by so many code units. Lines and columns are 1 everywhere, as nothing
 * keeps them up. A point that parent and child have in common is one object, for points are most of what a tree weighs. The
 * source stays as it is. Without recursion: quotes may be nested thousands deep.
 */
export function placedBlocks(blocks: readonly RootContent[], by: number): RootContent[] {
  const copies: Node[] = [];
  const pending: Copying[] = [{ nodes: blocks, copies, around: undefined }];
  for (let one = pending.pop(); one; one = pending.pop()) {
    let before: Point | undefined = one.around?.start;
    for (const node of one.nodes) {
      const copy: Node = { ...node };
      if (node.position) {
        const position = placed(node.position, by, before, one.around?.end);
        copy.position = position;
        before = position.end;
      }
      if ('children' in node) {
        const children: Node[] = [];
        (copy as Parent).children = children as Parent['children'];
        pending.push({ nodes: (node as Parent).children, copies: children, around: copy.position ?? one.around });
      }
      one.copies.push(copy);
    }
  }
  return copies as RootContent[];
}

interface Copying {
  readonly nodes: readonly Node[];
  readonly copies: Node[];
  readonly around: Position | undefined;
}

/** `start` and `end` are points that are there already: where the parent or the sibling before has one. */
function placed(position: Position, by: number, start: Point | undefined, end: Point | undefined): Position {
  const from = pointAt(position.start.offset! + by, start);
  return { start: from, end: pointAt(position.end.offset! + by, end ?? from) };
}

function pointAt(offset: number, known: Point | undefined): Point {
  return known?.offset === offset ? known : { line: 1, column: 1, offset };
}
