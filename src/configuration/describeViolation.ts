import type { ErrorObject } from 'ajv';
import type { Node } from 'jsonc-parser';
import schema from '../../schemas/configuration.schema.json';
import { nearMiss } from '../domain/nearMiss.js';
import type { ConfigurationError } from './configuration.js';
import { nodeAt, nodeRange, propertyOf } from './jsonNodes.js';

const CHECKS = Object.keys(schema.definitions.checks.properties);

/** What the schema does not accept, in words, at the very key or value. */
export function describeViolation({ instancePath, keyword, params, message = 'is not valid' }: ErrorObject, root: Node): ConfigurationError {
  const path = instancePath.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const node = nodeAt(root, path) ?? root;
  const where = path.length === 0 ? 'the configuration' : `'${path.join('/')}'`;
  const { additionalProperty, allowedValues, missingProperty } = params as { additionalProperty?: string; allowedValues?: readonly string[]; missingProperty?: string };
  if (additionalProperty !== undefined) {
    const key = propertyOf(node, additionalProperty)?.children?.[0] ?? node;
    return { message: path.at(-1) === 'checks' ? unknownCheck(additionalProperty) : unknownKey(additionalProperty, path), range: nodeRange(key) };
  }
  if (allowedValues) return { message: `Unexpected value of ${where}, expected one of: ${allowedValues.join(', ')}`, range: nodeRange(node) };
  if (keyword === 'required') return { message: `Missing '${String(missingProperty)}' in ${where}`, range: nodeRange(node) };
  return { message: `Unexpected value of ${where}, ${message.replace(/^must /u, 'it must ')}`, range: nodeRange(node) };
}

function unknownCheck(id: string): string {
  return `Unknown check '${id}', expected ${meant(id, CHECKS) ?? 'the code of a check, as docs/checks.md lists them'}`;
}

function unknownKey(key: string, path: readonly string[]): string {
  const known = Object.keys(path.length === 0 ? schema.properties : schema.properties.overrides.items.properties);
  return `Unknown key '${key}', expected ${meant(key, known) ?? `one of: ${known.join(', ')}`}`;
}

function meant(name: string, known: readonly string[]): string | undefined {
  const near = nearMiss(name.toLowerCase(), known.map((one) => [one.toLowerCase(), one]));
  return near === undefined ? undefined : `'${near}'`;
}
