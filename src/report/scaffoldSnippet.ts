import { type RenderScaffold, type Slot } from './scaffold.js';

/**
 * Renders scaffolds in the snippet syntax of VS Code. Stops are numbered on from one call to the next, so that texts which are
 * inserted together have no number twice.
 */
export function snippetRenderer(): RenderScaffold {
  let stop = 0;
  return (lines, eol) => lines.map((line) => line.map((piece) => (typeof piece === 'string' ? escapeSnippet(piece) : tabStop(piece, (stop += 1)))).join('')).join(eol);
}

/** The placeholder is the first choice, so that tabbing through leaves a gap rather than a wrong answer. */
function tabStop({ placeholder, choices }: Slot, index: number): string {
  const values = placeholder === '' ? choices : [...new Set([placeholder, ...choices])];
  if (values.length > 1) return `\${${index}|${values.map(escapeChoice).join(',')}|}`;
  return placeholder === '' ? `\${${index}}` : `\${${index}:${escapeSnippet(placeholder)}}`;
}

/** Text that stands for itself in a snippet. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/gu, '\\$&');
}

function escapeChoice(text: string): string {
  return text.replace(/[\\,|]/gu, '\\$&');
}
