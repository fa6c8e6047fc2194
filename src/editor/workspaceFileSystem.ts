import * as vscode from 'vscode';
import type { FileSystem } from '../domain/fileSystem.js';

/** The files of the scheme and authority of a URI: on a disk, in a browser, in a repository. */
export function workspaceFileSystem(base: vscode.Uri): FileSystem {
  return {
    async read(path) {
      const uri = base.with({ path, query: '', fragment: '' });
      try {
        return await decode(uri);
      } catch {
        // Not every provider says in the same words that there is no such file. One that was made in between is there now.
        return (await vscode.workspace.fs.stat(uri).then(() => true, () => false)) ? decode(uri) : undefined;
      }
    },
  };
}

async function decode(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}
