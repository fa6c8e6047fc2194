import type { Indicator } from '../../domain/indicators/indicator.js';
import type { Place } from '../report.js';

/**
 * Whose an indicator is; the first that holds:
 * - `own`: a private address, or one of the team's own assets;
 * - `legitimate`: allow-listed, or live in the references or as the target of a citation link;
 * - `malicious`: written defanged, or listed under Indicators of Compromise;
 * - `unknown`: all else.
 */
export type IndicatorRole = 'malicious' | 'own' | 'legitimate' | 'unknown';

/** An indicator of a report. */
export interface ReportIndicator {
  /** Its offsets are relative to its part, as those of its place. */
  readonly indicator: Indicator;
  readonly place: Place;
  readonly role: IndicatorRole;
  /** What follows the value on its line, in the author's words; empty where nothing does. */
  readonly context: string;
  /** JSON pointer of the innermost item of the report that it stands in; empty where it stands in none. */
  readonly path: string;
  /** Whether it stands under Indicators of Compromise. */
  readonly listed: boolean;
  /** The language of the fence that it stands in, in lower case; empty for a fence without one. Nothing outside of fences. */
  readonly fence?: string;
}
