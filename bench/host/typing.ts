import { Session, type Profiler } from 'node:inspector';
import * as vscode from 'vscode';
import type { HostMeasures } from '../inHost.js';

const KEYS = 120;
/** A quick writer's. */
const PAUSE = 60;
/** Microseconds between two looks at what runs. */
const INTERVAL = 250;

/** Milliseconds from opening the first report to its problems. */
export async function measureFirstReport(): Promise<number> {
  const [uri] = await vscode.workspace.findFiles('first.md');
  const started = performance.now();
  await show(uri!);
  return performance.now() - started;
}

/** Types into the large report once it is read, and reads the extension host's own profile of that. */
export async function measureKeys(): Promise<Pick<HostMeasures, 'stretches' | 'keys'>> {
  const [uri] = await vscode.workspace.findFiles('report.md');
  const editor = await show(uri!);
  await quiet();
  const session = new Session();
  session.connect();
  const post = <Result = void>(method: string, params: object = {}): Promise<Result> => new Promise((resolve, reject) => {
    session.post(method, params, (error: Error | null, result?: object) => (error ? reject(error) : resolve(result as Result)));
  });
  await post('Profiler.enable');
  await post('Profiler.setSamplingInterval', { interval: INTERVAL });
  await post('Profiler.start');
  for (let key = 0; key < KEYS; key += 1) {
    const line = Math.floor(((key % 12) + 0.5) / 12 * editor.document.lineCount);
    if (key % 10 === 0) editor.selection = new vscode.Selection(line, 0, line, 0);
    await vscode.commands.executeCommand('type', { text: 'incident- '[key % 10] });
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const { profile } = await post<Profiler.StopReturnType>('Profiler.stop');
  session.disconnect();
  return { stretches: stretchesOf(profile), keys: KEYS };
}

/** Shows a report and waits for its problems. */
async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
  const told = new Promise<void>((resolve) => {
    const subscription = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (!uris.some((one) => one.toString() === uri.toString()) || vscode.languages.getDiagnostics(uri).length === 0) return;
      subscription.dispose();
      resolve();
    });
  });
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  await told;
  return editor;
}

function quiet(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5_000));
}

/** How long our code ran without a break, in milliseconds: samples in a row whose stack holds a file of ours. */
function stretchesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): number[] {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const known = new Map<number, boolean>();
  const isOurs = (id: number): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const node = byId.get(id)!;
    const parent = parents.get(id);
    // Garbage is collected wherever it is time to: on whose account, the stack does not say, so it neither begins nor breaks a stretch.
    const ours = /[\\/]dist[\\/][\w-]+\.cjs$/u.test(node.callFrame.url) || (parent !== undefined && isOurs(parent));
    known.set(id, ours);
    return ours;
  };
  const stretches: number[] = [];
  let current = 0;
  for (const [index, sample] of samples.entries()) {
    const milliseconds = (timeDeltas[index + 1] ?? 0) / 1000;
    if (isOurs(sample) || (current > 0 && byId.get(sample)!.callFrame.functionName === '(garbage collector)')) current += milliseconds;
    else if (current > 0) {
      stretches.push(current);
      current = 0;
    }
  }
  return stretches;
}
