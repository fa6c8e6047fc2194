import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { removeFolder, temporaryFolder } from '../../host/temporaryFolder.js';

/** How a run of the command line ended. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Buffer;
  readonly env?: NodeJS.ProcessEnv;
  /** Streams whose reader goes away before anything is read, as that of `| head` does. */
  readonly closed?: readonly ('stdout' | 'stderr')[];
}

const CLI = join(process.cwd(), 'dist/cli.js');

/** Runs the built command line to its end. */
export async function cli(args: readonly string[], { cwd, input = '', env = {}, closed = [] }: RunOptions = {}): Promise<Run> {
  const child = spawn(process.execPath, [CLI, ...args], { cwd, env: { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, ...env } });
  const read = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (data: string) => { read[name] += data; });
    if (closed.includes(name)) child[name].destroy();
  }
  child.stdin.on('error', () => undefined); // it may end without reading
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { code, ...read };
}

/** Does something in a temporary folder with these files, given by their path and content. */
export async function withFiles(files: Readonly<Record<string, string | Buffer>>, action: (folder: string) => Promise<void>): Promise<void> {
  const folder = await temporaryFolder();
  try {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    await action(folder);
  } finally {
    await removeFolder(folder);
  }
}

/** What `check --format json` prints. */
export interface Checked {
  readonly files: readonly {
    readonly path: string;
    readonly report: boolean;
    readonly completeness: number;
    readonly problems: readonly {
      readonly check: string;
      readonly severity: string;
      readonly message: string;
      readonly line: number;
      readonly column: number;
      readonly endLine: number;
      readonly endColumn: number;
      readonly fixable: boolean;
    }[];
  }[];
}

export function checked({ stdout }: Run): Checked {
  return JSON.parse(stdout) as Checked;
}

/** Tells whoever reads the test run why something was not tested, or how it went. */
export function tell(message: string): void {
  process.stdout.write(`      ${message}\n`);
}
