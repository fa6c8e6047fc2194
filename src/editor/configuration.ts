import * as vscode from 'vscode';
import { SEVERITIES } from '../checks/check.js';
import type { CheckSettings } from '../checks/checkReport.js';
import { ATTACK_VERSIONS } from '../domain/attack/technique.js';
import { TECHNIQUE_STYLES, type TechniqueStyle } from '../domain/attack/techniqueText.js';
import { DEFANG_STYLES } from '../domain/indicators/defangStyle.js';
import type { ProjectFacts } from '../report/projectFacts.js';

const SECTION = 'incidentReport';
/** Where pasting defangs by itself. */
const PASTE_DEFANGED = ['indicators', 'always', 'never'] as const;
export type PasteDefanged = (typeof PASTE_DEFANGED)[number];

const LEVELS: readonly unknown[] = [...SEVERITIES, 'off'];

/**
 * The settings, as `package.json` describes them; each is read when it is needed, so a change takes effect at once. What people
 * write into their settings can be anything: what is of another kind than described counts as not set.
 */
export const configuration = {
  isEnabled: (scope?: vscode.Uri): boolean => get('enabled', scope) !== false,
  /** Glob patterns of files that are reports whatever they hold. */
  files: (scope?: vscode.Uri): readonly string[] => strings(get('files', scope)),
  /** Paths of report type schemas, absolute or relative to the workspace folder. */
  reportTypes: (scope?: vscode.Uri): readonly string[] => strings(get('reportTypes', scope)),
  checks: (scope?: vscode.Uri): CheckSettings => severities(get('checks', scope)),
  /** What the settings say for all reports; a project's configuration file counts instead. */
  projectFacts: (scope?: vscode.Uri): ProjectFacts => {
    const defangStyle = oneOf(DEFANG_STYLES, get('defangStyle', scope));
    const attackVersion = oneOf(ATTACK_VERSIONS, get('attackVersion', scope));
    return {
      ownAssets: strings(get('ownAssets', scope)),
      allowedIndicators: strings(get('allowedIndicators', scope)),
      benignIndicators: strings(get('benignIndicators', scope)),
      ...(defangStyle && { defangStyle }),
      ...(attackVersion && { attackVersion }),
    };
  },
  techniqueStyle: (scope?: vscode.Uri): TechniqueStyle => oneOf(TECHNIQUE_STYLES, get('techniqueStyle', scope)) ?? 'idAndName',
  showsTechniqueNames: (scope?: vscode.Uri): boolean => get('techniqueHints', scope) === true,
  pasteDefanged: (scope?: vscode.Uri): PasteDefanged => oneOf(PASTE_DEFANGED, get('pasteDefanged', scope)) ?? 'indicators',
  codeLens: (): boolean => get('codeLens') === true,
  showsSpans: (scope?: vscode.Uri): boolean => get('spanHints', scope) === true,
  /** Whether the preview brings into view what the caret is at. */
  previewFollowsCursor: (): boolean => get('previewFollowsCursor') !== false,
  documentSymbols: (): boolean => get('documentSymbols') === true,
};

function get(key: string, scope?: vscode.Uri): unknown {
  return vscode.workspace.getConfiguration(SECTION, scope).get(key);
}

/** The value, where it is one of those allowed. */
function oneOf<Value>(allowed: readonly Value[], value: unknown): Value | undefined {
  return allowed.find((one) => one === value);
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function severities(value: unknown): CheckSettings {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter(([, level]) => LEVELS.includes(level)));
}

/** Calls back when one of our settings changes. */
export function onDidChangeConfiguration(changed: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(SECTION)) changed();
  });
}
