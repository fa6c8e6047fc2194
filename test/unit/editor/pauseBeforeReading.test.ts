import assert from 'node:assert/strict';
import { pauseBeforeReading } from '../../../src/editor/pauseBeforeReading.js';

describe('How long an edit waits to be looked at', () => {
  it('is not at all after a pause', () => assert.deepEqual([Infinity, 1_000, 50].map((since) => pauseBeforeReading(since, 5)), [0, 0, 0]));
  it('is until typing pauses, where keys come quickly', () => assert.deepEqual([0, 20, 49].map((since) => pauseBeforeReading(since, 5)), [50, 50, 50]));
  it('is twice what the last look took, where that is long, also after a pause', () => assert.deepEqual([0, 10_000].map((since) => pauseBeforeReading(since, 300)), [600, 600]));
  it('is no longer than ten seconds', () => assert.equal(pauseBeforeReading(60_000, 30_000), 10_000));
});
