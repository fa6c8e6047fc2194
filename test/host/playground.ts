import { cp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { hostFolder } from './hostFolder.js';

/** A folder of sample reports to play with. */
export interface Playground {
  folder: string;
  /** The report to begin with, relative to the folder. */
  file: string;
}

/** A fresh copy of the samples: what was played with the last time is gone. */
export async function makePlayground(): Promise<Playground> {
  const folder = hostFolder('playground');
  await rm(folder, { recursive: true, force: true });
  await cp(resolve('test', 'workspace'), folder, { recursive: true });
  return { folder, file: 'phishing-at-example-corp.md' };
}

/**
 * The arguments with which a desktop VS Code opens the playground with the extension from the current folder:
 * among the user's own settings and extensions, or `apart` from them.
 */
export function desktopArguments({ folder, file }: Playground, { apart }: { apart: boolean }): string[] {
  const root = process.getuid?.() === 0; // as root, VS Code on Linux wants to be told a data folder, and has no sandbox
  return [
    `--extensionDevelopmentPath=${process.cwd()}`, '--new-window', '--disable-workspace-trust',
    ...(root ? ['--no-sandbox'] : []),
    ...(root || apart ? [`--user-data-dir=${hostFolder('start-user-data')}`] : []),
    ...(apart ? [`--extensions-dir=${hostFolder('start-extensions')}`] : []),
    folder, '--goto', join(folder, file),
  ];
}
