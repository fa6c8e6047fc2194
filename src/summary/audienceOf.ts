import type { Audience, SummaryMode } from './audience.js';
import { authorAudience } from './authorAudience.js';

/** What the page of a mode is like. */
export function audienceOf(mode: SummaryMode): Audience {
  switch (mode) {
    case 'author':
      return authorAudience;
  }
}
