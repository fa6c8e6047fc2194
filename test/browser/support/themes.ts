import { readFileSync } from 'node:fs';

/** The four kinds of theme that VS Code tells a webview of, each by one that comes with it. */
export type ThemeName = 'light' | 'dark' | 'hc-dark' | 'hc-light';

export interface Theme {
  /** What VS Code sets on the webview's body. */
  readonly bodyClass: string;
  /** The page's style as VS Code puts it there: its variables, and a few rules that come before all others. */
  readonly style: string;
}

export const THEME_NAMES: readonly ThemeName[] = ['light', 'dark', 'hc-dark', 'hc-light'];

/** Read off the webviews of VS Code itself. */
const facts = JSON.parse(readFileSync('test/fixtures/themes.json', 'utf8')) as Record<ThemeName, { bodyClass: string; variables: Record<string, string> }>;

export function themeOf(name: ThemeName): Theme {
  const { bodyClass, variables } = facts[name];
  const set = Object.entries(variables).map(([variable, value]) => `--vscode-${variable}: ${value};`).join(' ');
  return { bodyClass, style: `html { ${set} --text-link-decoration: none; }\n${DEFAULTS}` };
}

/** Of VS Code's own rules for webviews those that a page may trip over: they hold wherever it says nothing else. */
const DEFAULTS = `@layer vscode-default {
  body { padding: 0 20px; color: var(--vscode-editor-foreground); background-color: transparent; font: var(--vscode-font-weight) var(--vscode-font-size) var(--vscode-font-family); }
  a, a code { color: var(--vscode-textLink-foreground); }
  p > a { text-decoration: var(--text-link-decoration); }
  code { padding: 1px 3px; color: var(--vscode-textPreformat-foreground); background-color: var(--vscode-textPreformat-background); }
  pre code { padding: 0; }
  blockquote { background: var(--vscode-textBlockQuote-background); border-color: var(--vscode-textBlockQuote-border); }
}`;
