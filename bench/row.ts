/** One line of the table. */
export interface Row {
  /** What is measured; the rows of one work stand beside each other. */
  readonly work: string;
  readonly engine: string;
  readonly value: number;
  readonly unit: 'ms' | 'MB/s' | 'MB' | 'x its size';
  /** How many times the value is that of the row that this work is measured by. */
  readonly ratio?: number;
  readonly note?: string;
}

/** Something that was promised, and whether it was kept. */
export interface Target {
  readonly what: string;
  readonly target: string;
  readonly stretch: string;
  readonly measured: string;
  readonly met: 'stretch' | 'target' | 'no';
}

/** Whether a value that should be small is small enough. */
export function met(value: number, target: number, stretch: number): Target['met'] {
  if (value <= stretch) return 'stretch';
  return value <= target ? 'target' : 'no';
}

export function rowsOf(work: string, unit: Row['unit'], values: Readonly<Record<string, number>>, by: string, notes: Readonly<Record<string, string>> = {}): Row[] {
  return Object.entries(values).map(([engine, value]) => ({ work, engine, value, unit, ratio: value / values[by]!, ...(notes[engine] !== undefined && { note: notes[engine] }) }));
}

/** Three digits that say something. */
export function rounded(value: number): string {
  if (!Number.isFinite(value)) return '';
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value) || 1)));
  return Number(value.toFixed(Math.min(digits, 3))).toLocaleString('en-US', { maximumFractionDigits: 3 });
}

export function table(heads: readonly string[], lines: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
