import type { IndicatorType } from '../indicator.js';
import type { Scan } from './found.js';
import { isBitcoinAddress, isEthereumAddress, isMoneroAddress } from './wallets.js';

// Without what may not stand before one: looked at in every place, that takes more time than all the rest.
const BEFORE = /[\p{L}\p{N}/-]/u;
const BEHIND = String.raw`(?![\p{L}\p{N}/-])`;
const BASE58 = '[1-9A-HJ-NP-Za-km-z]';

/** An address counts only where its checksum is right. */
const WALLETS: readonly { readonly type: IndicatorType; readonly pattern: RegExp; readonly isValid: (text: string) => boolean }[] = [
  { type: 'bitcoin-address', pattern: new RegExp(`(?:[13]${BASE58}{25,34}|(?:bc1|BC1)[0-9a-zA-Z]{11,87})${BEHIND}`, 'gu'), isValid: isBitcoinAddress },
  { type: 'ethereum-address', pattern: new RegExp(`0x[0-9a-fA-F]{40}${BEHIND}`, 'gu'), isValid: isEthereumAddress },
  { type: 'monero-address', pattern: new RegExp(`[48]${BASE58}{94}(?:${BASE58}{11})?${BEHIND}`, 'gu'), isValid: isMoneroAddress },
];

/** Finds addresses of wallets. */
export function scanWallets(scan: Scan): void {
  for (const { type, pattern, isValid } of WALLETS) {
    for (const { index: start, 0: value } of scan.text.matchAll(pattern)) {
      const end = start + value.length;
      if (!BEFORE.test(scan.text[start - 1] ?? ' ') && !scan.isTaken(start, end) && isValid(value)) scan.add({ type, value: type === 'ethereum-address' || value.startsWith('BC1') ? value.toLowerCase() : value, start, end });
    }
  }
}
