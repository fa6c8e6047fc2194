import { csvCell } from '../../../domain/csvCell.js';
import { hooks, INDICATOR_COLUMNS, type IndicatorColumn } from '../../../summary/hooks.js';
import { button } from './button.js';

const TABLE = `table[${hooks.indicators}]`;

export interface IndicatorDoors {
  /** Puts indicators on the clipboard, as lines or as CSV. */
  copy(text: string, isCsv: boolean): void;
  /** The filter is another. */
  filtered(filter: string): void;
}

/** What the script adds to the tables of indicators: a filter, and buttons that copy one, those of a type, or all that are to be seen, as lines or as CSV. */
export class IndicatorTools {
  readonly #page: HTMLElement;
  readonly #doors: IndicatorDoors;
  #filter: string;

  constructor(page: HTMLElement, doors: IndicatorDoors, filter: string) {
    this.#page = page;
    this.#doors = doors;
    this.#filter = filter;
    page.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement && target.id === 'indicator-filter') this.#filterBy(target.value);
    });
    page.addEventListener('click', (event) => this.#click(event));
    page.addEventListener('keydown', (event) => move(event));
  }

  /** Adds the tools to new content, before it gets onto the page. */
  add(content: ParentNode): void {
    const tables = [...content.querySelectorAll<HTMLTableElement>(TABLE)];
    for (const table of tables) addRowButtons(table);
    // Of a type in several tables, the first names it.
    for (const table of new Map(tables.map((one) => [typeOf(one), one] as const).reverse()).values()) addTypeButton(table);
    const [first] = tables;
    if (!first) return;
    (first.closest('.indicator-tables') ?? first).before(toolbar(this.#filter));
  }

  /** Applies the filter to what an update has put there. */
  update(): void {
    const words = comparable(this.#filter).split(/\s+/u).filter(Boolean);
    let shown = 0;
    let all = 0;
    for (const table of this.#tables) {
      let inTable = 0;
      for (const row of rows(table)) {
        const text = words.length === 0 ? '' : comparable(row.textContent);
        const isHidden = !words.every((word) => text.includes(word));
        if (row.hidden !== isHidden) row.hidden = isHidden;
        if (!isHidden) inTable += 1;
        all += 1;
      }
      const group = table.closest<HTMLElement>('.indicator-group') ?? table;
      group.hidden = inTable === 0 && words.length > 0;
      shown += inTable;
      keepTabStop(table);
    }
    const count = this.#page.querySelector('#indicator-count');
    const text = words.length === 0 ? '' : `${shown} of ${all} shown`;
    if (count && count.textContent !== text) count.textContent = text;
  }

  /** Another report is looked at as a whole. */
  reset(): void {
    this.#filter = '';
    this.#doors.filtered('');
  }

  #filterBy(filter: string): void {
    this.#filter = filter;
    this.#doors.filtered(filter);
    this.update();
  }

  #click(event: Event): void {
    const tool = event.target instanceof Element ? event.target.closest('.tool') : null;
    if (!tool || !this.#page.contains(tool)) return;
    event.preventDefault(); // it is no click on the place of the text below it
    event.stopPropagation();
    const cell = tool.closest<HTMLTableCellElement>('td, th');
    const table = tool.closest('table');
    if (tool.classList.contains('copy-csv')) this.#copyCsv();
    else if (tool.classList.contains('copy-one') && cell) this.#doors.copy(textOf(cell), false);
    else if (tool.classList.contains('copy-values')) this.#copyValues(this.#tables);
    else if (tool.classList.contains('copy-type') && table) this.#copyValues(this.#tables.filter((one) => typeOf(one) === typeOf(table)));
  }

  /** The column of indicators, of the rows that are to be seen. */
  #copyValues(tables: readonly HTMLTableElement[]): void {
    const texts = tables.flatMap((table) => shownRows(table)).map((row) => cellOf(row, 'value'));
    this.#doors.copy(texts.join('\n'), false);
  }

  #copyCsv(): void {
    const lines = this.#tables.flatMap((table) => shownRows(table).map((row) => [typeOf(table), ...INDICATOR_COLUMNS.map((column) => cellOf(row, column))]));
    this.#doors.copy([['type', ...INDICATOR_COLUMNS], ...lines].map((line) => line.map(csvCell).join(',')).join('\r\n'), true);
  }

  get #tables(): HTMLTableElement[] {
    return [...this.#page.querySelectorAll<HTMLTableElement>(TABLE)];
  }
}

