// How large the extension is, beside what it may be: a table, and exit code 1 where something is larger. Reads what `npm run package` made.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

const DIST = 'dist';
const VSIX = 'incident-report.vsix';

interface Chunks {
  readonly outputs: Readonly<Record<string, { readonly imports: readonly { readonly path: string; readonly kind: string; readonly external?: boolean }[] }>>;
  /** The file that each chunk went into. */
  readonly files: Readonly<Record<string, string>>;
}

interface Row {
  readonly what: string;
  readonly bytes: number;
  /** Bytes; nothing where there is no limit of its own. */
  readonly budget?: number;
}

/** As esbuild and vsce count. */
const KB = 1_024;

function main(): number {
  const chunks = JSON.parse(readFileSync(join(DIST, 'extension.meta.json'), 'utf8')) as Chunks;
  const eager = filesWith('extension', chunks);
  const first = filesWith('features', chunks).filter((file) => !eager.includes(file));
  const late = [...new Set(Object.values(chunks.files))].filter((file) => !eager.includes(file) && !first.includes(file)).sort();
  const rows: Row[] = [
    { what: 'Node: what activation loads', bytes: sizeOf(eager), budget: 40 * KB },
    { what: 'Node: what the first report loads', bytes: sizeOf(first), budget: 300 * KB },
    ...[...byName(late)].map(([name, files]) => ({ what: `  later: ${name === 'chunk' ? 'what several of these share' : name}`, bytes: sizeOf(files) })),
    { what: 'Node: all code', bytes: sizeOf([...eager, ...first, ...late]), budget: 700 * KB },
    ...readdirSync(join(DIST, 'data')).map((file) => ({ what: `  table: ${file}`, bytes: sizeOf([join('data', file)]) })),
    { what: 'Web: the one file', bytes: sizeOf(['extension.browser.js']), budget: 700 * KB },
    { what: 'The package', bytes: statSync(VSIX).size, budget: 700 * KB },
  ];
  console.table(Object.fromEntries(rows.map(({ what, bytes, budget }) => [what, { KB: Number((bytes / KB).toFixed(1)), budget: budget === undefined ? '' : budget / KB }])));
  const over = rows.filter(({ bytes, budget = Infinity }) => bytes > budget);
  for (const { what, bytes, budget } of over) console.error(`${what.trim()}: ${Math.ceil((bytes - budget!) / KB)} KB over its budget`);
  return over.length === 0 ? 0 : 1;
}

/** The files that a chunk is in or loads with itself. */
function filesWith(name: string, { outputs, files }: Chunks): string[] {
  const found = new Set<string>();
  const visit = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    for (const one of outputs[path]?.imports ?? []) if (one.kind === 'import-statement' && !one.external) visit(one.path);
  };
  visit(Object.keys(outputs).find((path) => basename(path).replace(/(?:-[A-Z0-9]{8})?\.cjs$/u, '') === name)!);
  return [...new Set([...found].map((path) => files[basename(path)]!))];
}

/** Files by their names without what tells their versions apart. */
function byName(files: readonly string[]): Map<string, string[]> {
  const named = new Map<string, string[]>();
  for (const file of files) {
    const name = file.replace(/(?:-[A-Z0-9]{8})?\.cjs$/u, '');
    named.set(name, [...named.get(name) ?? [], file]);
  }
  return named;
}

function sizeOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(join(DIST, file)).size, 0);
}

process.exitCode = main();
