import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new empty folder. The path is kept short: VS Code puts sockets in it, and their names are limited to some 100 characters. */
export async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'ir-'));
}

/** Removes a folder, patiently: a process that has just been stopped may still be writing to it. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
