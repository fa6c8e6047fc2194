import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Interval } from '../../domain/date/interval.js';
import type { DatedEvent } from './orderEvents.js';
import type { Scale } from './scale.js';

/**
 * Drawings of the timeline. Their geometry is in attributes, as shares of the width, so that they stretch with the page without a
 * script and without a `style`; nothing in them comes from the author's words. They repeat what stands beside them, so screen readers pass them by.
 */

/** Room at both ends for what has round ends. */
const MARGIN = 2;

function percent(position: number): string {
  return `${(MARGIN + position * (100 - 2 * MARGIN)).toFixed(2)}%`;
}

/** The rail of an event with its bar: as long as it took, or as nobody knows it better; a dot where that is too short to be seen. */
export function track({ interval }: DatedEvent, scale: Scale, className: string): Element {
  return s('svg', { className: ['track'], ariaHidden: 'true' }, [...rail(scale), ...(interval ? bar(interval.from, interval.to, scale, className) : [])]);
}

function rail({ breaks }: Scale): Element[] {
  const stops = [0, ...breaks.flatMap(({ start, end }) => [start, end]), 1];
  return stops.slice(1).map((end, index) => line(percent(stops[index]!), percent(end), index % 2 === 0 ? 'rail' : 'rail-break'));
}

function bar(from: number, to: number, scale: Scale, className: string): Element[] {
  const [start, end] = [Number.isFinite(from) ? percent(scale.position(from)) : '0%', Number.isFinite(to) ? percent(scale.position(to)) : '100%'];
  // The second line is what makes a hollow bar, where the event is not confirmed.
  return [line(start, end, `bar ${className}`), line(start, end, `bar-inside ${className}`)];
}

function line(x1: string, x2: string, className: string): Element {
  return s('line', { className: className.split(' '), x1, x2, y1: '50%', y2: '50%' });
}

/** A label of the axis. */
interface Label {
  readonly text: string;
  /** From 0 to 1. */
  readonly at: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** How wide a character is on the narrowest axis there is, as a share of it: 6 of 230 pixels. */
const CHARACTER = 6 / 230;

/** The axis: where it begins and ends, and how long the compressed gaps were, where there is room to say it. */
export function axis({ breaks }: Scale, first: string, last: string, gapText: (gap: Interval) => string): Element {
  const labels: Label[] = [{ text: first, at: 0, anchor: 'start' }];
  if (last !== first) labels.push({ text: last, at: 1, anchor: 'end' });
  for (const gap of breaks) {
    const { start, end } = gap;
    const label: Label = { text: gapText(gap), at: (start + end) / 2, anchor: 'middle' };
    if (labels.every((other) => !overlap(label, other))) labels.push(label);
  }
  return s('svg', { className: ['axis'], ariaHidden: 'true' }, [
    ...labels.map(({ text, at, anchor }) => s('text', { className: [anchor === 'middle' ? 'gap-length' : 'end'], x: percent(at), y: '12', textAnchor: anchor }, text)),
    ...breaks.flatMap(({ start, end }) => [s('line', { className: ['tick'], x1: percent(start), x2: percent(start), y1: '18', y2: '24' }), s('line', { className: ['tick'], x1: percent(end), x2: percent(end), y1: '18', y2: '24' })]),
  ]);
}

function overlap(a: Label, b: Label): boolean {
  const [first, second] = [extent(a), extent(b)];
  return first.from < second.to && second.from < first.to;
}

function extent({ text, at, anchor }: Label): { from: number; to: number } {
  const width = (text.length + 2) * CHARACTER;
  const from = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2;
  return { from, to: from + width };
}
