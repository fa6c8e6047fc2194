import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import * as vscode from 'vscode';
import type { HostMeasures } from '../inHost.js';

const ROUNDS = 15;

let copies = 0;

const extensionPath = (): string => vscode.extensions.getExtension('incident-report.incident-report')!.extensionPath;

interface Activated {
  readonly load: number;
  readonly activate: number;
  /** What was required after the first file. */
  readonly required: string[];
  /** How long each call of our listeners for opened documents took. */
  readonly listened: number[];
  dispose(): void;
}

/** Activates copies of the extension while it is itself not active yet, one after the other. */
export async function measureActivations(): Promise<Pick<HostMeasures, 'activations' | 'others' | 'loadedForOthers'>> {
  const activations: HostMeasures['activations'][number][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const copy = activateCopy();
    activations.push({ load: copy.load, activate: copy.activate });
    copy.dispose();
  }
  // The extension itself wakes up meanwhile, and its names must be free.
  const copy = activateCopy({ registerCommand: nothing, registerWebviewPanelSerializer: nothing });
  for (let index = 0; index < 20; index += 1) {
    const [uri] = await vscode.workspace.findFiles(`other-${index}.md`);
    await vscode.workspace.openTextDocument(uri!);
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
  copy.dispose();
  return { activations, others: copy.listened, loadedForOthers: copy.required };
}

function nothing(): vscode.Disposable {
  return new vscode.Disposable(() => undefined);
}

/** As Node would load it, but with an eye on what it requires and on how long its listeners take. */
function activateCopy(instead: object = {}): Activated {
  const required: string[] = [];
  const listened: number[] = [];
  // VS Code has one channel of a name, and the extension itself is to find it open.
  const createOutputChannel = (name: string): vscode.LogOutputChannel => vscode.window.createOutputChannel(`${name}, copy ${(copies += 1)}`, { log: true });
  const watched = { ...vscode, workspace: watch(vscode.workspace, listened), commands: { ...vscode.commands, ...instead }, window: { ...vscode.window, ...instead, createOutputChannel } };
  const path = join(extensionPath(), 'dist', 'extension.cjs');
  const subscriptions: vscode.Disposable[] = [];
  const started = performance.now();
  const loaded = { exports: {} as { activate(context: unknown): void } };
  const body = compileFunction(readFileSync(path, 'utf8'), ['require', 'module', 'exports'], { filename: path }) as (...args: unknown[]) => void;
  body((id: string) => {
    if (id === 'vscode') return watched;
    required.push(id);
    return createRequire(path)(id) as unknown;
  }, loaded, loaded.exports);
  const between = performance.now();
  loaded.exports.activate({ subscriptions, extensionUri: vscode.Uri.file(extensionPath()) });
  return { load: between - started, activate: performance.now() - between, required, listened, dispose: () => void vscode.Disposable.from(...subscriptions).dispose() };
}

function watch(workspace: typeof vscode.workspace, listened: number[]): typeof vscode.workspace {
  const onDidOpenTextDocument: typeof vscode.workspace.onDidOpenTextDocument = (listener, self, disposables) => workspace.onDidOpenTextDocument((document) => {
    const started = performance.now();
    listener.call(self, document);
    if (document.languageId === 'markdown') listened.push(performance.now() - started);
  }, undefined, disposables);
  return new Proxy(workspace, { get: (target, name): unknown => (name === 'onDidOpenTextDocument' ? onDidOpenTextDocument : (target as unknown as Record<string | symbol, unknown>)[name]) });
}
