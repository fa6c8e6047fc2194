import type { Technique } from '../../domain/attack/technique.js';
import type { Place } from '../report.js';

/** A place where a report names a technique by its id. */
export interface TechniqueMention {
  /** In upper case: `T1566.001`. */
  readonly id: string;
  /** Exactly the id. */
  readonly place: Place;
  /** The name that the author gives beside the id, if any. */
  readonly name?: Place;
  /** The technique in the version that the report is written for; nothing where that has none. */
  readonly technique?: Technique;
  /** Short name of the tactic under whose heading or label it stands. */
  readonly tactic?: string;
}
