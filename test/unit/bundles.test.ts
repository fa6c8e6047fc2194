import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

/** What only a report needs; each leaves its name in a bundle that holds it. */
const HEAVY = ['micromark', 'hast-util', 'ajv', 'parseDocument', 'parseTree', 'incidentDetails'];

describe('What activation loads', () => {
  it('has no parser, no validator and no schema in it', () => {
    const eager = readFileSync('dist/extension.cjs', 'utf8');
    assert.deepEqual(HEAVY.filter((name) => eager.includes(name)), []);
  });

  it('leaves them to the bundle of the first report', () => {
    const features = readFileSync('dist/features.cjs', 'utf8');
    assert.deepEqual(HEAVY.filter((name) => !features.includes(name)), []);
  });
});
