import type { Interval } from '../../domain/date/interval.js';

/** How much of the axis a compressed gap takes. */
const BREAK_WIDTH = 0.06;
/** More marks than that say nothing any more. */
const MOST_BREAKS = 8;
/** A gap is compressed where it is that much longer than all that is not: drawn to scale, it would leave the rest no room. */
const LONG = 4;

/** What takes no longer is a dot, as far as the axis is concerned. */
const DAY = 86_400_000;

/** A stretch of time in which nothing happened and that is drawn shorter than it was. */
export interface Break extends Interval {
  /** Where it stands on the axis, from 0 to 1. */
  readonly start: number;
  readonly end: number;
}

/** A time axis. */
export interface Scale extends Interval {
  /** Where an instant stands, from 0 to 1; what lies outside of the axis stands at its end. */
  position(instant: number): number;
  readonly breaks: readonly Break[];
}

/** A stretch of time on a stretch of the axis, with one scale within. */
interface Piece extends Interval {
  readonly start: number;
  readonly end: number;
  readonly isBreak: boolean;
}

/**
 * A scale for intervals, all of them finite, in milliseconds. It is linear but for gaps between the intervals that are far longer than
 * anything else. Where something lasts, nothing is compressed: a month looks as long as it was. Nothing where there is no interval.
 */
export function scaleOf(intervals: readonly Interval[]): Scale | undefined {
  const busy = merged(intervals);
  if (busy.length === 0) return undefined;
  const gaps = busy.slice(1).map(({ from }, index): Interval => ({ from: busy[index]!.to, to: from }));
  const pieces = piecesOf(busy, gaps, new Set(longGaps(busy, gaps)));
  const [from, to] = [busy[0]!.from, busy.at(-1)!.to];
  return { from, to, position: (instant) => positionIn(pieces, instant), breaks: pieces.filter(({ isBreak }) => isBreak) };
}

/** Intervals that touch or overlap as one, in order. */
function merged(intervals: readonly Interval[]): Interval[] {
  const result: { from: number; to: number }[] = [];
  for (const { from, to } of [...intervals].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}

/** Of the longest gaps, all down to the last one that stands out. Not all gaps there are, unless something lasts: dots alone would have no scale any more. */
function longGaps(busy: readonly Interval[], gaps: readonly Interval[]): Interval[] {
  const sorted = [...gaps].sort((a, b) => lengthOf(b) - lengthOf(a));
  const longestBusy = Math.max(...busy.map(lengthOf));
  const most = longestBusy > DAY ? sorted.length : sorted.length - 1;
  for (let count = Math.min(MOST_BREAKS, most); count > 0; count -= 1) {
    const next = sorted[count];
    const rest = Math.max(longestBusy, next ? lengthOf(next) : 0);
    if (lengthOf(sorted[count - 1]!) > LONG * rest) return sorted.slice(0, count);
  }
  return [];
}

function piecesOf(busy: readonly Interval[], gaps: readonly Interval[], long: ReadonlySet<Interval>): Piece[] {
  const stretches = busy.flatMap((stretch, index) => (index === 0 ? [stretch] : [gaps[index - 1]!, stretch]));
  const drawn = stretches.filter((stretch) => !long.has(stretch)).reduce((sum, stretch) => sum + lengthOf(stretch), 0);
  const room = 1 - long.size * BREAK_WIDTH;
  let start = 0;
  return stretches.map((stretch) => {
    const isBreak = long.has(stretch);
    const width = isBreak ? BREAK_WIDTH : drawn === 0 ? room / busy.length : (lengthOf(stretch) / drawn) * room;
    const piece = { ...stretch, start, end: start + width, isBreak };
    start = piece.end;
    return piece;
  });
}

function positionIn(pieces: readonly Piece[], instant: number): number {
  const piece = pieces.find(({ to }) => instant <= to) ?? pieces.at(-1)!;
  const length = lengthOf(piece);
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, (instant - piece.from) / length));
  return Math.min(1, piece.start + share * (piece.end - piece.start));
}

function lengthOf({ from, to }: Interval): number {
  return to - from;
}
