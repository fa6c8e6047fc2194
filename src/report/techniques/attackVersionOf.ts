import { ATTACK_VERSIONS, type AttackVersion, NEWEST_ATTACK_VERSION } from '../../domain/attack/technique.js';
import type { Report } from '../report.js';

/** The version of ATT&CK that a report is written for. */
export interface ReportAttackVersion {
  readonly version: AttackVersion;
  /** Whether the front matter or the project says so; else what is right in any version is right. */
  readonly isPinned: boolean;
}

/** Front matter first, then the project, then the newest. */
export function attackVersionOf({ frontMatter, project }: Pick<Report, 'frontMatter' | 'project'>): ReportAttackVersion {
  // 19, "19.0" and "v19" are one; of a version that is not known, nothing can be told.
  const { attackVersion } = frontMatter?.data ?? {};
  const stated = typeof attackVersion === 'string' || typeof attackVersion === 'number' ? Number(/^v?(\d+)/iu.exec(String(attackVersion))?.[1]) : undefined;
  const version = ATTACK_VERSIONS.find((one) => one === stated) ?? project.attackVersion;
  return { version: version ?? NEWEST_ATTACK_VERSION, isPinned: version !== undefined };
}

/** The versions whose names and tactics are right in a report. */
export function acceptedVersions({ version, isPinned }: ReportAttackVersion): readonly AttackVersion[] {
  return isPinned ? [version] : [...ATTACK_VERSIONS].reverse();
}
