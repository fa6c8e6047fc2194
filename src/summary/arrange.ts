import type { ReportItem, ReportPart } from '../report/report.js';

/** What stands in a report or section, in the order in which it is shown. */
export interface Arrangement {
  /** The parts before the first item. */
  readonly intro: readonly ReportPart[];
  /** The items in the order of their type, each with the parts behind it that are no item's. */
  readonly items: readonly Arranged[];
}

export interface Arranged {
  readonly item: ReportItem;
  readonly after: readonly ReportPart[];
}

/** Brings items into the order of their type. A part that belongs to none stays behind the item that it follows in the text, so that none is lost. */
export function arrange(parts: readonly ReportPart[], items: readonly ReportItem[]): Arrangement {
  const owners = new Map<ReportPart, ReportItem>();
  for (const item of items) if (item.found?.as === 'heading') for (const part of item.found.parts) owners.set(part, item);
  const intro: ReportPart[] = [];
  const after = new Map<ReportItem, ReportPart[]>(items.map((item) => [item, []]));
  let run = intro;
  for (const part of parts) {
    const owner = owners.get(part);
    if (owner) run = after.get(owner)!;
    else run.push(part);
  }
  return { intro, items: items.map((item) => ({ item, after: after.get(item)! })) };
}
