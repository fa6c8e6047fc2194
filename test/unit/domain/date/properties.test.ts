import assert from 'node:assert/strict';
import { describeDate } from '../../../../src/domain/date/describeDate.js';
import { intervalOf } from '../../../../src/domain/date/interval.js';
import { parseDate } from '../../../../src/domain/date/parseDate.js';
import { readDate } from '../../../../src/domain/date/readDate.js';
import { readLeadingDate } from '../../../../src/domain/date/readLeadingDate.js';
import { readTimeZone } from '../../../../src/domain/date/timeZone.js';
import { Random, SEED } from '../../support/random.js';

const ROUNDS = 4000;
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const PIECES = [
  '2024', '24', '8', '08', '99', '1405', '241405', '20240824', '14:05', '25:61', ':', '-', '–', '/', '.', ',', ' ', '  ', '\n', '(', ')', '[', ']', '*', '_', '`', '~', '+', '|', '\\', '<', '>', 'T', 'Z', 'UTC', 'EST', 'ET', 'UTC+2', 'Europe/Paris', 'Europe/',
  'May', 'may', 'August', 'Aug', 'Sept.', 'th', 'st', 'PM', 'a.m.', 'Q3', 'H1', 'mid', 'early', 'since', 'at least', 'between', 'and', 'to', 'until', 'present', 'before', 'Friday', 'Fri,', 'three days', 'later', 'of', 'on', 'at', 'noon', 'TBD', 'N/A', '\uFEFF', '𝟚𝟘', '２０２４', '\uD800', 'é',
];

const two = (value: number): string => String(value).padStart(2, '0');
const ordinal = (day: number): string => `${day}${(day > 10 && day < 14 ? undefined : ['th', 'st', 'nd', 'rd'][day % 10]) ?? 'th'}`;

/** Ways to write a day. */
const DAY_STYLES: readonly ((day: Date) => string)[] = [
  (day) => day.toISOString().slice(0, 10),
  (day) => day.toISOString().slice(0, 10).replaceAll('-', '/'),
  (day) => day.toISOString().slice(0, 10).replaceAll('-', ''),
  (day) => `${two(day.getUTCDate())}.${two(day.getUTCMonth() + 1)}.${day.getUTCFullYear()}`,
  (day) => `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]!} ${day.getUTCFullYear()}`,
  (day) => `${ordinal(day.getUTCDate())} of ${MONTHS[day.getUTCMonth()]!} ${day.getUTCFullYear()}`,
  (day) => `${MONTHS[day.getUTCMonth()]!} ${ordinal(day.getUTCDate())}, ${day.getUTCFullYear()}`,
  (day) => `${MONTHS[day.getUTCMonth()]!.slice(0, 3)} ${day.getUTCDate()} ${day.getUTCFullYear()}`,
  (day) => `${two(day.getUTCDate())}-${MONTHS[day.getUTCMonth()]!.slice(0, 3)}-${day.getUTCFullYear()}`,
  (day) => `${WEEKDAYS[day.getUTCDay()]!}, ${MONTHS[day.getUTCMonth()]!} ${day.getUTCDate()}, ${day.getUTCFullYear()}`,
  (day) => `${WEEKDAYS[day.getUTCDay()]!.slice(0, 3)} ${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]!.slice(0, 3)}. ${day.getUTCFullYear()}`,
];

/** Ways to write a time, with the zone's words. */
const TIME_STYLES: readonly ((time: Date) => string)[] = [
  (time) => `${two(time.getUTCHours())}:${two(time.getUTCMinutes())}`,
  (time) => `${time.getUTCHours() % 12 || 12}:${two(time.getUTCMinutes())} ${time.getUTCHours() < 12 ? 'AM' : 'PM'}`,
  (time) => `${two(time.getUTCHours() % 12 || 12)}:${two(time.getUTCMinutes())}${time.getUTCHours() < 12 ? 'a.m.' : 'p.m.'}`,
];
const ZONES: readonly (readonly [string, number])[] = [[' UTC', 0], [' EST', -300], [' PDT', -420], [' (UTC+2)', 120], [' CEST', 120], [' +0530', 330], [' UTC-3:30', -210], [' NZDT', 780]];
const AROUND: readonly (readonly [string, string])[] = [['', ''], ['**', '**'], ['_', '_'], ['(', ')'], ['Seen on ', ' by the night shift'], ['', ' (as reported)'], ['`', '`'], ['', '.'], ['> ', '; more to come']];

