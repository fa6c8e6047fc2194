import type { ReportPart } from '../report/report.js';
import type { Audience } from './audience.js';
import { authorAudience } from './authorAudience.js';
import { readerAudience } from './readerAudience.js';
import type { SummaryMode } from './summary.js';

/** What the page of a mode is like. */
export function audienceOf(mode: SummaryMode, indexes: ReadonlyMap<ReportPart, number>): Audience {
  switch (mode) {
    case 'author':
      return authorAudience(indexes);
    case 'reader':
      return readerAudience;
  }
}
