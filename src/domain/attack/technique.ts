/** The versions of Enterprise ATT&CK that are known; a report may be written for either. */
export const ATTACK_VERSIONS = [18, 19] as const;
/** The major version of Enterprise ATT&CK. */
export type AttackVersion = (typeof ATTACK_VERSIONS)[number];
export const NEWEST_ATTACK_VERSION: AttackVersion = 19;

export type AttackDomain = 'enterprise' | 'mobile' | 'ics';

/** A technique or sub-technique, as one version of ATT&CK has it. */
export interface Technique {
  /** `T1566`, `T1566.001`. */
  readonly id: string;
  readonly domain: AttackDomain;
  /** Of a sub-technique, its own name without its parent's. */
  readonly name: string;
  /** Short names as in STIX (`initial-access`), in the order of the matrix; none where it is revoked or deprecated. */
  readonly tactics: readonly string[];
  readonly status: 'active' | 'deprecated' | 'revoked';
  /** The id of what took the place of a revoked one; not all have one. */
  readonly replacedBy?: string;
}
