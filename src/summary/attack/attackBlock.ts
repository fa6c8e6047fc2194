import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { ATTACK_COPYRIGHT } from '../../domain/attack/loadAttack.js';
import { fullName, techniqueUrl } from '../../domain/attack/techniqueText.js';
import { isAnsweredState, type Report, type ReportItem } from '../../report/report.js';
import { acceptedVersions, attackVersionOf } from '../../report/techniques/attackVersionOf.js';
import { cachedBlock } from '../blockCache.js';
import { headingElement } from '../headingElement.js';
import { itemId } from '../itemId.js';
import { labelRanges } from '../labelRange.js';
import { guidance, nameOf, renderAround, renderItem, renderValue, sourceOf, tagOf } from '../renderItem.js';
import { type RenderContext, statesOf } from '../renderContext.js';
import type { Block } from '../summary.js';
import { type NamedTechnique, type TacticRow, tacticOf, tacticRows, type TacticRows } from './tacticRows.js';

/** The section on ATT&CK: its tactics in the order of the matrix with their techniques, whatever order and form its author chose. */
export function attackBlock(item: ReportItem, context: RenderContext): Block {
  const tactics = tacticRows(context.report, item);
  // A technique may stand in a part of another section.
  const placeOf = ({ id, mention: { place } }: NamedTechnique): unknown[] => [id, context.indexes.get(place.part), place.range.start];
  const named = JSON.stringify([...tactics.rows.map(({ tactic, techniques }) => [tactic.shortName, techniques.map(placeOf)]), tactics.loose.map(placeOf)]);
  return cachedBlock(itemId(item.type), item.found?.parts ?? [], [statesOf(item), named, attackVersionOf(context.report).version], context, () => renderAttack(item, tactics, context));
}

function renderAttack(item: ReportItem, { rows, loose }: TacticRows, context: RenderContext): Element {
  const isSettled = !item.found || !isAnsweredState(item.state) || item.state !== 'filled';
  if (isSettled && rows.every(({ techniques }) => techniques.length === 0)) return renderItem(item, 2, context, ['section', 'attack'])[0]!;
  const isShown = (row: TacticRow): boolean => row.techniques.length > 0 || (row.item !== undefined && (isAnsweredState(row.item.state) ? row.item.found !== undefined : context.audience.gap(row.item) !== undefined));
  const isNamed = rows.some(({ techniques }) => techniques.length > 0) || loose.length > 0;
  return h('section', { id: itemId(item.type), className: ['section', 'attack', item.state], ...sourceOf(item, context) }, [
    headingElement(2, [nameOf(item, context), ...tagOf(item, context)]),
    ...renderAround(item, 2, { ...context, told: labelRanges(item.items.filter(isTactic)) }, isTactic),
    h('dl', { className: ['tactics'] }, [
      ...rows.filter(isShown).map((row) => renderRow(row, context)),
      ...(loose.length > 0 ? [h('div', { className: ['tactic', 'named'] }, [h('dt', 'Tactic not stated'), h('dd', [techniqueList(loose, context)])])] : []),
    ]),
    ...(isNamed ? [h('p', { className: ['designation'] }, `MITRE ATT&CK® v${attackVersionOf(context.report).version}. ${ATTACK_COPYRIGHT}`)] : []),
  ]);
}

function isTactic({ type }: ReportItem): boolean {
  return tacticOf(type) !== undefined;
}

/**
 * What names a technique stands out. What is only told in words says that no technique is named, so that a court order does not look
 * like an intrusion; what does not apply is quiet.
 */
function renderRow({ item, tactic, techniques }: TacticRow, context: RenderContext): Element {
  const gap = item && context.audience.gap(item);
  const kind = techniques.length > 0 ? 'named' : item?.state === 'filled' ? 'prose' : (item?.state ?? 'prose');
  const value = item?.found ? renderValue(item, 2, context) : [];
  return h('div', { ...(item && { id: itemId(item.type), ...sourceOf(item, context) }), className: ['tactic', kind] }, [
    h('dt', [item ? nameOf(item, context) : { type: 'text', value: tactic.name }, ...(item ? tagOf(item, context) : []), ...(kind === 'prose' ? [' ', h('span', { className: ['no-technique'] }, 'no technique named')] : [])]),
    h('dd', [
      ...(techniques.length > 0 ? [techniqueList(techniques, context)] : []),
      ...(item && saysMore(item, techniques) ? value : []),
      ...guidance(gap),
    ]),
  ]);
}

function techniqueList(techniques: readonly NamedTechnique[], { audience, report }: RenderContext): Element {
  const { version } = attackVersionOf(report);
  return h('ul', { className: ['techniques'], role: 'list' }, techniques.map(({ id, mention, technique }) => {
    const name: ElementContent[] = technique && report.attack ? [' ', h('span', fullName(technique, report.attack, version))].map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)) : [];
    return h('li', audience.source(mention.place), [audience.link(techniqueUrl(id), [h('code', id)]), ...name, ...flawOf(id, report).flatMap((words) => audience.flaw(words))]);
  }));
}

/** As the checks have it: what is right in any version that the report may be written for is right. */
function flawOf(id: string, report: Report): string[] {
  const { attack } = report;
  const known = acceptedVersions(attackVersionOf(report)).map((version) => attack?.technique(id, version)?.status);
  if (!attack || known.includes('active')) return [];
  return [known.find((status) => status !== undefined) ?? 'unknown'];
}

/** Whether the author writes more than what the list of techniques says already: ids, names and what stands between them. */
function saysMore({ value }: ReportItem, techniques: readonly NamedTechnique[]): boolean {
  const rest = techniques.reduce((text, { id, technique }) => text.replaceAll(id, ' ').replaceAll(technique?.name ?? id, ' '), value.replace(/\]\([^()\s]*\)/gu, ' '));
  return /[\p{L}\p{N}]/u.test(rest);
}
