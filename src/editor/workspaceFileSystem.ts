import * as vscode from 'vscode';
import type { FileSystem } from '../domain/fileSystem.js';

/** The files of the scheme and authority of a URI: on a disk, in a browser, in a repository. */
export function workspaceFileSystem(base: vscode.Uri): FileSystem {
  return {
    async read(path) {
      const uri = base.with({ path, query: '', fragment: '' });
      try {
        return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      } catch (error) {
        // Not every provider says in the same words that there is no such file.
        if (await vscode.workspace.fs.stat(uri).then(() => true, () => false)) throw error;
        return undefined;
      }
    },
  };
}
