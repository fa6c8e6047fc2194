import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** A place under `.vscode-test/`, where everything that the tests download or keep lives (gitignored, safe to delete). */
export function hostFolder(...names: string[]): string {
  return resolve('.vscode-test', ...names);
}

/**
 * Fills `folder` by calling `install`, unless an earlier call has already done so with the same `recipe`.
 * The stamp is written last: an install that was interrupted, or made by another recipe, is redone from nothing.
 */
export async function installOnce(folder: string, recipe: string, install: () => Promise<void>): Promise<void> {
  const stamp = join(folder, 'installed.txt');
  if ((await readFile(stamp, 'utf8').catch(() => undefined)) === recipe) return;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await install();
  await writeFile(stamp, recipe);
}
