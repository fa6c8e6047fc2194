import ignore, { type Ignore } from 'ignore';
import * as vscode from 'vscode';

/** What the `.gitignore` files of a folder say, each about what lies below it. */
export class IgnoredFiles {
  readonly #rules: { readonly folder: string; readonly ignored: Ignore }[] = [];

  /** Takes in a `.gitignore` file by its path and text. */
  add(path: string, text: string): void {
    this.#rules.push({ folder: path.slice(0, path.lastIndexOf('/') + 1), ignored: ignore().add(text) });
  }

  /** Whether git would leave out the file at a path. */
  has(path: string): boolean {
    return this.#rules.some(({ folder, ignored }) => path.startsWith(folder) && path.length > folder.length && ignored.ignores(path.slice(folder.length)));
  }
}

/** Reads all `.gitignore` files of the workspace; one that cannot be read says nothing. */
export async function readIgnoredFiles(): Promise<IgnoredFiles> {
  const all = new IgnoredFiles();
  for (const uri of await vscode.workspace.findFiles('**/.gitignore')) {
    await vscode.workspace.fs.readFile(uri).then((bytes) => all.add(uri.path, new TextDecoder().decode(bytes)), () => undefined);
  }
  return all;
}
