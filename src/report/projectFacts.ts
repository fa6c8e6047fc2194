import type { AttackVersion } from '../domain/attack/technique.js';
import type { DefangStyle } from '../domain/indicators/defangStyle.js';

/** What a project says for all of its reports. What people write there can be anything: entries that mean nothing count for nothing. */
export interface ProjectFacts {
  /** Domains (with all below them), addresses and CIDR ranges that are the team's own. */
  readonly ownAssets?: readonly string[];
  /** Values of indicators, in any style, that are known to be legitimate. */
  readonly allowedIndicators?: readonly string[];
  /** Domains, with all below them, that are not worth blocking, beyond those of our own short list. */
  readonly benignIndicators?: readonly string[];
  /** How the team writes what is defanged. */
  readonly defangStyle?: DefangStyle;
  /** The version of ATT&CK that reports are written for where they do not say. */
  readonly attackVersion?: AttackVersion;
}
