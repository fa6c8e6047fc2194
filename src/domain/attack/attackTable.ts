import type { AttackVersion, Technique } from './technique.js';

/** A tactic of a matrix. */
export interface Tactic {
  /** `TA0005`. */
  readonly id: string;
  /** As STIX has it: `defense-evasion`. */
  readonly shortName: string;
  readonly name: string;
}

/** The facts on techniques and tactics, by version of Enterprise ATT&CK; Mobile and ICS have the same facts in each. */
export interface AttackTable {
  /** The technique with that id, whatever its status; nothing where that version has none. Upper case. */
  technique(id: string, version: AttackVersion): Technique | undefined;
  /** The techniques that are neither revoked nor deprecated, by id. */
  active(version: AttackVersion): readonly Technique[];
  /** The tactics, in the order of the matrices: Enterprise, then what Mobile and ICS have beyond it. */
  tactics(version: AttackVersion): readonly Tactic[];
}
