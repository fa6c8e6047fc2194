import type { CheckSettings } from '../checks/checkReport.js';
import type { Range } from '../domain/range.js';
import type { ProjectFacts } from '../report/projectFacts.js';

/** The names of a configuration file. Both allow comments; where both stand in one folder, the first counts, and the other is an error. */
export const CONFIGURATION_NAMES = ['.incident-report.json', '.incident-report.jsonc'] as const;

/** A project's configuration file, as it was read. Where it has errors, nothing of it counts but that it is there. */
export interface Configuration {
  readonly path: string;
  readonly text: string;
  readonly errors: readonly ConfigurationError[];
  /** Absolute paths of the schemas of further report types. */
  readonly reportTypes: readonly ReportTypePath[];
  /** What the project says for all of its reports. */
  readonly facts: ProjectFacts;
  /** What it says of the checks for a file, given by its absolute path. */
  readonly checksFor: (path: string) => CheckSettings;
}

/** A schema that a configuration names, and where it does so. */
export interface ReportTypePath {
  readonly path: string;
  readonly range: Range;
}

/** What is wrong with a configuration, and what to do, in a sentence; the place is in its text. */
export interface ConfigurationError {
  readonly message: string;
  readonly range: Range;
}
