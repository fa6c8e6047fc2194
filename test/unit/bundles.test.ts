import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What only some documents need; each leaves its name in a bundle that holds it. */
const HEAVY = ['micromark', 'incidentDetails', 'hast-util', 'new Ajv', 'parseDocument', 'parseTree'];
/** Of these, what any report needs. */
const FIRST = ['micromark', 'incidentDetails'];

function heavyIn(file: string): string[] {
  const code = readFileSync(join('dist', file), 'utf8');
  return HEAVY.filter((name) => code.includes(name));
}

describe('What is loaded', () => {
  it('by activation has no parser, no validator and no schema in it', () => assert.deepEqual(heavyIn('extension.cjs'), []));

  it('by the first report is what every report needs, and neither the preview nor what reads YAML, schemas and configurations', () => assert.deepEqual(heavyIn('features.cjs'), FIRST));

  it('later is in files of its own', () => {
    const later = readdirSync('dist').filter((file) => file.endsWith('.cjs') && file !== 'features.cjs').flatMap(heavyIn);
    assert.deepEqual(HEAVY.filter((name) => !FIRST.includes(name) && !later.includes(name)), []);
  });
});
