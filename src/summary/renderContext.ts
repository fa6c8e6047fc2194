import type { Range } from '../domain/range.js';
import { allItems, type Report, type ReportItem, type ReportPart } from '../report/report.js';
import type { Audience } from './audience.js';
import { audienceOf } from './audienceOf.js';
import type { LabelledItems } from './flow.js';
import { metadataValue } from './header/metadata.js';
import { readTlp, type Tlp } from './header/tlp.js';
import { Defanger } from './markdown/defanger.js';
import { type Markdown, MarkdownRenderer } from './markdown/markdownRenderer.js';
import { Notes } from './markdown/notes.js';
import { References } from './markdown/references.js';
import type { SummaryMode, SummaryOptions } from './summary.js';

/** What the rendering of one report needs to know at every place. */
export interface RenderContext {
  readonly report: Report;
  readonly mode: SummaryMode;
  /** The present, in milliseconds since 1970 UTC. */
  readonly now: number;
  /** The label: the report's own, else the one that somebody was asked for. */
  readonly tlp: Tlp | undefined;
  readonly audience: Audience;
  /** For the summary. */
  readonly markdown: Markdown;
  /** For the full report, which says once more what the summary says. */
  readonly fullMarkdown: Markdown;
  readonly defanger: Defanger;
  readonly labelled: LabelledItems;
  readonly indexes: ReadonlyMap<ReportPart, number>;
  /** The same where nothing but the parts that a block shows makes a difference to it. */
  readonly signature: string;
  /** What of a part is told elsewhere on the page, and left out of the prose; in the order of the part. */
  readonly told: ReadonlyMap<ReportPart, readonly Range[]>;
}

export function renderContext(report: Report, { mode, now, tlp }: SummaryOptions): RenderContext {
  const indexes = new Map(report.parts.map((part, index) => [part, index]));
  const audience = audienceOf(mode, indexes);
  const defanger = new Defanger(report);
  const references = new References(report.parts);
  const options = { audience, defanger, references, notes: new Notes(references) };
  return {
    report, mode, now, tlp: readTlp(metadataValue(report.frontMatter, 'tlp') ?? '') ?? tlp, audience, defanger, indexes,
    markdown: new MarkdownRenderer({ ...options, returns: true }),
    fullMarkdown: new MarkdownRenderer({ ...options, returns: false }),
    labelled: labelledItems(report),
    signature: [report.type.id, defanger.signature, references.signature].join('\n\n'),
    told: new Map(),
  };
}

/** The states of an item and of all that is in it: what a block shows of them beside their text. */
export function statesOf({ state, items }: ReportItem): string {
  return `${state}${items.length > 0 ? `(${items.map(statesOf).join(' ')})` : ''}`;
}

/** What of parts is told elsewhere, to compare by. */
export function toldIn(parts: readonly ReportPart[], { told }: RenderContext): string {
  return parts.map((part) => (told.get(part) ?? []).map(({ start, end }) => `${start}-${end}`).join()).join(';');
}

function labelledItems(report: Report): LabelledItems {
  const labelled = new Map<ReportPart, Map<number, ReportItem>>();
  for (const item of allItems(report.items)) {
    if (item.found?.as !== 'label') continue;
    const { part, range } = item.found.name;
    labelled.set(part, (labelled.get(part) ?? new Map<number, ReportItem>()).set(range.start, item));
  }
  return labelled;
}
