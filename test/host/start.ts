// Opens a real VS Code with the extension from this folder, on a copy of the sample reports: the `code` on the PATH; else the one
// that the tests download; else, where there is no desktop or no download, VS Code from npm, to be opened in a browser.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { hasDisplay, onPath } from './chooseHost.js';
import { downloadDesktop } from './desktopDownload.js';
import { hostFolder } from './hostFolder.js';
import { packagedHostRuns } from './packagedHost.js';
import { desktopArguments, makePlayground, type Playground } from './playground.js';
import { removeFolder, temporaryFolder } from './temporaryFolder.js';
import { fileInFolderUrl, startWorkbenchHost } from './workbenchHost.js';

async function main(): Promise<number> {
  const playground = await makePlayground();
  const code = installedCode();
  if (code) {
    console.log(`Opening ${playground.folder} in ${code}`);
    return startDesktop(code, desktopArguments(playground, { apart: false }));
  }
  try {
    if (!hasDisplay()) throw new Error('there is no display');
    return await startDownloaded(playground);
  } catch (error) {
    if (!packagedHostRuns) throw error;
    console.log(`Desktop VS Code cannot be used here (${error instanceof Error ? error.message : String(error)}): using VS Code from npm.`);
    return servePlayground(playground);
  }
}

/** The `code` on the PATH, if it can open a window of its own: inside a remote VS Code's terminal it is another program. */
function installedCode(): string | undefined {
  if (process.env.VSCODE_IPC_HOOK_CLI || !hasDisplay()) return undefined;
  return onPath(process.platform === 'win32' ? 'code.cmd' : 'code');
}

async function startDownloaded(playground: Playground): Promise<number> {
  const desktop = await downloadDesktop('stable');
  console.log(`Opening ${playground.folder} in VS Code ${desktop.version}; close its window, or press Ctrl+C here, to end it.`);
  return startDesktop(desktop.executable, desktopArguments(playground, { apart: true }));
}

/** Waits for the program's end: `code` ends at once, leaving the window open; the downloaded one when its window is closed. */
function startDesktop(executable: string, args: string[]): Promise<number> {
  const shell = process.platform === 'win32'; // `code` is a script there
  const quoted = (text: string): string => (shell ? `"${text}"` : text);
  const child = spawn(quoted(executable), args.map(quoted), { stdio: 'inherit', shell });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Settings are kept from one start to the next; extensions are linked anew, since the version may have changed. */
async function servePlayground({ folder, file }: Playground): Promise<number> {
  const temporary = await temporaryFolder();
  const server = await startWorkbenchHost({ extension: 'development', extensionsDir: join(temporary, 'extensions'), userDataDir: hostFolder('start-user-data') });
  console.log(`\nVS Code with the extension is at\n\n  ${fileInFolderUrl(server, folder, file)}\n\nPress Ctrl+C to end it.`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  await server.close();
  await removeFolder(temporary);
  return 0;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
