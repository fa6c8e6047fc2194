import type { RootContent } from 'mdast';
import { frontMatterBlock } from '../../frontMatterBlock.js';
import { startsPart } from '../htmlHeading.js';
import { gfmParser } from '../markdownParser.js';
import { lineStart, skippedOf } from '../remarkTree.js';
import { AskedLabels, type Asked } from './askedLabels.js';
import { PROBE, startsFragment } from './cuts.js';
import type { Fragment, Piece } from './fragment.js';
import { definedIn, type Labels } from './labels.js';

/** Where a stretch of text stands within the whole. */
export interface Place {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

const labelsAsked = new AskedLabels();
const parser = gfmParser(labelsAsked.extension);

/** The fragments of a text; or the last block of it where something is still open at its end, so that what follows has to be taken in. */
export type Outcome = { readonly fragments: readonly Fragment[] } | { readonly open: RootContent | undefined };

/** Parses a stretch of text that begins at a cut. Throws what the parser throws. */
export function parseFragments(text: string, place: Place, labels: Labels): Outcome {
  const parse = place.isFirst && frontMatterBlock(text) ? parser.withFrontMatter : parser.plain;
  const { result: { children }, asked } = labelsAsked.during((label) => labels.has(label), () => parse(place.isLast ? text : text + PROBE));
  const skipped = place.isFirst ? skippedOf(text) : 0;
  if (!place.isLast && !endsWithProbe(children, text.length - skipped)) return { open: children.at(-1) };
  const stretches = divide(text, place.isLast ? children : children.slice(0, -1), skipped);
  const defines = stretches.map((stretch) => definedIn(stretch.blocks, stretch.text));
  const own = new Set(defines.flat());
  const asks = spread(asked, stretches.map(({ start }) => start - skipped), (label) => own.has(label) || labels.has(label));
  const fragments = stretches.map((stretch, index): Fragment => ({
    text: stretch.text,
    pieces: piecesOf(stretch, skipped, place.isFirst && index === 0),
    defines: defines[index]!,
    asks: asks[index]!,
  }));
  return { fragments };
}

function endsWithProbe(children: readonly RootContent[], offset: number): boolean {
  const last = children.at(-1);
  return last?.type === 'heading' && last.depth === 1 && last.position!.start.offset === offset && last.position!.start.column === 1;
}

interface Stretch {
  readonly start: number;
  readonly text: string;
  readonly blocks: readonly RootContent[];
}

/** At each block of the root that begins at column 1, where a fragment may begin. */
function divide(text: string, blocks: readonly RootContent[], skipped: number): Stretch[] {
  const cuts = [{ start: 0, first: 0 }];
  for (const [index, { position }] of blocks.entries()) {
    const { column, offset } = position!.start;
    const start = offset! + skipped;
    // What an edit leaves of a text may begin with blank lines.
    if (start > 0 && column === 1 && offset! >= (blocks[index - 1]?.position!.end.offset ?? 0) && startsFragment(text, start)) cuts.push({ start, first: index });
  }
  return cuts.map(({ start, first }, index) => ({ start, text: text.slice(start, cuts[index + 1]?.start ?? text.length), blocks: blocks.slice(first, cuts[index + 1]?.first) }));
}

/** What each of the stretches that begin at these offsets was asked for, with the answers. */
function spread(asked: readonly Asked[], starts: readonly number[], isDefined: (label: string) => boolean): ReadonlyMap<string, boolean>[] {
  const asks = starts.map((): ReadonlyMap<string, boolean> => NOTHING);
  let index = 0;
  for (const { label, offset } of [...asked].sort((a, b) => a.offset - b.offset)) {
    while (offset >= (starts[index + 1] ?? Infinity)) index += 1;
    if (asks[index] === NOTHING) asks[index] = new Map();
    (asks[index] as Map<string, boolean>).set(label, isDefined(label));
  }
  return asks;
}

const NOTHING: ReadonlyMap<string, boolean> = new Map();

/** The pieces of a stretch: one a part, and one of the part before where the stretch does not begin with a part. */
function piecesOf({ start, text, blocks }: Stretch, skipped: number, isFirst: boolean): Piece[] {
  const cuts = [{ start: 0, first: 0, startsPart: isFirst }];
  for (const [index, block] of blocks.entries()) {
    if (!startsPart(block)) continue;
    // The parser says of a setext heading behind definitions that it begins with them; the cuts agree with `remarkTree` on that.
    if (index === 0 && !isFirst && block.position!.start.offset! + skipped === start) cuts.pop();
    cuts.push({ start: lineStart(text, block.position!.start.offset! + skipped - start), first: index, startsPart: true });
  }
  return cuts.map((cut, index) => ({
    text: text.slice(cut.start, cuts[index + 1]?.start ?? text.length),
    blocks: blocks.slice(cut.first, cuts[index + 1]?.first),
    origin: start + cut.start - skipped,
    startsPart: cut.startsPart,
    isPlaced: false,
  }));
}
