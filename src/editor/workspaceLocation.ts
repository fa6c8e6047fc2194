import * as vscode from 'vscode';
import type { Occurrence } from '../language/workspaceIndex/workspaceIndex.js';

export function toLocation({ file, line, column, endColumn }: Occurrence): vscode.Location {
  return new vscode.Location(vscode.Uri.parse(file), new vscode.Range(line, column, line, endColumn));
}
