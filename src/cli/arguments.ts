import { parseArgs } from 'node:util';
import { startOfDay } from '../summary/page/startOfDay.js';
import type { SummaryMode } from '../summary/summary.js';
import { FAIL_ON, type FailOn } from './exitCode.js';
import { TLP_CHOICES, type TlpChoice, readTlpChoice } from './tlpChoice.js';
import { UserError } from './userError.js';

export const FORMATS = ['pretty', 'json'] as const;
export type Format = (typeof FORMATS)[number];

const SUMMARY_MODES: readonly SummaryMode[] = ['reader', 'author'];

/** What the files of a command are, and how to take them. */
export interface FileArguments {
  readonly files: readonly string[];
  /** Whether to take every file for a report, whatever it says itself. */
  readonly asReport: boolean;
}

export interface CheckArguments extends FileArguments {
  readonly command: 'check';
  readonly format: Format;
  readonly failOn: FailOn;
}

export interface FixArguments extends FileArguments {
  readonly command: 'fix';
  readonly insertMissing: boolean;
  readonly defang: boolean;
  readonly dryRun: boolean;
}

export interface ModelArguments extends FileArguments {
  readonly command: 'model';
}

export interface RenderArguments extends FileArguments {
  readonly command: 'render';
  readonly mode: SummaryMode;
  /** The label of a report that sets none; undefined where nobody has said. */
  readonly tlp: TlpChoice | undefined;
  /** The day on which the page is rendered, in ms since 1970. */
  readonly now: number;
  /** Where the page is written to; undefined for standard output. */
  readonly out: string | undefined;
}

export type Arguments = CheckArguments | FixArguments | ModelArguments | RenderArguments | { readonly command: 'help' | 'version' };

const OPTIONS = {
  help: { type: 'boolean' },
  version: { type: 'boolean' },
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  'as-report': { type: 'boolean' },
  'insert-missing': { type: 'boolean' },
  defang: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  mode: { type: 'string' },
  tlp: { type: 'string' },
  date: { type: 'string' },
  out: { type: 'string', short: 'o' },
} as const;

type OptionName = keyof typeof OPTIONS;
/** Those given, by name. */
type Options = ReadonlyMap<OptionName, string | undefined>;

const COMMANDS = ['check', 'fix', 'model', 'render'] as const;
type Command = (typeof COMMANDS)[number];

const OPTIONS_OF: Readonly<Record<Command, readonly OptionName[]>> = {
  check: ['format', 'fail-on', 'as-report'],
  fix: ['insert-missing', 'defang', 'dry-run', 'as-report'],
  model: ['as-report'],
  render: ['mode', 'tlp', 'date', 'out', 'as-report'],
};

/** Reads the command line; throws a `UserError` that names what is wrong with it. */
export function readArguments(argv: readonly string[]): Arguments {
  // Not strict: the errors of `strict` take several sentences, and do not know our commands.
  const { tokens } = parseArgs({ args: [...argv], options: OPTIONS, strict: false, allowPositionals: true, tokens: true });
  const [command, ...files] = tokens.flatMap((token) => (token.kind === 'positional' ? token.value : []));
  const options = new Map(tokens.flatMap((token) => (token.kind === 'option' ? [[checkedName(token), token.value] as const] : [])));
  if (options.has('help') || command === 'help') return { command: 'help' };
  if (options.has('version')) return { command: 'version' };
  if (command === undefined) throw new UserError(`Missing command, expected one of: ${COMMANDS.join(', ')}`);
  if (!isCommand(command)) throw new UserError(`Unknown command '${command}', expected one of: ${COMMANDS.join(', ')}`);
  const foreign = [...options.keys()].find((name) => !OPTIONS_OF[command].includes(name));
  if (foreign) throw new UserError(`Unknown option '--${foreign}' of '${command}'`);
  if (files.length === 0) throw new UserError(`Missing file, expected '${command} FILE' or, for standard input, '${command} -'`);
  const shared = { files, asReport: options.has('as-report') };
  if (command === 'model') return { command, ...shared };
  if (command === 'render') return renderArguments(shared, options);
  if (command === 'fix') return { command, ...shared, insertMissing: options.has('insert-missing'), defang: options.has('defang'), dryRun: options.has('dry-run') };
  return { command, ...shared, format: choice('format', options, FORMATS, 'pretty'), failOn: choice('fail-on', options, FAIL_ON, 'error') };
}

function renderArguments(shared: FileArguments, options: Options): RenderArguments {
  if (shared.files.length > 1) throw new UserError(`Unexpected file '${shared.files[1]}', expected one: 'render' makes one page of one report`);
  const tlp = text('tlp', options, `one of: ${TLP_CHOICES.join(', ')}`);
  const date = text('date', options, 'a day such as 2026-03-09');
  const out = text('out', options, 'a file, or - for standard output');
  return { command: 'render', ...shared, mode: choice('mode', options, SUMMARY_MODES, 'reader'), tlp: tlp === undefined ? undefined : readTlpChoice(tlp), now: exportDay(date), out: out === '-' ? undefined : out };
}

/** The day that is named, or today: a page depends on no more of the time than that. */
function exportDay(date: string | undefined): number {
  if (date === undefined) return startOfDay(new Date());
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(date) ? Date.parse(date) : NaN;
  if (Number.isNaN(day) || new Date(day).toISOString().slice(0, 10) !== date) throw new UserError(`Unexpected value '${date}' of --date, expected a day such as 2026-03-09`);
  return day;
}

function isCommand(name: string): name is Command {
  return COMMANDS.some((command) => command === name);
}

function checkedName({ name, rawName, value }: { name: string; rawName: string; value?: string | undefined }): OptionName {
  if (!Object.hasOwn(OPTIONS, name) || !(rawName.startsWith('--') || rawName === '-o')) throw new UserError(`Unknown option '${rawName}'`);
  const option = name as OptionName;
  if (OPTIONS[option].type === 'boolean' && value !== undefined) throw new UserError(`Unexpected value '${value}' of ${rawName}, expected none`);
  return option;
}

function choice<T extends string>(name: OptionName, options: Options, allowed: readonly T[], usual: T): T {
  if (!options.has(name)) return usual;
  const value = options.get(name);
  const chosen = allowed.find((one) => one === value);
  if (chosen !== undefined) return chosen;
  const what = value === undefined ? `Missing value of --${name}` : `Unexpected value '${value}' of --${name}`;
  throw new UserError(`${what}, expected one of: ${allowed.join(', ')}`);
}

/** The value of an option that can be anything; undefined where it is not given. */
function text(name: OptionName, options: Options, expected: string): string | undefined {
  if (!options.has(name)) return undefined;
  const value = options.get(name);
  if (value === undefined || value === '') throw new UserError(`Missing value of --${name}, expected ${expected}`);
  return value;
}
