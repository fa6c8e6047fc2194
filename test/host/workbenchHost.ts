import { mkdir, readFile, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { installPackagedHost, type PackagedHost } from './packagedHost.js';
import { remoteUri, startPackagedServer, workbenchUrl, type PackagedServer } from './packagedServer.js';
import { run } from './run.js';

export interface WorkbenchHostOptions {
  /** Where the server keeps its extensions; its own folder, new or from the last time. */
  extensionsDir: string;
  userDataDir: string;
  /** `development`: the one in the current folder, as it is built; otherwise a .vsix file. */
  extension: string;
  settings?: Record<string, unknown> | undefined;
}

/**
 * A VS Code server as people use it, with the extension installed. An extension that is merely under development would need the
 * smoke-test mode, in which VS Code shows neither notifications nor dialogs.
 */
export async function startWorkbenchHost(options: WorkbenchHostOptions): Promise<PackagedServer> {
  const host = await installPackagedHost();
  await mkdir(options.extensionsDir, { recursive: true });
  if (options.extension === 'development') await linkExtension(options.extensionsDir);
  else await installExtension(host, options);
  return startPackagedServer(host, options);
}

export function fileInFolderUrl(server: PackagedServer, folder: string, file: string | undefined): string {
  return workbenchUrl(server, folder, file ? [['openFile', remoteUri(server, join(folder, file))]] : []);
}

/** VS Code takes a link to an extension's folder for the extension, under the name that an installed one would have. */
async function linkExtension(extensionsDir: string): Promise<void> {
  const { publisher, name, version } = JSON.parse(await readFile('package.json', 'utf8')) as Record<'publisher' | 'name' | 'version', string>;
  await symlink(process.cwd(), join(extensionsDir, `${publisher}.${name}-${version}`));
}

async function installExtension(host: PackagedHost, options: WorkbenchHostOptions): Promise<void> {
  await run(host.node, [
    host.server, '--install-extension', resolve(options.extension), '--extensions-dir', options.extensionsDir, '--user-data-dir', options.userDataDir,
  ], { env: { ...process.env, VSCODE_IPC_HOOK_CLI: '' } });
}
