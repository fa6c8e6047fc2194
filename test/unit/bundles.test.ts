import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** What only some documents need, by its package. */
const HEAVY = ['micromark', 'hast-util-sanitize', 'ajv', 'yaml', 'jsonc-parser'];
/** Of these, what any report needs. */
const FIRST = ['micromark'];

/** Which chunks of the build went into which file, and what each is made of. */
interface Built {
  readonly outputs: Readonly<Record<string, { readonly inputs: Readonly<Record<string, unknown>> }>>;
  readonly files: Readonly<Record<string, string>>;
}

const built = JSON.parse(readFileSync('dist/extension.meta.json', 'utf8')) as Built;

function heavyIn(file: string): string[] {
  const chunks = Object.entries(built.outputs).filter(([path]) => built.files[basename(path)] === file);
  const inputs = chunks.flatMap(([, { inputs: made }]) => Object.keys(made));
  return HEAVY.filter((name) => inputs.some((input) => input.startsWith(`node_modules/${name}/`)));
}

describe('What is loaded', () => {
  it('by activation has no parser and no validator in it', () => assert.deepEqual(heavyIn('extension.cjs'), []));

  it('by the first report is what every report needs, and neither the preview nor what reads YAML, schemas and configurations', () => assert.deepEqual(heavyIn('features.cjs'), FIRST));

  it('later is in files of its own', () => {
    const later = new Set(Object.values(built.files).filter((file) => file !== 'features.cjs').flatMap(heavyIn));
    assert.deepEqual(HEAVY.filter((name) => !FIRST.includes(name) && !later.has(name)), []);
  });
});
