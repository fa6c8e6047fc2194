import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './run.js';

// Given on the command line, these win over whatever the user's npm configuration says. Where packages come from (registry,
// proxy, credentials) is deliberately left to that configuration. No package runs a script of its own.
const always = [
  '--ignore-scripts', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error', '--no-update-notifier',
  '--global=false', '--dry-run=false', '--json=false', '--engine-strict=false', '--omit=dev', '--include=optional',
];

/** Runs npm in `folder`: the npm that runs this script, or else the one on the PATH. */
async function npm(folder: string, ...args: string[]): Promise<void> {
  const cli = process.env.npm_execpath ?? '';
  const own = cli.endsWith('npm-cli.js');
  const command = own ? process.execPath : 'npm';
  // On Windows npm is a script, which only a shell can start.
  await run(command, [...(own ? [cli] : []), ...args, ...always], { cwd: folder, shell: !own && process.platform === 'win32' });
}

/** Installs exactly these packages (`name@version`) and what they need into `folder`, as a package of its own. */
export async function installPackages(folder: string, packages: string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const dependencies = Object.fromEntries(packages.map((spec) => [spec.slice(0, spec.lastIndexOf('@')), spec.slice(spec.lastIndexOf('@') + 1)]));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  await npm(folder, 'install', '--no-package-lock');
}

/** Installs what the package in `folder` depends on, in the versions that its npm-shrinkwrap.json names. */
export async function installDependencies(folder: string): Promise<void> {
  await npm(folder, 'install', '--package-lock', '--no-save');
}

/** Unpacks the folder `inside` of a published package (`name@version`) into `folder`, without its dependencies and source maps. */
export async function unpackPackage(spec: string, inside: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await npm(folder, 'pack', spec, '--pack-destination=.');
  const archive = `${spec.replace(/^@/, '').replace(/[@/]/g, '-')}.tgz`; // the name that npm gives it
  const depth = inside.split('/').length;
  await run('tar', ['-xzf', archive, '--exclude=*.map', `--strip-components=${depth}`, inside], { cwd: folder });
  await rm(join(folder, archive));
}
