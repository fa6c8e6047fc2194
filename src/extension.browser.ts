// The same extension; a file of its own because the web's host takes one that ends in .js, and no other: tables are read as data.
import type { ExtensionContext } from 'vscode';
import { register } from './editor/register.js';
import { loadTables } from './editor/tables.js';

export function activate(context: ExtensionContext): void {
  context.subscriptions.push(register(context, () => loadTables(context.extensionUri)));
}
