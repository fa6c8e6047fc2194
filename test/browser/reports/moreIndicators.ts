import type { Random } from '../../unit/support/random.js';

const WORDS = ['cargo', 'relay', 'queue', 'ferry', 'ledger', 'harbour', 'manifest', 'quay', 'tally', 'bollard', 'pallet', 'depot', 'tender', 'waybill', 'axle', 'winch', 'tarpaulin', 'gantry'];
const TOOLS = ['scan', 'pack', 'sync', 'probe', 'drop', 'tunnel', 'wipe', 'list', 'spool', 'watch'];
const SEEN = ['beacon of the remote-access tool', 'scanned from LFG-JS01', 'asked for by the copy tool', 'in the memory of VDI-0417', 'in the proxy log, blocked', 'named by the external responders'];

/** Rows of the table of network indicators: addresses of documentation ranges, domains, URLs and senders that nobody has. */
export function moreNetworkIndicators(count: number, random: Random): string[] {
  return Array.from({ length: count }, (_, index) => {
    const day = `2026-0${4 + (index % 2)}-${String(1 + random.below(28)).padStart(2, '0')}`;
    const [indicator, type] = networkIndicator(index, random);
    return `| ${indicator} | ${type} | ${day} | ${random.pick(SEEN)} |`;
  });
}

function networkIndicator(index: number, random: Random): [string, string] {
  const name = `${random.pick(WORDS)}-${random.pick(WORDS)}${index}`;
  switch (index % 5) {
    case 0:
      return [`2001[:]db8[:]${(index + 16).toString(16)}[:][:]${(random.below(65_000) + 1).toString(16)}`, 'IPv6'];
    case 1:
      return [`${name}[.]example`, 'domain'];
    case 2:
      return [`hxxps://${name}[.]example/${random.pick(TOOLS)}/${random.below(900) + 100}`, 'URL'];
    case 3:
      return [`dispatch@${name}[.]example`, 'e-mail'];
    default:
      return [`${random.pick(TOOLS)}.${name}[.]invalid`, 'domain'];
  }
}

/** Rows of the table of files, each with one hash. */
export function moreFiles(count: number, random: Random): string[] {
  return Array.from({ length: count }, (_, index) => `| ${random.pick(TOOLS)} tool, build ${index + 1} | \`${hash(random)}\` | ${random.pick(SEEN)} |`);
}

function hash(random: Random): string {
  return Array.from({ length: 64 }, () => random.below(16).toString(16)).join('');
}
