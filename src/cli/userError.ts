import { PROGRAM } from './help.js';
import { printable } from './wording.js';

/** Something that the user can put right. The message says what is wrong and what to do; the place is told by whoever catches it. */
export class UserError extends Error {}

/** Prints one line about what went wrong to stderr, and nothing of how the program works inside. */
export function printError(message: string): void {
  process.stderr.write(`${PROGRAM}: ${printable(message)}\n`);
}

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file, or it is a link that leads nowhere; check the path',
  ENOTDIR: 'there is no such file: a part of the path is no folder; check the path',
  EACCES: 'no permission; check who may read and write the file and its folder',
  EPERM: 'no permission; check who may read and write the file and its folder',
  EROFS: 'the file system is read-only; copy the file elsewhere first',
  ENOSPC: 'the disk is full; make room and try again',
  ELOOP: 'the link leads back to itself; name the file itself',
  ENAMETOOLONG: 'the path is too long; check it',
};

/** What went wrong, in a sentence for the user. */
export function describeError(error: unknown): string {
  if (error instanceof UserError) return error.message;
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  const known = code === undefined ? undefined : SYSTEM_ERRORS[code];
  if (known) return known;
  const message = error instanceof Error ? error.message : String(error);
  return code === undefined ? `could not be handled (${message}); this is a bug, please report it` : `could not be handled: ${message}`;
}
