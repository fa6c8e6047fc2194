import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import theme from '../../../media/page-theme.css';
import print from '../../../media/page-print.css';
import summary from '../../../media/summary.css';
import { TLP_STYLE } from '../header/tlp.js';

/** The exported page's one style sheet: the same for every report, so nothing of a report gets into it. */
export const PAGE_STYLE = [theme, summary, TLP_STYLE, print].join('\n');

/** As a policy (CSP 2) names the one style that a page may have. */
export const PAGE_STYLE_SOURCE = `'sha256-${base64(sha256(utf8ToBytes(PAGE_STYLE)))}'`;

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
