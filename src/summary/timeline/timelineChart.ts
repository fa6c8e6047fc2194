import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Interval } from '../../domain/date/interval.js';
import { monthName } from '../../domain/date/words.js';
import { withoutComments } from '../../domain/comments.js';
import { wordsAt } from '../../report/report.js';
import type { TimelineEvent } from '../../report/timeline/timelineEvent.js';
import { dateInWords } from '../dates/dateInWords.js';
import type { RenderContext } from '../renderContext.js';
import { gapInWords } from './lengthInWords.js';
import { type DatedEvent, finitePart, orderEvents } from './orderEvents.js';
import { type Scale, scaleOf } from './scale.js';
import { axis, track } from './track.js';

/** An event as it is shown. */
export interface EventRow {
  readonly event: TimelineEvent;
  /** What happened. */
  readonly content: ElementContent[];
  /** The phase's name, and its place among the phases from 0, which gives its colour. */
  readonly phase?: { readonly name: string; readonly index: number };
}

/** As many colours as can be told apart; phases have their names beside them anyway. */
const COLOURS = 6;

/**
 * All events from the first to the last, each with its words beside its bar on one axis: a list for who cannot see the bars and for
 * print, and nothing is said twice. Where the axis is compressed, the list says how much time passed.
 */
export function timelineChart(rows: readonly EventRow[], context: RenderContext): Element[] {
  if (rows.length === 0) return [];
  const byEvent = new Map(rows.map((row) => [row.event, row]));
  const ordered = orderEvents(rows.map(({ event }) => event));
  const intervals = (isDrawn: (event: TimelineEvent) => boolean): Interval[] => ordered.flatMap(({ event, interval }) => (interval && isDrawn(event) ? [finitePart(interval)] : []));
  // What may be one of two days is no reason for an axis to reach from one to the other.
  const scale = scaleOf(intervals(({ date }) => date.reading.ambiguous !== true)) ?? scaleOf(intervals(() => true));
  const breaks = [...(scale?.breaks ?? [])];
  let day = '';
  const items = ordered.flatMap((dated): Element[] => {
    const gap = dated.interval && breaks[0] && finitePart(dated.interval).from >= breaks[0].to ? breaks.shift() : undefined;
    const { text, isClocked } = whenOf(dated.event);
    const isSameDay = isClocked && !gap && text.day === day;
    if (dated.interval) day = text.day;
    return [...(gap ? [gapItem(gap)] : []), eventItem(byEvent.get(dated.event)!, dated, text, isSameDay, scale, context)];
  });
  return [
    h('div', { className: ['chart'] }, [
      ...(scale ? [h('div', { className: ['axis-row'] }, [axis(scale, dayText(scale.from), dayText(scale.to), gapInWords)])] : []),
      h('ol', { className: ['events'], role: 'list' }, items),
    ]),
  ];
}

function gapItem(gap: Interval): Element {
  return h('li', { className: ['gap'] }, h('span', `${gapInWords(gap)} later`));
}

function eventItem({ content, event, phase }: EventRow, dated: DatedEvent, when: When, isSameDay: boolean, scale: Scale | undefined, { audience }: RenderContext): Element {
  const classes = [phase ? `phase-${(phase.index % COLOURS) + 1}` : 'phase-none', event.confidence ?? 'stated'];
  return h('li', { className: ['event', ...classes, ...(dated.interval ? [] : ['undated'])], ...audience.source(event.datePlace) }, [
    h('div', { className: ['when'] }, [whenElement(when, isSameDay, event, audience), ...when.notes.map((note) => h('span', { className: ['note'] }, note))]),
    ...(scale ? [track(dated, scale, classes.join(' '))] : []),
    h('div', { className: ['what'] }, [
      ...(phase || event.confidence ? [h('p', { className: ['marks'] }, [
        ...(phase ? [h('span', { className: ['phase'] }, phase.name)] : []),
        ...(phase && event.confidence ? [{ type: 'text', value: ' ' } as const] : []),
        ...(event.confidence ? [h('span', { className: ['confidence', event.confidence] }, event.confidence)] : []),
      ])] : []),
      ...content,
    ]),
  ]);
}

/** When an event was, taken apart for the page: the day, and what stands behind it. */
interface When {
  readonly day: string;
  readonly time: string;
  readonly notes: readonly string[];
}

function whenOf(event: TimelineEvent): { text: When; isClocked: boolean } {
  const words = dateInWords(event.date, wordsAt(event.datePlace));
  if (!words) return { text: { day: withoutComments(wordsAt(event.datePlace)).trim(), time: '', notes: event.date.reading.invalid ? ['no such date'] : [] }, isClocked: false };
  const [, day, time] = /^([^,]+), (\d.*)$/u.exec(words.text) ?? [];
  return { text: { day: day ?? words.text, time: time ?? '', notes: words.notes }, isClocked: time !== undefined };
}

/** A day that the row above has said already is for those who hear the list rather than see it. */
function whenElement({ day, time }: When, isSameDay: boolean, { datePlace }: TimelineEvent, audience: RenderContext['audience']): Element {
  const name = (text: string): ElementContent => audience.name(text, datePlace);
  if (time === '') return h('span', { className: ['day'] }, name(day));
  return h('span', { className: ['day-and-time'] }, [
    h('span', { className: [isSameDay ? 'heard' : 'day'] }, [day, h('span', { className: ['heard'] }, ', ')]),
    h('span', { className: ['time'] }, name(time)),
  ]);
}

/** "24 Aug 2024", in UTC. */
function dayText(instant: number): string {
  const date = new Date(instant);
  return `${date.getUTCDate()} ${monthName(date.getUTCMonth() + 1).slice(0, 3)} ${date.getUTCFullYear()}`;
}
