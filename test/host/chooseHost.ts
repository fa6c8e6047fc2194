import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { downloadDesktop, type Desktop } from './desktopDownload.js';
import { hostFolder } from './hostFolder.js';
import { installPackagedHost, newestRelease, oldestRelease, packagedHostRuns } from './packagedHost.js';

export type Release = 'newest' | 'oldest';

/** A VS Code to run tests in. */
export interface Host {
  kind: 'desktop' | 'packaged';
  version: string;
  /** What takes `code`'s arguments: for @vscode/test-electron's `vscodeExecutablePath`. */
  executable: string;
  /** The environment that `executable` needs. */
  env: Record<string, string>;
}

const desktopVersions: Record<Release, string> = { newest: 'stable', oldest: '1.100.3' };

/**
 * The desktop VS Code that @vscode/test-electron downloads; where it cannot be had or cannot run, VS Code from npm.
 * The environment variable `IR_HOST` (`download` or `packaged`) forces one of them.
 */
export async function chooseHost(release: Release = 'newest'): Promise<Host> {
  const forced = process.env.IR_HOST;
  if (forced && !['download', 'packaged'].includes(forced)) throw new Error(`IR_HOST must be 'download' or 'packaged', not '${forced}'`);
  if (forced === 'packaged') return packagedHost(release);
  try {
    return await desktopHost(release);
  } catch (error) {
    if (forced === 'download' || !packagedHostRuns) throw error;
    console.log(`Desktop VS Code cannot be used here (${reason(error)}): using VS Code from npm.`);
    return packagedHost(release);
  }
}

/** Whether programs can open windows here. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

async function desktopHost(release: Release): Promise<Host> {
  if (!hasDisplay() && !onPath('xvfb-run')) throw new Error('no display, and no xvfb-run');
  const desktop = await downloadDesktop(desktopVersions[release]);
  mustStart(desktop);
  if (hasDisplay()) return { kind: 'desktop', ...desktop, env: {} };
  return { kind: 'desktop', version: desktop.version, executable: underVirtualDisplay(), env: { IR_HOST_DESKTOP: desktop.executable } };
}

/** On a Linux without a desktop, libraries that VS Code's window needs are often missing. */
function mustStart({ executable }: Desktop): void {
  if (process.platform !== 'linux') return;
  const { status, stderr, error } = spawnSync(executable, ['-e', ''], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, encoding: 'utf8' });
  if (status !== 0) throw new Error(`it does not start: ${error?.message ?? stderr.trim().split('\n')[0]}`);
}

/** A script, since whoever starts a host wants the path of one executable. */
function underVirtualDisplay(): string {
  const script = hostFolder('code-under-xvfb.sh');
  mkdirSync(hostFolder(), { recursive: true });
  writeFileSync(script, '#!/bin/sh\nexec xvfb-run --auto-servernum "$IR_HOST_DESKTOP" "$@"\n');
  chmodSync(script, 0o755);
  return script;
}

async function packagedHost(release: Release): Promise<Host> {
  const { version } = await installPackagedHost(release === 'oldest' ? oldestRelease : newestRelease);
  const executable = resolve('out', 'test', 'host', 'code.mjs');
  chmodSync(executable, 0o755);
  return { kind: 'packaged', version, executable, env: { IR_HOST_RELEASE: release } };
}

/** The path of a command, or undefined. */
export function onPath(command: string): string | undefined {
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, command)).find((path) => existsSync(path));
}

function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0] ?? message;
}
