import type { ExtensionContext } from 'vscode';
import { register } from './editor/register.js';

/** Registers what can be asked for; all that needs the parser is loaded with the first report. */
export function activate(context: ExtensionContext): void {
  context.subscriptions.push(register(context));
}
