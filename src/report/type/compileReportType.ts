import type { ErrorObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import metaSchema from '../../../schemas/report-type.schema.json';
import { inconsistencies } from './inconsistencies.js';
import { type ReportSchema, readReportType } from './readReportType.js';
import type { ReportType } from './reportType.js';
import { uriResolver } from './uriResolver.js';
import { addVocabulary, AJV_OPTIONS } from './vocabulary.js';

/** A type, or what is wrong with its schema, a sentence each. */
export type CompiledReportType = { readonly type: ReportType } | { readonly errors: readonly string[] };

/** Reads a report type that a team supplies as a JSON Schema. Imported late by all: it comes with ajv's compiler, which built-in types do without. */
export function compileReportType(schema: unknown): CompiledReportType {
  const isReportSchema = compiler().compile<ReportSchema>(metaSchema as object);
  if (!isReportSchema(schema)) return { errors: (isReportSchema.errors ?? []).map(describe) };
  const contradictions = inconsistencies(schema);
  if (contradictions.length > 0) return { errors: contradictions };
  try {
    const validate = compiler().compile(schema as object);
    return { type: readReportType(schema, (data) => (validate(data) ? [] : (validate.errors ?? []))) };
  } catch (error) {
    return { errors: [error instanceof Error ? error.message : String(error)] };
  }
}

/** ajv without its meta-schemas: ours says more of what a schema must be, and strict mode finds what is no keyword or has a wrong value. */
function compiler(): Ajv2020 {
  const ajv = new Ajv2020({ ...AJV_OPTIONS, meta: false, validateSchema: false, uriResolver });
  addVocabulary(ajv);
  addFormats(ajv, { keywords: false });
  return ajv;
}

function describe({ instancePath, message, params }: ErrorObject): string {
  const extra = 'additionalProperty' in params ? ` ('${String(params.additionalProperty)}')` : '';
  return `${instancePath || 'the schema'} ${message ?? 'is not valid'}${extra}`;
}
