import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { AJV_OPTIONS, addVocabulary } from '../src/report/type/vocabulary.js';
import { leanSchema, type Schema } from './leanSchema.js';

/** From so many names on, a loop is less code than a line for each. */
const LOOP_REQUIRED = 2;

/**
 * The source of an ES module whose default export validates by the schema in that file, without ajv's compiler. Whatever draft the
 * schema is written for: ajv's strict mode refuses keywords that draft 7 does not have, and what it knows of later ones makes longer code.
 */
export function standaloneValidator(file: string): string {
  const schema = JSON.parse(readFileSync(file, 'utf8')) as Schema;
  const ajv = new Ajv({ ...AJV_OPTIONS, inlineRefs: false, loopRequired: LOOP_REQUIRED, code: { source: true, esm: true } });
  addVocabulary(ajv);
  addFormats(ajv);
  const validate = ajv.compile(leanSchema(schema));
  return standaloneCode(ajv, validate);
}
