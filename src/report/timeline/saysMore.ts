/** Whether a cell goes on behind its date, other than in brackets: "2026-03-09 evening", but not "2026-03-09 (Monday)". */
export function saysMore(behindDate: string): boolean {
  return /[\p{L}\p{N}]/u.test(behindDate.replace(/\([^()]*\)/gu, ''));
}
