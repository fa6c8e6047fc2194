import { relative } from 'node:path';
import type { CheckSettings } from '../checks/checkReport.js';
import type { Configuration } from '../configuration/configuration.js';
import { ConfigurationFinder } from '../configuration/configurationFinder.js';
import { LineIndex } from '../domain/lineIndex.js';
import { folderOf } from '../domain/path.js';
import type { Range } from '../domain/range.js';
import type { ReportTypeSignature } from '../report/detectReport.js';
import type { ProjectFacts } from '../report/projectFacts.js';
import { incidentReport } from '../report/type/incidentReport.js';
import type { ReportType } from '../report/type/reportType.js';
import { isSupplied, readSuppliedType, type SuppliedType } from '../report/type/suppliedType.js';
import type { Input } from './findInputs.js';
import { corePath, nodeFileSystem } from './nodeFileSystem.js';
import { UserError } from './userError.js';

/** What holds for a file: what its configuration says. */
export interface Project {
  readonly checks: CheckSettings;
  readonly facts: ProjectFacts;
  /** The types of reports there are, the built-in one first. */
  readonly types: readonly [ReportTypeSignature, ...ReportTypeSignature[]];
}

/** A configuration as it was found, with the types that it names. */
interface Loaded {
  readonly types: readonly SuppliedType[];
  /** What is wrong, each with its place. */
  readonly errors: readonly string[];
}

const NOTHING: Loaded = { types: [], errors: [] };

/** A configuration that cannot be used, so that what it is about is not checked. */
export class ConfigurationFailure extends Error {
  /** What is wrong, each as "path:line:column: message". */
  readonly errors: readonly string[];

  constructor(errors: readonly string[]) {
    super('The configuration cannot be used');
    this.errors = errors;
  }
}

/** The projects that files belong to. Every configuration and schema is read once. */
export class Projects {
  readonly #finder = new ConfigurationFinder(nodeFileSystem, async () => (await import('../configuration/readConfiguration.js')).readConfiguration);
  readonly #loaded = new Map<string, Promise<Loaded>>();
  readonly #compiled = new Map<ReportTypeSignature, Promise<ReportType>>();

  /** Rejects with a `ConfigurationFailure` where the configuration has errors. What comes from standard input belongs to the current folder. */
  async of({ path }: Input): Promise<Project> {
    const file = corePath(path);
    const found = await this.#finder.find(folderOf(file) ?? '');
    const { types, errors } = found ? await this.#load(found) : NOTHING;
    if (errors.length > 0) throw new ConfigurationFailure(errors);
    return { checks: found?.checksFor(file) ?? {}, facts: found?.facts ?? {}, types: [incidentReport, ...types] };
  }

  /** The type of that signature, compiled once; rejects with a `UserError` where its schema is not valid. */
  compile(signature: ReportTypeSignature): Promise<ReportType> {
    if (!isSupplied(signature)) return Promise.resolve(incidentReport);
    const known = this.#compiled.get(signature);
    if (known) return known;
    const compiling = import('../report/type/compileReportType.js').then(({ compileReportType }) => compileReportType(signature.schema)).then((compiled) => {
      if ('type' in compiled) return compiled.type;
      throw new UserError(`cannot be checked: the report type in ${shown(signature.path)} is not valid: ${compiled.errors.join('; ')}`);
    });
    this.#compiled.set(signature, compiling);
    return compiling;
  }

  #load(found: Configuration): Promise<Loaded> {
    const known = this.#loaded.get(found.path);
    if (known) return known;
    const loading = load(found);
    this.#loaded.set(found.path, loading);
    return loading;
  }
}

async function load({ path, text, errors, reportTypes }: Configuration): Promise<Loaded> {
  const lines = new LineIndex(text);
  const at = (range: Range, message: string): string => {
    const { line, column } = lines.at(range.start);
    return `${shown(path)}:${line}:${column}: ${message}`;
  };
  const readings = await Promise.all(reportTypes.map(async (named) => ({ named, reading: await readSuppliedType(nodeFileSystem, named.path) })));
  return {
    types: readings.flatMap(({ reading }) => ('type' in reading ? [reading.type] : [])),
    errors: [
      ...errors.map(({ message, range }) => at(range, message)),
      ...readings.flatMap(({ named, reading }) => ('type' in reading ? [] : [at(named.range, `The report type ${shown(named.path)} ${reading.whyNot}`)])),
    ],
  };
}

/** A path as people know it: from where they are, unless that leads out of there. */
function shown(path: string): string {
  const here = relative(process.cwd(), path);
  return here === '' || here.startsWith('..') ? path : here;
}
