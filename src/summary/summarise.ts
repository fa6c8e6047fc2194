import type { Element } from 'hast';
import { h } from 'hastscript';
import { toString } from 'mdast-util-to-string';
import type { Report, ReportPart } from '../report/report.js';
import { arrange } from './arrange.js';
import { cachedBlock } from './blockCache.js';
import type { Piece } from './flow.js';
import { fullReport } from './fullReport.js';
import { furtherReports } from './furtherReports.js';
import { headerBlock, titleText } from './header/headerBlock.js';
import { draftText } from './header/metadata.js';
import { readTlp } from './header/tlp.js';
import { labelRanges } from './labelRange.js';
import { type RenderContext, renderContext, toldIn } from './renderContext.js';
import { flow, isRendered, renderPieces } from './renderItem.js';
import { renderNotes } from './renderNotes.js';
import { sectionBlocks, strayBlocks } from './renderSections.js';
import type { Block, Summary, SummaryOptions } from './summary.js';

/** A report as one page of safe HTML, whatever the report says. It never throws, and the full report leaves out nothing that a reader of the text sees. */
export function summarise(report: Report, options: SummaryOptions): Summary {
  const context = renderContext(report, options);
  const { audience, defanger, markdown, tlp } = context;
  const start = report.title ? report.own.indexOf(report.title.place.part) : 0;
  const { intro, items } = arrange(report.own.slice(start), report.items);
  const [opening, ...strays] = intro;
  // Sections that are labels stand in parts which are none's; they are shown as sections.
  const around = { ...context, told: labelRanges(report.items.filter((item) => isRendered(item, context))) };
  const notices = audience.notices(report, options.problems ?? [], defanger);
  const draft = draftText(context);
  return {
    title: defanger.text(titleText(report)),
    ...(tlp && { tlp }),
    ...(draft !== undefined && { draft }),
    blocks: [
      headerBlock(context),
      ...(notices ? [cachedBlock('notices', [], [notices.signature], context, () => h('div', { id: 'notices' }, notices.render()))] : []),
      ...furtherReports(context),
      ...openingBlocks(opening, around),
      ...strayBlocks(strays, around),
      ...sectionBlocks(items, context, around),
      ...(markdown.notes.all.length > 0 ? [{ id: 'notes', render: (): Element => renderNotes(context) }] : []),
    ],
    fullReport: fullReport(context),
  };
}

/** The label is said at the top of the page: a line that says nothing else is left to the full report. */
function withoutLabel(piece: Piece, { tlp }: RenderContext): Piece[] {
  if (!tlp || !('blocks' in piece)) return [piece];
  const blocks = piece.blocks.filter((block) => block.type !== 'paragraph' || readTlp(toString(block))?.label !== tlp.label);
  return blocks.length > 0 ? [{ blocks }] : [];
}

/** What stands right below the title; without a title, what stands before the first heading. */
function openingBlocks(part: ReportPart | undefined, context: RenderContext): Block[] {
  const pieces = part ? flow(part, context).flatMap((piece) => withoutLabel(piece, context)) : [];
  if (!part || pieces.length === 0) return [];
  return [cachedBlock('opening', [part], [context.tlp?.label, toldIn([part], context)], context, () => h('div', { id: 'opening', className: ['opening'] }, renderPieces(pieces, part, context)))];
}
