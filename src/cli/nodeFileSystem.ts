import { readFile } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import type { FileSystem } from '../domain/fileSystem.js';
import { describeError } from './userError.js';

const ABSENT: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR']);

/** The disk. */
export const nodeFileSystem: FileSystem = {
  async read(path) {
    try {
      return (await readFile(path, 'utf8')).replace(/^\uFEFF/u, '');
    } catch (error) {
      if (ABSENT.has((error as NodeJS.ErrnoException).code)) return undefined;
      throw new Error(describeError(error), { cause: error });
    }
  },
};

/** A path as the core knows it. */
export function corePath(path: string): string {
  return resolve(path).split(sep).join('/');
}
