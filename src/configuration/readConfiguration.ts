import { type Node, parse, parseTree, type ParseError, printParseErrorCode } from 'jsonc-parser';
import validate from 'validator:configuration.schema.json';
import type { CheckSettings } from '../checks/checkReport.js';
import { matchesGlob } from '../domain/glob.js';
import { folderOf, pathWithin, resolvePath } from '../domain/path.js';
import type { Range } from '../domain/range.js';
import type { ProjectFacts } from '../report/projectFacts.js';
import type { Configuration, ConfigurationError, ReportTypePath } from './configuration.js';
import { describeViolation } from './describeViolation.js';
import { nodeAt, nodeRange, plainValue } from './jsonNodes.js';

/** What `schemas/configuration.schema.json` accepts. */
export interface Content extends ProjectFacts {
  readonly checks?: CheckSettings;
  readonly overrides?: readonly Override[];
  readonly reportTypes?: readonly string[];
}

export interface Override {
  readonly files: readonly string[];
  readonly checks: CheckSettings;
}

/** Reads a configuration file; never throws. `others` are errors that are known already. */
export function readConfiguration(path: string, text: string, others: readonly ConfigurationError[] = []): Configuration {
  if (others.length > 0) return broken(path, text, others);
  const syntax: ParseError[] = [];
  const root = parseTree(text, syntax, { allowTrailingComma: true });
  // An error of syntax leads to others, so only the first is told.
  if (syntax[0]) return broken(path, text, [describeSyntax(syntax[0])]);
  if (!root) return broken(path, text, [{ message: 'The configuration is empty: write {}, or delete the file', range: { start: 0, end: text.length } }]);
  const content = plainValue(root);
  if (!validate(content)) return broken(path, text, (validate.errors ?? []).map((error) => describeViolation(error, root)));
  return whole(path, text, content as Content, root);
}

/** What a configuration without errors holds. */
export function readContent(text: string): Content {
  return (parse(text, [], { allowTrailingComma: true }) ?? {}) as Content;
}

/** Whether an override is about a file, given by its path as seen from the configuration's folder. */
export function isAbout({ files }: Pick<Override, 'files'>, file: string): boolean {
  return files.some((pattern) => matchesGlob(pattern, file));
}

function broken(path: string, text: string, errors: readonly ConfigurationError[]): Configuration {
  return { path, text, errors, reportTypes: [], facts: {}, checksFor: () => ({}) };
}

function whole(path: string, text: string, { checks = {}, overrides = [], reportTypes = [], ...facts }: Content, root: Node): Configuration {
  const folder = folderOf(path) ?? '';
  return {
    path,
    text,
    errors: [],
    reportTypes: reportTypes.map((type, index): ReportTypePath => ({ path: resolvePath(folder, type), range: nodeRange(nodeAt(root, ['reportTypes', index]) ?? root) })),
    facts,
    checksFor: (file) => {
      const within = pathWithin(folder, file);
      const about = within === undefined ? [] : overrides.filter((override) => isAbout(override, within));
      return Object.assign({}, checks, ...about.map((override) => override.checks)) as CheckSettings;
    },
  };
}

function describeSyntax({ error, offset, length }: ParseError): ConfigurationError {
  const what = printParseErrorCode(error).replace(/(?<=[a-z])(?=[A-Z])/gu, ' ').toLowerCase();
  const range: Range = { start: offset, end: offset + length };
  return { message: `The configuration is no JSON that can be read: ${what}`, range };
}
