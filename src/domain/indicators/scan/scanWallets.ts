import type { IndicatorType } from '../indicator.js';
import type { Scan } from './found.js';
import { characterKind, longRuns } from './longRuns.js';
import { isBitcoinAddress, isEthereumAddress, isMoneroAddress } from './wallets.js';

/** An address is all of a run of letters and digits, and nothing that would make it part of something longer stands beside it. */
const ALPHANUMERIC = characterKind(/[0-9a-z]/i);
const BESIDE = /[\p{L}\p{N}/-]/u;
const BASE58 = '[1-9A-HJ-NP-Za-km-z]';
/** What any begins with. */
const BEGINS = characterKind(/[01348bB]/);
/** The shortest that BIP 173 allows. */
const SHORTEST = 14;

/** An address counts only where its checksum is right. */
const WALLETS: readonly { readonly type: IndicatorType; readonly pattern: RegExp; readonly isValid: (text: string) => boolean }[] = [
  { type: 'bitcoin-address', pattern: new RegExp(`^(?:[13]${BASE58}{25,34}|(?:bc1|BC1)[0-9a-zA-Z]{11,87})$`, 'u'), isValid: isBitcoinAddress },
  { type: 'ethereum-address', pattern: /^0x[0-9a-fA-F]{40}$/u, isValid: isEthereumAddress },
  { type: 'monero-address', pattern: new RegExp(`^[48]${BASE58}{94}(?:${BASE58}{11})?$`, 'u'), isValid: isMoneroAddress },
];

/** Finds addresses of wallets. */
export function scanWallets(scan: Scan): void {
  for (const { start, end } of longRuns(scan.text, SHORTEST, ALPHANUMERIC)) {
    if (BEGINS[scan.text.charCodeAt(start)] !== 1) continue;
    const value = scan.text.slice(start, end);
    const wallet = WALLETS.find(({ pattern }) => pattern.test(value));
    if (!wallet || BESIDE.test(scan.text[start - 1] ?? ' ') || BESIDE.test(scan.text[end] ?? ' ') || scan.isTaken(start, end) || !wallet.isValid(value)) continue;
    scan.add({ type: wallet.type, value: wallet.type === 'ethereum-address' || value.startsWith('BC1') ? value.toLowerCase() : value, start, end });
  }
}
