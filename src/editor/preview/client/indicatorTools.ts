import { csvCell } from '../../../domain/csvCell.js';
import { hooks } from '../../../summary/hooks.js';
import { button } from './button.js';

const TABLE = `table[${hooks.indicators}]`;

export interface IndicatorDoors {
  /** Puts a text on the clipboard; `what` says what it is, as the beginning of a sentence. */
  copy(text: string, what: string): void;
  /** Resolves once everything is rendered. */
  all(): Promise<void>;
  /** The filter is another. */
  filtered(filter: string): void;
}

/** What the script adds to the tables of indicators: a filter, and buttons that copy one, a column, or all that is to be seen. */
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
    for (const table of content.querySelectorAll<HTMLTableElement>(TABLE)) addButtons(table);
    const [first] = content.querySelectorAll<HTMLTableElement>(TABLE);
    const section = first?.closest('section');
    const heading = section?.querySelector(':scope > :is(h2, h3)');
    if (!section || !heading || section.querySelector('.indicator-tools')) return;
    heading.after(toolbar(this.#filter));
  }

  /** Applies the filter to what an update has put there. */
  update(): void {
    const words = this.#filter.toLowerCase().split(/\s+/u).filter(Boolean);
    let shown = 0;
    let all = 0;
    for (const table of this.#page.querySelectorAll<HTMLTableElement>(TABLE)) {
      let inTable = 0;
      for (const row of rows(table)) {
        const text = row.textContent.toLowerCase();
        const isHidden = !words.every((word) => text.includes(word));
        if (row.hidden !== isHidden) row.hidden = isHidden;
        if (!isHidden) inTable += 1;
        all += 1;
      }
      table.classList.toggle('nothing-found', inTable === 0 && words.length > 0);
      shown += inTable;
    }
    const count = this.#page.querySelector('#indicator-count');
    const text = words.length === 0 ? '' : `${shown} of ${all} shown`;
    if (count && count.textContent !== text) count.textContent = text;
  }

  #filterBy(filter: string): void {
    this.#filter = filter;
    this.#doors.filtered(filter);
    this.update();
    void this.#doors.all().then(() => this.update());
  }

  #click(event: Event): void {
    const tool = event.target instanceof Element ? event.target.closest('.tool') : null;
    if (!tool || !this.#page.contains(tool)) return;
    event.preventDefault(); // it is no click on the place of the text below it
    const cell = tool.closest<HTMLTableCellElement>('td, th');
    if (tool.classList.contains('copy-one') && cell) this.#doors.copy(textOf(cell), textOf(cell));
    else if (tool.classList.contains('copy-column') && cell) void this.#doors.all().then(() => this.#copyColumn(cell));
    else if (tool.classList.contains('copy-csv')) void this.#doors.all().then(() => this.#copyCsv());
  }

  /** The column of all tables of the same type: a long list may be in several. */
  #copyColumn(head: HTMLTableCellElement): void {
    const type = head.closest('table')?.getAttribute(hooks.indicators);
    const tables = [...this.#page.querySelectorAll<HTMLTableElement>(TABLE)].filter((table) => table.getAttribute(hooks.indicators) === type);
    const column = head.getAttribute(hooks.column);
    const texts = tables.flatMap((table) => shownRows(table)).map((row) => cellOf(row, column)).filter((text) => text !== '');
    this.#doors.copy(texts.join('\n'), `${texts.length} of the column ${textOf(head)}`);
  }

  #copyCsv(): void {
    const tables = [...this.#page.querySelectorAll<HTMLTableElement>(TABLE)];
    const columns = [...(tables[0]?.querySelectorAll(`th[${hooks.column}]`) ?? [])].map((head) => head.getAttribute(hooks.column) ?? '');
    const lines = tables.flatMap((table) => shownRows(table).map((row) => [table.getAttribute(hooks.indicators) ?? '', ...columns.map((column) => cellOf(row, column))]));
    this.#doors.copy([['type', ...columns], ...lines].map((line) => line.map(csvCell).join(',')).join('\r\n'), `${lines.length} ${lines.length === 1 ? 'indicator' : 'indicators'} as CSV`);
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
  bar.append(input, button('copy-csv', 'Copy as CSV', 'Copy as CSV'), count);
  return bar;
}

/** A button for each column and each row. Of a table's rows only one is in the tab order: the arrows lead to the others. */
function addButtons(table: HTMLTableElement): void {
  if (table.querySelector('.tool')) return;
  for (const head of table.querySelectorAll<HTMLElement>(`thead [${hooks.column}]`)) head.append(button('copy-column', `Copy the column ${textOf(head)}`));
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
  const table = from?.closest('table');
  if (!from || !table || !['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(event.key)) return;
  const stops = shownRows(table).flatMap((row) => row.querySelector<HTMLElement>('.copy-one') ?? []);
  const at = stops.indexOf(from);
  const to = { ArrowDown: stops[at + 1], ArrowUp: stops[at - 1], Home: stops[0], End: stops.at(-1) }[event.key];
  event.preventDefault();
  if (!to) return;
  from.tabIndex = -1;
  to.tabIndex = 0;
  to.focus();
}

function rows(table: HTMLTableElement): readonly HTMLTableRowElement[] {
  return [...table.tBodies].flatMap((body) => [...body.rows]);
}

function shownRows(table: HTMLTableElement): readonly HTMLTableRowElement[] {
  return rows(table).filter(({ hidden }) => !hidden);
}

function cellOf(row: HTMLTableRowElement, column: string | null): string {
  const cell = [...row.cells].find((one) => one.getAttribute(hooks.column) === column);
  return cell ? textOf(cell) : '';
}

/** The buttons in it have no text. */
function textOf(cell: HTMLElement): string {
  return cell.textContent.replace(/\s+/gu, ' ').trim();
}
