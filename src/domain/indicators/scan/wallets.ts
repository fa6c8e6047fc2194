import { keccak_256 } from '@noble/hashes/sha3.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { base58xmr, bech32, bech32m, createBase58check } from '@scure/base';

const base58check = createBase58check(sha256);

/** Version bytes of Bitcoin's main network: pay to public key hash, pay to script hash. */
const VERSIONS: ReadonlySet<number> = new Set([0x00, 0x05]);

export function isBitcoinAddress(text: string): boolean {
  try {
    if (!/^bc1/iu.test(text)) {
      const bytes = base58check.decode(text);
      return bytes.length === 21 && VERSIONS.has(bytes[0]!);
    }
    if (text !== text.toLowerCase() && text !== text.toUpperCase()) return false;
    // BIP 350: version 0 of a witness has the older checksum, all others the newer one.
    const code = text[3]!.toLowerCase() === 'q' ? bech32 : bech32m;
    const { prefix, words } = code.decode(text.toLowerCase() as `bc1${string}`, 90);
    const length = code.fromWords(words.slice(1)).length;
    return prefix === 'bc' && length >= 2 && length <= 40;
  } catch {
    return false;
  }
}

/** In one case there is no checksum; in both, the case is it (EIP-55). */
export function isEthereumAddress(text: string): boolean {
  const digits = text.slice(2);
  if (digits === digits.toLowerCase() || digits === digits.toUpperCase()) return /[1-9a-f]/iu.test(digits);
  const hash = bytesToHex(keccak_256(utf8ToBytes(digits.toLowerCase())));
  return [...digits].every((digit, index) => digit === (Number.parseInt(hash[index]!, 16) >= 8 ? digit.toUpperCase() : digit.toLowerCase()));
}

/** Network bytes of Monero's main network: standard, integrated, subaddress. */
const NETWORKS: ReadonlySet<number> = new Set([18, 19, 42]);

export function isMoneroAddress(text: string): boolean {
  try {
    const bytes = base58xmr.decode(text);
    const body = bytes.subarray(0, -4);
    return NETWORKS.has(bytes[0]!) && bytesToHex(keccak_256(body)).startsWith(bytesToHex(bytes.subarray(-4)));
  } catch {
    return false;
  }
}
