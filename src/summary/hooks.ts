/**
 * What the preview's script finds on a page. There is no handler on it anywhere, and the exported page has no script: whatever needs one
 * (filtering, copying) is put there by the script. Only the author's page has `source`, `insert` and buttons.
 */
export const hooks = {
  /** `data-source="3:17"`: stands at offset 17 of the report's part 3 (`report.parts[3]`). A click leads there; `parseSource` reads it. */
  source: 'data-source',
  /** `data-insert="/incidentDetails/sector"`: a button that inserts what is missing; the value is the path of the item. */
  insert: 'data-insert',
  /** `data-href="https://..."`: a citation that VS Code is asked to open. Only http, https and mailto; look at it again. */
  href: 'data-href',
  /** `<table data-indicators="ipv4">`: the indicators of one type, or a further stretch of a long list of them. Its rows (`tbody tr`) are what is filtered. */
  indicators: 'data-indicators',
  /** On a cell of such a row, one of `INDICATOR_COLUMNS`. What is copied is the cell's text: an indicator is defanged on the page, and so on the clipboard. */
  column: 'data-column',
} as const;

/** The columns of indicators, in the order of the page. */
export const INDICATOR_COLUMNS = ['value', 'role', 'count', 'context'] as const;
export type IndicatorColumn = (typeof INDICATOR_COLUMNS)[number];

/** A place of the text, as an index of the report's parts and an offset in that part, so that an edit changes the sources of no other part. */
export interface Source {
  readonly part: number;
  readonly offset: number;
}

export function sourceText({ part, offset }: Source): string {
  return `${part}:${offset}`;
}

/** Reads the value of `data-source`; undefined for anything else. */
export function parseSource(value: string | undefined): Source | undefined {
  const match = /^(\d{1,9}):(\d{1,9})$/u.exec(value ?? '');
  return match ? { part: Number(match[1]), offset: Number(match[2]) } : undefined;
}
