import assert from 'node:assert/strict';
import { scaleOf } from '../../../src/summary/timeline/scale.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (from: number, length = 60_000) => ({ from, to: from + length });

describe('the scale of a timeline', () => {
  it('is linear where nothing stands far apart', () => {
    const scale = scaleOf([at(0), at(2 * DAY), at(4 * DAY, DAY)])!;
    assert.deepEqual(scale.breaks, []);
    assert.equal(scale.position(0), 0);
    assert.ok(Math.abs(scale.position(2.5 * DAY) - 0.5) < 1e-9);
    assert.equal(scale.position(5 * DAY), 1);
  });

  it('shows a month as long as it was, and compresses no time in which something lasts', () => {
    const scale = scaleOf([{ from: 0, to: 31 * DAY }, at(40 * DAY), at(60 * DAY)])!;
    assert.deepEqual(scale.breaks, []);
    assert.ok(Math.abs(scale.position(31 * DAY) - scale.position(0) - 31 / 60) < 0.01);
  });

  it('compresses a gap that would leave the rest no room, and says how long it was', () => {
    const scale = scaleOf([at(0), at(DAY), at(2 * DAY), at(90 * DAY), at(91 * DAY)])!;
    assert.equal(scale.breaks.length, 1);
    const [gap] = scale.breaks;
    assert.equal(Math.round((gap!.to - gap!.from) / DAY), 88);
    assert.ok(gap!.end - gap!.start < 0.1);
    assert.ok(scale.position(2 * DAY) > 0.5, 'two of the three other days come before it');
  });

  it('compresses several gaps, down to the last one that stands out', () => {
    const hours = [0, 1, 2].map((hour) => hour * HOUR);
    const scale = scaleOf([...hours, ...hours.map((time) => time + 70 * DAY), ...hours.map((time) => time + 150 * DAY)].map((time) => at(time)))!;
    assert.deepEqual(scale.breaks.map(({ from, to }) => Math.round((to - from) / DAY)), [70, 80]);
  });

  it('never goes back, and stays between 0 and 1', () => {
    const times = [5, 0, 3, 900, 901, 40_000].map((days) => days * DAY);
    const scale = scaleOf(times.map((time) => at(time)))!;
    const positions = [...times].sort((a, b) => a - b).map((time) => scale.position(time));
    positions.forEach((position, index) => assert.ok(position > (positions[index - 1] ?? -1) && position <= 1, String(position)));
    assert.equal(scale.position(-DAY), 0);
    assert.equal(scale.position(99_999 * DAY), 1);
  });

  it('has one place for one instant, and none without any', () => {
    assert.ok(Number.isFinite(scaleOf([{ from: 7, to: 7 }])!.position(7)));
    assert.equal(scaleOf([]), undefined);
  });
});
