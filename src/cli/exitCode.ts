import { type Severity, SEVERITIES } from '../checks/check.js';

/** What the process ends with. */
export const EXIT = {
  /** Done, and nothing found that should fail. */
  ok: 0,
  /** `check` found something at or above --fail-on. */
  problems: 1,
  /** Bad usage, or a file that could not be handled. Outweighs `problems`: what was not read may hold worse. */
  failure: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What --fail-on accepts; hints never fail. */
export const FAIL_ON = ['error', 'warning', 'information', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** Whether a problem of that severity fails the check. */
export function fails(severity: Severity, failOn: FailOn): boolean {
  return failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
}
