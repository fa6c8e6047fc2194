import { stat } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
import { escapePath, glob, isDynamicPattern } from 'tinyglobby';
import { describeError, UserError } from './userError.js';

/** Something to read. Of what a pattern found, nobody said that it is a report. */
export interface Input {
  /** As the user knows it. */
  readonly path: string;
  readonly origin: 'named' | 'globbed' | 'stdin';
}

export const STDIN: Input = { path: '<stdin>', origin: 'stdin' };

/** An argument, or one of the files that it stands for, that cannot be handled. */
export interface Failure {
  readonly path: string;
  readonly message: string;
}

/** What the arguments stand for, in their order, each file once; and the arguments that stand for nothing. */
export async function findInputs(args: readonly string[]): Promise<{ inputs: Input[]; failures: Failure[] }> {
  const inputs = new Map<string, Input>();
  const failures: Failure[] = [];
  for (const argument of args) {
    try {
      for (const input of await expand(argument)) {
        const key = input.origin === 'stdin' ? '-' : resolve(input.path);
        // Whoever names a file that a pattern has found too still wants to hear if it is none.
        if (inputs.get(key)?.origin !== 'named') inputs.set(key, input);
      }
    } catch (error) {
      failures.push({ path: argument, message: describeError(error) });
    }
  }
  return { inputs: [...inputs.values()], failures };
}

async function expand(argument: string): Promise<Input[]> {
  if (argument === '-') return [STDIN];
  const found = await stat(argument).catch((error: unknown) => {
    if (isDynamicPattern(asPattern(argument))) return undefined;
    throw error;
  });
  if (found?.isDirectory()) throw new UserError(`is a folder; for all Markdown files in it, give '${folderPattern(argument)}'`);
  if (found) return [{ path: argument, origin: 'named' }];
  const paths = await matches(asPattern(argument));
  if (paths.length === 0) throw new UserError('the pattern matches no file; check it (node_modules and folders that start with a dot are left out)');
  return paths.map((path) => ({ path, origin: 'globbed' }));
}

async function matches(pattern: string): Promise<string[]> {
  const paths = await glob(pattern, { absolute: isAbsolute(pattern), expandDirectories: false, ignore: ['**/node_modules/**'] });
  return paths.sort();
}

/** In a pattern, a backslash escapes; on Windows it stands between folders, as people type it there. */
function asPattern(argument: string): string {
  return process.platform === 'win32' ? argument.replace(/\\/gu, '/') : argument;
}

function folderPattern(folder: string): string {
  return `${escapePath(asPattern(folder)).replace(/\/+$/u, '')}/**/*.md`;
}