function toolbar(filter: string): HTMLElement {
  const bar = document.createElement('div');
  bar.className = 'indicator-tools';
  const input = document.createElement('input');
  input.type = 'search';
  input.id = 'indicator-filter';
  input.placeholder = 'Filter';
  input.ariaLabel = 'Filter the indicators';
  input.value = filter;
  const count = document.createElement('span');
  count.id = 'indicator-count';
  count.role = 'status';
  bar.append(input, button('copy-values', 'Copy all', 'Copy all'), button('copy-csv', 'Copy as CSV', 'Copy as CSV'), count);
  return bar;
}

function addTypeButton({ caption }: HTMLTableElement): void {
  if (caption) caption.append(button('copy-type', `Copy all under ${textOf(caption)}`));
}

/** Of a table's rows only one is in the tab order: the arrows lead to the others, also into the next table. */
function addRowButtons(table: HTMLTableElement): void {
  rows(table).forEach((row, index) => {
    const cell = row.querySelector<HTMLElement>(`[${hooks.column}="value"]`);
    if (!cell) return;
    const copy = button('copy-one', `Copy ${textOf(cell)}`);
    copy.tabIndex = index === 0 ? 0 : -1;
    cell.append(copy);
  });
}

function move(event: KeyboardEvent): void {
  const from = event.target instanceof HTMLElement && event.target.matches('.copy-one') ? event.target : undefined;
  if (!from || !['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(event.key)) return;
  const stops = [...document.querySelectorAll<HTMLTableElement>(TABLE)].flatMap(stopsOf);
  const at = stops.indexOf(from);
  const to = { ArrowDown: stops[at + 1], ArrowUp: stops[at - 1], Home: stops[0], End: stops.at(-1) }[event.key];
  event.preventDefault();
  if (!to) return;
  if (from.closest('table') === to.closest('table')) from.tabIndex = -1;
  to.tabIndex = 0;
  to.focus();
}

/** One of the rows that are to be seen is in the tab order, whatever the filter hides. */
function keepTabStop(table: HTMLTableElement): void {
  const stops = stopsOf(table);
  if (!stops.some(({ tabIndex }) => tabIndex === 0) && stops[0]) stops[0].tabIndex = 0;
}

function stopsOf(table: HTMLTableElement): HTMLElement[] {
  return shownRows(table).flatMap((row) => row.querySelector<HTMLElement>('.copy-one') ?? []);
}

function rows(table: HTMLTableElement): readonly HTMLTableRowElement[] {
  return [...table.tBodies].flatMap((body) => [...body.rows]);
}

function shownRows(table: HTMLTableElement): readonly HTMLTableRowElement[] {
  return rows(table).filter(({ hidden }) => !hidden);
}

/** A text as a filter takes it: an indicator is found whether it is written live or defanged. */
function comparable(text: string): string {
  return text.toLowerCase().replace(/[[({](\.|:|@|dot|at)[\])}]/gu, (_, inner: string) => ({ dot: '.', at: '@' })[inner] ?? inner).replace(/hxxp/gu, 'http');
}

function typeOf(table: HTMLTableElement): string {
  return table.getAttribute(hooks.indicators) ?? '';
}

function cellOf(row: HTMLTableRowElement, column: IndicatorColumn): string {
  const cell = [...row.cells].find((one) => one.getAttribute(hooks.column) === column);
  return cell ? textOf(cell) : '';
}

/** The buttons in it have no text. */
function textOf(cell: HTMLElement): string {
  return cell.textContent.replace(/\s+/gu, ' ').trim();
}
