import type { Random } from '../../unit/support/random.js';

const HOSTS = ['LFG-FS03', 'LFG-JS01', 'LFG-DC02', 'LFG-WEB1', 'LFG-SQL4', 'VDI-0417', 'LFG-ESX7', 'LFG-BK01'];
const DEEDS = ['Sign-in by remote desktop to', 'Shares are listed on', 'A scheduled task is made on', 'The copy tool is put on', 'Services are listed on', 'A firewall rule is changed on', 'Archives are written on'];
const CONFIDENCES = ['[confirmed] ', '[confirmed] ', '[confirmed] ', '[assessed] ', '[suspected] ', ''];

/** Lines of a timeline, in the nights between the first sign-in to a domain controller and the locker. */
export function moreEvents(count: number, random: Random): string[] {
  const start = Date.UTC(2026, 3, 23, 18);
  return Array.from({ length: count }, (_, index) => {
    const minutes = Math.floor((index * 10 * 24 * 60) / Math.max(count, 1)) + random.below(9);
    const at = new Date(start + minutes * 60_000).toISOString();
    return `- ${at.slice(0, 10)} ${at.slice(11, 16)} UTC: ${random.pick(CONFIDENCES)}${random.pick(DEEDS)} ${random.pick(HOSTS)}.`;
  });
}
