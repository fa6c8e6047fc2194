import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const left = new Set<string>();

/** When the process is interrupted, nobody is left to remove what it is using. */
process.once('exit', () => {
  for (const folder of left) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

/** A new empty folder, gone at the latest when the process ends. The path is kept short: VS Code puts sockets in it, and their names are limited to some 100 characters. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ir-'));
  left.add(folder);
  return folder;
}

/** Removes a folder, patiently: a process that has just been stopped may still be writing to it. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  left.delete(folder);
}
