import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackagedHost } from './packagedHost.js';
import { removeFolder, temporaryFolder } from './temporaryFolder.js';

export interface ServerOptions {
  userDataDir?: string | undefined;
  extensionsDir?: string | undefined;
  settings?: Record<string, unknown> | undefined;
  flags?: string[] | undefined;
  env?: Record<string, string> | undefined;
}

/** A running VS Code server. */
export interface PackagedServer {
  /** Part of every URL that opens a window. */
  token: string;
  /** `http://127.0.0.1:port` */
  origin: string;
  /** What the server and its extension host have printed: for when something fails. */
  log(): string;
  close(): Promise<void>;
}

/** Nothing that greets, phones home, or moves by itself. */
const calmSettings = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.enabled': false,
  'files.autoSave': 'off', // as on the desktop: in a browser VS Code would save by itself
  'chat.disableAIFeatures': true,
};

const startTimeout = 60_000;

/** Starts a server that listens on the loopback address only, and is open only to who knows its token: it gives its visitor a shell. */
export async function startPackagedServer(host: PackagedHost, options: ServerOptions = {}): Promise<PackagedServer> {
  const temporary = await temporaryFolder();
  const userDataDir = options.userDataDir ?? join(temporary, 'user');
  const extensionsDir = options.extensionsDir ?? join(temporary, 'extensions');
  await writeSettings(userDataDir, { ...calmSettings, ...options.settings });

  const token = randomUUID();
  const child = spawn(host.node, [
    host.server, '--host', '127.0.0.1', '--port', '0', '--connection-token', token, '--accept-server-license-terms',
    '--server-data-dir', join(temporary, 'server'), '--user-data-dir', userDataDir, '--extensions-dir', extensionsDir,
    '--disable-telemetry', '--disable-workspace-trust', '--disable-getting-started-override', ...(options.flags ?? []),
  ], {
    // Inside VS Code's own terminal this variable would make the server act as a client of that VS Code.
    env: { ...process.env, VSCODE_IPC_HOOK_CLI: '', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // in a process group of its own, so that it can be stopped with all its children
  });
  const killAtExit = (): void => killGroup(child, 'SIGKILL');
  process.prependOnceListener('exit', killAtExit); // before its folders are removed
  let log = '';
  child.stdout.on('data', (data) => { log += String(data); });
  child.stderr.on('data', (data) => { log += String(data); });

  const close = async (): Promise<void> => {
    await stop(child);
    process.off('exit', killAtExit);
    await removeFolder(temporary);
  };
  try {
    const port = await listeningPort(child, () => log);
    return { origin: `http://127.0.0.1:${port}`, token, log: () => log, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Keeps settings that are there already: who reuses a user data folder means to find it as it was. */
async function writeSettings(userDataDir: string, settings: Record<string, unknown>): Promise<void> {
  const folder = join(userDataDir, 'User');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings, null, 2), { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

/** Waits until the server tells which port it has taken. */
function listeningPort(child: ChildProcess, log: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (what: string): void => reject(new Error(`The VS Code server ${what}:\n${log().slice(-2000)}`));
    const timer = setTimeout(() => fail('did not start in time'), startTimeout);
    child.once('error', reject);
    child.once('exit', (code) => fail(`ended with code ${code}`));
    child.stdout?.on('data', () => {
      const port = /Extension host agent listening on (\d+)/.exec(log())?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(port);
    });
  });
}

async function stop(child: ChildProcess): Promise<void> {
  const gone = child.exitCode === null && child.signalCode === null ? new Promise((resolve) => child.once('exit', resolve)) : undefined;
  killGroup(child, 'SIGTERM');
  const patience = setTimeout(() => killGroup(child, 'SIGKILL'), 5_000);
  await gone;
  clearTimeout(patience);
  killGroup(child, 'SIGKILL'); // what the server has started and left behind
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // There is no such group any more, which is what was wanted.
  }
}

/** The address at which a server shows `folder`. The payload is what desktop VS Code takes as arguments. */
export function workbenchUrl(server: PackagedServer, folder: string | undefined, payload: [string, string][]): string {
  const url = new URL(server.origin);
  url.searchParams.set('tkn', server.token);
  if (!folder) url.searchParams.set('ew', 'true');
  else url.searchParams.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', folder);
  url.searchParams.set('payload', JSON.stringify([...payload, ['skipWelcome', 'true'], ['skipReleaseNotes', 'true']]));
  return url.href;
}

/** How the workbench in the browser names a file on the server's side. */
export function remoteUri(server: PackagedServer, path: string): string {
  return `vscode-remote://${new URL(server.origin).host}${encodeURI(path)}`;
}
