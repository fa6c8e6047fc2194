import { modify } from 'jsonc-parser';
import type { CheckSettings } from '../checks/checkReport.js';
import { folderOf, pathWithin } from '../domain/path.js';
import type { TextEdit } from '../domain/textEdit.js';
import type { Configuration } from './configuration.js';
import { isAbout, type Override, readContent } from './readConfiguration.js';

/**
 * Edits that give a check another severity for a file, with all else in the configuration as it is: in the override that decides about it
 * for that file, else for all files. None where the configuration has errors.
 */
export function setCheckSeverity({ path, text, errors }: Configuration, check: string, severity: NonNullable<CheckSettings[string]>, file: string): TextEdit[] {
  if (errors.length > 0) return [];
  const { overrides = [] } = readContent(text);
  const within = pathWithin(folderOf(path) ?? '', file);
  const decides = ({ checks, files }: Override): boolean => within !== undefined && checks[check] !== undefined && isAbout({ files }, within);
  const index = overrides.findLastIndex(decides);
  const key = index < 0 ? ['checks', check] : ['overrides', index, 'checks', check];
  // First, or behind the schema: behind another key, it would take that one's comment away from it.
  const getInsertionIndex = (keys: readonly string[]): number => (keys[0] === '$schema' ? 1 : 0);
  return modify(text, key, severity, { formattingOptions: formatOf(text), getInsertionIndex }).map(({ offset, length, content }) => ({ range: { start: offset, end: offset + length }, text: content }));
}

/** As the file is written: by its first indented line. */
function formatOf(text: string): { insertSpaces: boolean; tabSize: number; eol: string } {
  const indent = /^([ \t]+)\S/mu.exec(text)?.[1] ?? '  ';
  return { insertSpaces: !indent.startsWith('\t'), tabSize: indent.startsWith('\t') ? 1 : indent.length, eol: text.includes('\r\n') ? '\r\n' : '\n' };
}
