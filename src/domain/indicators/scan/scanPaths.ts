import type { IndicatorType } from '../indicator.js';
import type { Scan } from './found.js';
import { BEYOND } from './isBeyond.js';

/** What a folder's name holds: nothing that no file of Windows may have in its name or that ends one in Markdown, and nothing behind which another begins: a file, a bracket that closes, a key of the registry. */
const NAME = String.raw`(?!\.[A-Za-z0-9]{2,4}[\s)\]},;]|[)\]}…]\s|HK(?:EY_|LM\\|CU\\|CR\\|CC\\))[^\\/:*?"<>|\r\n\t${'`'}“”«»\u202A-\u202E\u2066-\u2069]`;
/** Folders may hold spaces, since a backslash follows; the last name ends at one, unless its extension is still to come. */
const FOLDERS = String.raw`(?:(?:${NAME}){1,120}\\{1,2})`;
const LAST = String.raw`(?:(?:[^\\/:*?,;)\]${BEYOND}]+ ){0,3}?[^\\/:*?,;)\]${BEYOND}]+\.[A-Za-z0-9]{1,5}(?![A-Za-z0-9])|[^\\/:*?,;)\]${BEYOND}]{0,120})`;

const PATTERNS: readonly { readonly type: IndicatorType; readonly pattern: RegExp }[] = [
  { type: 'registry-key', pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:HKEY_(?:LOCAL_MACHINE|CURRENT_USER|CLASSES_ROOT|USERS|CURRENT_CONFIG)|HK(?:LM|CU|CR|U|CC)):?\\{1,2}(?:(?:(?![,;])${NAME}){1,120}\\{1,2}){0,24}(?:[^\\/:*?,;)\]${BEYOND}]{0,120})`, 'gu') },
  { type: 'windows-path', pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])[A-Za-z]:\\{1,2}${FOLDERS}{0,24}${LAST}`, 'gu') },
  { type: 'windows-path', pattern: new RegExp(String.raw`(?:%[A-Za-z][A-Za-z0-9_()]{1,30}%|\$[Ee][Nn][Vv]:[A-Za-z][A-Za-z0-9_]{1,30})\\{1,2}${FOLDERS}{0,24}${LAST}`, 'gu') },
  { type: 'windows-path', pattern: new RegExp(String.raw`(?<![\\\p{L}\p{N}:])\\\\[A-Za-z0-9._-]{1,63}\\${FOLDERS}{0,24}${LAST}`, 'gu') },
  // Below the folders that every Windows has.
  { type: 'windows-path', pattern: new RegExp(String.raw`(?<![\p{L}\p{N}_.\\/:%$-])(?:[Ss]ystem32|SYSTEM32|[Ss]ys[Ww][Oo][Ww]64|SYSWOW64|[Ww]indows|[Uu]sers|[Pp]rogram[Dd]ata|[Aa]pp[Dd]ata)\\{1,2}${FOLDERS}{0,24}${LAST}`, 'gu') },
  // Below the folders that every Unix has; what else begins with a slash may be a route, an option or "and/or".
  { type: 'unix-path', pattern: /(?:~(?<!~~)|\/(?:etc|tmp|var|usr|home|opt|root|bin|sbin|dev|proc|mnt|srv|lib|lib64|run|Users|Library|Applications|System|private|Volumes|sdcard|data|boot|sys|media|storage))\/[^'”“«»\u202A-\u202E\u2066-\u2069\s"<>|`,;)\]}*]+/gu },
];

/** Nothing that makes it the end of something longer; emphasis may. Looked at in every place, that would take more time than all the rest. */
const BEFORE_UNIX = /(?:^|[^\p{L}\p{N}_.~:)\]}/-]|(?:^|[^\p{L}\p{N}])(?:~~|__?))$/u;

/** Finds paths and registry keys. A placeholder in angle brackets ends one. */
export function scanPaths(scan: Scan): void {
  for (const { type, pattern } of PATTERNS) {
    for (const { index: start, 0: found } of scan.text.matchAll(pattern)) {
      const value = found.replace(found.includes('{') ? /(?:[\s.,:;!?'’*_…]|~~)+$/u : /(?:[\s.,:;!?'’*_…}]|~~)+$/u, '');
      const end = start + value.length;
      if (type === 'unix-path' && !BEFORE_UNIX.test(scan.text.slice(Math.max(0, start - 3), start))) continue;
      if (value.length > 4 && !scan.isTaken(start, end)) scan.add({ type, value: value.replace(/(?<!^)\\\\/gu, '\\'), start, end });
    }
  }
}
