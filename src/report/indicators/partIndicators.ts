import type { Link, Nodes } from 'mdast';
import { blankComments } from '../../domain/comments.js';
import { extractIndicators } from '../../domain/indicators/extractIndicators.js';
import type { Indicator } from '../../domain/indicators/indicator.js';
import type { Range } from '../../domain/range.js';
import { perPart } from '../perPart.js';
import type { Part } from '../tree/treeSource.js';
import { introducesReading } from './introducesReading.js';

/** An indicator of a part, whose offsets are relative to the part. */
export interface PartIndicator {
  readonly indicator: Indicator;
  /** The language of the fence that it stands in, in lower case; nothing outside of fences. */
  readonly fence?: string;
  /** Whether it is where a link leads whose words are others, a link's definition, or a web page that the words before it offer to read. */
  readonly cited: boolean;
  /** What follows it on its line up to the next one, without what only separates. */
  readonly context: string;
}

/** The indicators of a part, in its order; each part is scanned once. Comments and front matter are no text. */
export const partIndicators = perPart(scan);

function scan(part: Part): readonly PartIndicator[] {
  const text = blankComments(withoutFrontMatter(part));
  const indicators = extractIndicators(text);
  if (indicators.length === 0) return [];
  const places = new Places(part);
  return indicators.map((indicator, index) => {
    const fence = places.fenceAt(indicator);
    const next = indicators[index + 1]?.offset ?? text.length;
    return { indicator, ...(fence !== undefined && { fence }), cited: places.isCited(indicator, indicators) || (/^https?:/iu.test(indicator.original) && introducesReading(text, indicator.offset)), context: contextOf(text.slice(indicator.end, Math.min(next, indicator.end + 300))) };
  });
}

/** Blanked, so that offsets stay. */
function withoutFrontMatter({ text, blocks: [first] }: Part): string {
  if (first?.type !== 'yaml') return text;
  const end = first.position!.end.offset!;
  return text.slice(0, end).replace(/[^\r\n]/gu, ' ') + text.slice(end);
}

function contextOf(behind: string): string {
  const line = /^[^\r\n]*/u.exec(behind)![0];
  // Where the next indicator stands on the same line, the sentence that leads to it is about that one.
  const own = line.length < behind.length ? line : line.replace(/(?<=\p{L}{2}[.!?])\s+[^.!?]*$/u, '');
  return own.replace(/^[\s|:,;.?!()[\]<>*_`~"'–—-]+/u, '').replace(/\s*\|\s*/gu, ', ').replace(/[*_`~]/gu, '').replace(/[\s,;:/(["'–—-]+$/u, '').trim();
}

interface Fence extends Range {
  readonly language: string;
}

/** Where fences and the targets of links stand in a part. */
class Places {
  readonly #fences: Fence[] = [];
  readonly #targets: (Range & { readonly words?: Range })[] = [];

  constructor({ blocks, text }: Part) {
    const pending: Nodes[] = [...blocks];
    for (let node = pending.pop(); node; node = pending.pop()) {
      // Of what GFM makes a link of by itself, the parser gives no place; it is its own words.
      if (!node.position) continue;
      if (node.type === 'code') this.#fences.push({ ...rangeOf(node), language: languageOf(node.lang, node.value) });
      else if (node.type === 'definition') this.#targets.push(rangeOf(node));
      else if (node.type === 'link') this.#addLink(node, text);
      if ('children' in node) pending.push(...node.children);
    }
    this.#fences.sort((a, b) => a.start - b.start);
    this.#targets.sort((a, b) => a.start - b.start);
  }

  #addLink(node: Link, text: string): void {
    const range = rangeOf(node);
    const words = node.children.at(-1)?.position?.end.offset;
    const first = node.children[0]?.position?.start.offset;
    if (text[range.start] !== '[' || words === undefined || first === undefined) return; // a bare URL
    this.#targets.push({ start: words, end: range.end, words: { start: first, end: words } });
  }

  fenceAt({ offset }: Indicator): string | undefined {
    return holding(this.#fences, offset)?.language;
  }

  /** A link whose words are an indicator themselves cites nothing: it is one, made to be clicked. */
  isCited({ offset }: Indicator, all: readonly Indicator[]): boolean {
    const target = holding(this.#targets, offset);
    return target !== undefined && (!target.words || firstFrom(all, target.words.start) >= target.words.end);
  }
}

/** Sigma rules are written in YAML; their language is told by their keys. */
function languageOf(lang: string | null | undefined, value: string): string {
  const language = lang?.toLowerCase() ?? '';
  return /^(?:ya?ml)?$/u.test(language) && /^logsource:/mu.test(value) && /^detection:/mu.test(value) ? 'sigma' : language;
}

/** The range of an ordered list, none inside of another, that holds an offset. */
function holding<Held extends Range>(ranges: readonly Held[], offset: number): Held | undefined {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low];
  return range && range.start <= offset ? range : undefined;
}

/** Where the first indicator stands that begins at an offset or behind it. */
function firstFrom(all: readonly Indicator[], from: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.offset < from) low = middle + 1;
    else high = middle;
  }
  return all[low]?.offset ?? Infinity;
}

function rangeOf(node: Nodes): Range {
  return { start: node.position!.start.offset!, end: node.position!.end.offset! };
}
