import type { IndicatorType } from '../indicator.js';
import type { Scan } from './found.js';
import { isBitcoinAddress, isEthereumAddress, isMoneroAddress } from './wallets.js';

const BEFORE = String.raw`(?<![\p{L}\p{N}/-])`;
const BEHIND = String.raw`(?![\p{L}\p{N}/-])`;
const BASE58 = '[1-9A-HJ-NP-Za-km-z]';

/** An address counts only where its checksum is right. */
const WALLETS: readonly { readonly type: IndicatorType; readonly pattern: RegExp; readonly isValid: (text: string) => boolean }[] = [
  { type: 'bitcoin-address', pattern: new RegExp(`${BEFORE}(?:[13]${BASE58}{25,34}|(?:bc1|BC1)[0-9a-zA-Z]{11,87})${BEHIND}`, 'gu'), isValid: isBitcoinAddress },
  { type: 'ethereum-address', pattern: new RegExp(`${BEFORE}0x[0-9a-fA-F]{40}${BEHIND}`, 'gu'), isValid: isEthereumAddress },
  { type: 'monero-address', pattern: new RegExp(`${BEFORE}[48]${BASE58}{94}(?:${BASE58}{11})?${BEHIND}`, 'gu'), isValid: isMoneroAddress },
];

/** Finds addresses of wallets. */
export function scanWallets(scan: Scan): void {
  for (const { type, pattern, isValid } of WALLETS) {
    for (const { index: start, 0: value } of scan.text.matchAll(pattern)) {
      const end = start + value.length;
      if (!scan.isTaken(start, end) && isValid(value)) scan.add({ type, value: type === 'ethereum-address' || value.startsWith('BC1') ? value.toLowerCase() : value, start, end });
    }
  }
}
