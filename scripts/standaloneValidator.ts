import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { AJV_OPTIONS, addVocabulary } from '../src/report/type/vocabulary.js';

/** The source of an ES module whose default export validates by the schema in that file, without ajv's compiler. */
export function standaloneValidator(file: string): string {
  const schema = JSON.parse(readFileSync(file, 'utf8')) as { readonly $schema?: string };
  const Draft = schema.$schema?.includes('draft-07') ? Ajv : Ajv2020;
  const ajv = new Draft({ ...AJV_OPTIONS, code: { source: true, esm: true } });
  addVocabulary(ajv);
  addFormats(ajv);
  const validate = ajv.compile(schema);
  return standaloneCode(ajv, validate);
}
