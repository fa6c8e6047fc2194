import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ReportItem } from '../../report/report.js';
import { indicatorsOf } from '../../report/indicators/indicatorsOf.js';
import { cachedBlock } from '../blockCache.js';
import { INDICATOR_COLUMNS, type IndicatorColumn } from '../hooks.js';
import { itemId } from '../itemId.js';
import { renderItem } from '../renderItem.js';
import { type RenderContext, statesOf } from '../renderContext.js';
import type { Block } from '../summary.js';
import { type IndicatorRow, type IndicatorTable, indicatorTables } from './indicatorRows.js';
import { roleInWords, titleOfType } from './indicatorWords.js';
import { toldIndicators } from './toldIndicators.js';

/** So many rows stand in one table that a long list is laid out piece by piece, as it is scrolled to. */
const ROWS = 200;
/** Below that, a list is laid out with the page. */
const LAID_OUT_AT_ONCE = 100;

const COLUMN_TITLES: Readonly<Record<IndicatorColumn, string>> = { value: 'Indicator', role: 'Role', count: 'Count', context: 'Context' };

/** The section of indicators: what its author tells of them, and all those of the report in tables by type. */
export function indicatorsBlock(item: ReportItem, context: RenderContext): Block {
  const tables = indicatorTables(context.report);
  const inputs = [statesOf(item), signatureOf(tables, context)];
  return cachedBlock(itemId(item.type), item.found?.parts ?? [], inputs, context, () => renderIndicators(item, tables, context));
}

function signatureOf(tables: readonly IndicatorTable[], { indexes }: RenderContext): string {
  return tables.map(({ type, rows }) => `${type}\n${rows.map(({ text, role, count, context, place }) => [text, role, count, context, indexes.get(place.part), place.range.start].join('\t')).join('\n')}`).join('\n\n');
}

function renderIndicators(item: ReportItem, tables: readonly IndicatorTable[], context: RenderContext): Element {
  const shown = new Set(tables.length > 0 ? indicatorsOf(context.report).filter(({ listed }) => listed).map(({ place }) => `${context.indexes.get(place.part)} ${place.range.start}`) : []);
  const told = toldIndicators(item, (part, offset) => shown.has(`${context.indexes.get(part)} ${offset}`));
  const [element] = renderItem(item, 2, { ...context, told }, ['section', 'indicators']);
  const [heading, ...rest] = element!.children;
  element!.children = [heading!, ...rest, ...(tables.length > 0 ? [renderTables(tables, context)] : [])];
  return element!;
}

function renderTables(tables: readonly IndicatorTable[], context: RenderContext): Element {
  const chunks = tables.flatMap(({ type, rows }) => Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, index) => ({ type, rows: rows.slice(index * ROWS, (index + 1) * ROWS), first: index * ROWS, total: rows.length })));
  return h('div', { className: ['indicator-tables'] }, chunks.map(({ type, rows, first, total }, index) => h('div', { className: ['scroll', 'indicator-group', ...(total > LAID_OUT_AT_ONCE ? ['long'] : [])], role: 'group', tabIndex: 0, ariaLabel: captionOf(type, first, rows.length, total) }, [
    h('table', { dataIndicators: type }, [
      h('caption', { className: first > 0 ? ['heard'] : [] }, [titleOfType(type), ' ', h('span', { className: ['number'] }, first > 0 ? `${first + 1} to ${first + rows.length} of ${total}` : String(total))]),
      h('colgroup', INDICATOR_COLUMNS.map((column) => h('col', { className: [`column-${column}`] }))),
      // Under one another, the tables read as one: the columns are named in each for those who hear them, and seen once.
      h('thead', { className: index > 0 ? ['heard'] : [] }, h('tr', INDICATOR_COLUMNS.map((column) => h('th', { scope: 'col', className: [`column-${column}`] }, COLUMN_TITLES[column])))),
      h('tbody', rows.map((row) => renderRow(row, context))),
    ]),
  ])));
}

function captionOf(type: IndicatorTable['type'], first: number, count: number, total: number): string {
  return first === 0 && count === total ? titleOfType(type) : `${titleOfType(type)}, ${first + 1} to ${first + count}`;
}

function renderRow({ text, role, count, context, place }: IndicatorRow, { audience, defanger }: RenderContext): Element {
  const cell = (column: IndicatorColumn, content: Parameters<typeof h>[2]): Element => h('td', { dataColumn: column, className: [`column-${column}`] }, content);
  return h('tr', { className: [role] }, [
    h('td', { dataColumn: 'value', className: ['column-value'], translate: 'no' }, h('code', [audience.name(text, place)])),
    cell('role', roleInWords(role)),
    cell('count', String(count)),
    cell('context', defanger.text(context)),
  ]);
}
