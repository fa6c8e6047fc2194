import type { IndicatorType } from '../indicator.js';
import type { Scan } from './found.js';
import { BEYOND } from './isBeyond.js';
import { type CharacterKind, characterKind } from './longRuns.js';

/** What a folder's name holds: nothing that no file of Windows may have in its name or that ends one in Markdown, and nothing behind which another begins: a file, a bracket that closes, a key of the registry. */
const NAME = String.raw`(?!\.[A-Za-z0-9]{2,4}[\s)\]},;]|[)\]}…]\s|HK(?:EY_|LM\\|CU\\|CR\\|CC\\))[^\\/:*?"<>|\r\n\t${'`'}“”«»\u202A-\u202E\u2066-\u2069]`;
/** Folders may hold spaces, since a backslash follows; the last name ends at one, unless its extension is still to come. */
const FOLDERS = String.raw`(?:(?:${NAME}){1,120}\\{1,2})`;
const LAST = String.raw`(?:(?:[^\\/:*?,;)\]${BEYOND}]+ ){0,3}?[^\\/:*?,;)\]${BEYOND}]+\.[A-Za-z0-9]{1,5}(?![A-Za-z0-9])|[^\\/:*?,;)\]${BEYOND}]{0,120})`;

interface Rooted {
  readonly type: IndicatorType;
  /** What the character before the backslash may be; anything where this is not there. */
  readonly ends?: CharacterKind;
  /** Matches from the backslash on; its first group is the root. */
  readonly pattern: RegExp;
}

const FILE = String.raw`\\{1,2}${FOLDERS}{0,24}${LAST}`;

/** Each is looked for where there are backslashes, since most texts have few. */
const ROOTED: readonly Rooted[] = [
  { type: 'registry-key', ends: characterKind(/[A-Z:]/), pattern: behind(String.raw`(?<![\p{L}\p{N}])(?:HKEY_(?:LOCAL_MACHINE|CURRENT_USER|CLASSES_ROOT|USERS|CURRENT_CONFIG)|HK(?:LM|CU|CR|U|CC)):?`, String.raw`\\{1,2}(?:(?:(?![,;])${NAME}){1,120}\\{1,2}){0,24}(?:[^\\/:*?,;)\]${BEYOND}]{0,120})`) },
  { type: 'windows-path', ends: characterKind(/:/), pattern: behind(String.raw`(?<![\p{L}\p{N}])[A-Za-z]:`, FILE) },
  { type: 'windows-path', ends: characterKind(/[%\w]/), pattern: behind(String.raw`%[A-Za-z][A-Za-z0-9_()]{1,30}%|\$[Ee][Nn][Vv]:[A-Za-z][A-Za-z0-9_]{1,30}`, FILE) },
  { type: 'windows-path', pattern: behind(String.raw`(?<![\\\p{L}\p{N}:])`, String.raw`\\\\[A-Za-z0-9._-]{1,63}\\${FOLDERS}{0,24}${LAST}`) },
  // Below the folders that every Windows has.
  { type: 'windows-path', ends: characterKind(/[24AaSs]/), pattern: behind(String.raw`(?<![\p{L}\p{N}_.\\/:%$-])(?:[Ss]ystem32|SYSTEM32|[Ss]ys[Ww][Oo][Ww]64|SYSWOW64|[Ww]indows|[Uu]sers|[Pp]rogram[Dd]ata|[Aa]pp[Dd]ata)`, FILE) },
];

function behind(root: string, rest: string): RegExp {
  return new RegExp(`(?<=(${root}))${rest}`, 'uy');
}

/** Below the folders that every Unix has, but for the devices that every command may use; what else begins with a slash may be a route, an option or "and/or". */
const UNIX = /(?:~(?<!~~)|\/(?!dev\/(?:null|zero|full|u?random|stdin|stdout|stderr|tty)(?![\p{L}\p{N}_/-]|\.[\p{L}\p{N}]))(?:etc|tmp|var|usr|home|opt|root|bin|sbin|dev|proc|mnt|srv|lib|lib64|run|Users|Library|Applications|System|private|Volumes|sdcard|data|boot|sys|media|storage))\/[^'”“«»\u202A-\u202E\u2066-\u2069\s"<>|`,;)\]}*]+/gu;

/** Nothing that makes it the end of something longer; emphasis may. Looked at in every place, that would take more time than all the rest. */
const BEFORE_UNIX = /(?:^|[^\p{L}\p{N}_.~:)\]}/-]|(?:^|[^\p{L}\p{N}])(?:~~|__?))$/u;

/** Finds paths and registry keys. A placeholder in angle brackets ends one. */
export function scanPaths(scan: Scan): void {
  const { text } = scan;
  for (const { type, ends, pattern } of ROOTED) {
    let from = 0;
    for (let at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', Math.max(from, at + 1))) {
      if (ends && ends[text.charCodeAt(at - 1)] !== 1) continue;
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (!match || at - match[1]!.length < from) continue;
      addPath(scan, type, at - match[1]!.length, match[1]! + match[0]);
      from = at + match[0].length;
    }
  }
  for (const { index, 0: found } of text.matchAll(UNIX)) if (BEFORE_UNIX.test(text.slice(Math.max(0, index - 3), index))) addPath(scan, 'unix-path', index, found);
}

function addPath(scan: Scan, type: IndicatorType, start: number, found: string): void {
  const value = found.replace(found.includes('{') ? /(?:[\s.,:;!?'’*_…]|~~)+$/u : /(?:[\s.,:;!?'’*_…}]|~~)+$/u, '');
  const end = start + value.length;
  if (value.length > 4 && !scan.isTaken(start, end)) scan.add({ type, value: value.replace(/(?<!^)\\\\/gu, '\\'), start, end });
}