function anyTime(random: Random): Date {
  return new Date(Date.UTC(1990 + random.below(60), random.below(12), 1 + random.below(28), random.below(24), random.below(60)));
}

describe(`dates: random texts (SEED=${SEED})`, () => {
  it('never make anything throw, and never end before they start', () => {
    const random = new Random(SEED);
    for (let round = 0; round < ROUNDS; round += 1) {
      const text = Array.from({ length: 1 + random.below(12) }, () => random.pick(PIECES) + random.pick(['', ' '])).join('');
      for (const match of [readDate(text), readLeadingDate(text), readDate(text, { day: '2024-08-24', zone: { kind: 'region', region: 'Europe/Paris' } })]) {
        if (!match) continue;
        const { reading, range } = match;
        const interval = intervalOf(reading);
        assert.ok(!interval || interval.from <= interval.to, text);
        assert.ok(range.start >= 0 && range.start < range.end && range.end <= text.length, text);
        assert.equal([reading.from ?? reading.to, reading.missing, reading.placeholder, reading.relative, reading.invalid].filter((answer) => answer !== undefined).length, 1, text);
        assert.ok(describeDate(match) !== '', text);
      }
      readTimeZone(text);
    }
  });

  it('come out as they went in, in many styles', () => {
    const random = new Random(SEED);
    for (let round = 0; round < ROUNDS; round += 1) {
      const time = anyTime(random);
      const [before, behind] = random.pick(AROUND);
      const day = random.pick(DAY_STYLES)(time);
      const iso = time.toISOString().slice(0, 10);
      assert.deepEqual(parseDate(before + day + behind), { from: iso, to: iso, precision: 'day' }, before + day + behind);
      const [zone, minutes] = random.pick(ZONES);
      const clock = random.pick(TIME_STYLES)(time) + zone;
      const text = before + random.pick([`${day} ${clock}`, `${day}, ${clock}`, `${day} at ${clock}`, `${clock} on ${day}`]) + behind;
      const instant = `${new Date(time.getTime() - minutes * 60_000).toISOString().slice(0, 16)}Z`;
      assert.deepEqual(parseDate(text), { from: instant, to: instant, precision: 'minute' }, text);
    }
  });

  it('make ranges from the earlier to the later, and nothing of the reverse', () => {
    const random = new Random(SEED);
    for (let round = 0; round < ROUNDS; round += 1) {
      const [from, to] = [anyTime(random), anyTime(random)].sort((one, other) => one.getTime() - other.getTime()) as [Date, Date];
      const [first, last] = [from.toISOString().slice(0, 10), to.toISOString().slice(0, 10)];
      const [style, link] = [random.pick(DAY_STYLES), random.pick([' to ', ' – ', ' - ', ' until ', ' through '])];
      const text = style(from) + link + style(to);
      assert.deepEqual(parseDate(text), { from: first, to: last, precision: 'day' }, text);
      if (first !== last) assert.deepEqual(parseDate(style(to) + link + style(from)), { invalid: true }, style(to) + link + style(from));
    }
  });
});

describe('dates: hostile texts', () => {
  const units = ['1', ' ', '-', '1-', '12:', '2024-', '2024-08-24 ', '24-', '(', '[', '](', '<a', '<!--', '_', '*', '~', 'about ', 'mid-', 'since 2024 ', 'between ', 'Aug ', 'Q3 ', 'three days ', 'UTC ', '14:05 A/b_c ', '&nbsp;', 'http://', 'a', '\\', '14:05 UTC (', '24 '];

  for (const unit of units) {
    it(`takes a time in proportion to their length: ${JSON.stringify(unit)}`, () => {
      const text = `${unit.repeat(Math.ceil(100_000 / unit.length))}x`;
      const start = performance.now();
      parseDate(text);
      readLeadingDate(text);
      readTimeZone(text);
      assert.ok(performance.now() - start < 3000);
    });
  }
});
