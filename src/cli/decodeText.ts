import { isUtf8 } from 'node:buffer';
import { UserError } from './userError.js';

const BYTE_ORDER_MARK = '\uFEFF';

/** Text without the byte order mark that it may have started with: editors do not show it, and columns do not count it. */
export interface DecodedText {
  readonly text: string;
  readonly byteOrderMark: boolean;
}

/** Decodes UTF-8; throws a `UserError` for anything else, which would come out damaged if it were written back. */
export function decodeText(bytes: Buffer): DecodedText {
  if (utf16Of(bytes)) throw new UserError('is UTF-16; save it as UTF-8 first');
  if (bytes.includes(0)) throw new UserError(`is no text: it holds a NUL byte in line ${lineAt(bytes, bytes.indexOf(0))}; if it should be text, save it as UTF-8`);
  if (!isUtf8(bytes)) throw new UserError(`is not valid UTF-8: see line ${firstBadLine(bytes)}; save it as UTF-8 first`);
  const text = bytes.toString('utf8');
  const byteOrderMark = text.startsWith(BYTE_ORDER_MARK);
  return { text: byteOrderMark ? text.slice(BYTE_ORDER_MARK.length) : text, byteOrderMark };
}

/** Decodes as well as it goes, for a look at what a file is; never throws. */
export function decodeLeniently(bytes: Buffer): string {
  return new TextDecoder(utf16Of(bytes) ?? 'utf-8').decode(bytes);
}

/** The bytes that `decodeText` had. */
export function encodeText({ text, byteOrderMark }: DecodedText): string {
  return byteOrderMark ? BYTE_ORDER_MARK + text : text;
}

function utf16Of(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

function lineAt(bytes: Buffer, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line += 1;
  return line;
}

/** A line feed is never part of a longer UTF-8 sequence, so lines can be looked at one by one. */
function firstBadLine(bytes: Buffer): number {
  let start = 0;
  for (let line = 1; ; line += 1) {
    const end = bytes.indexOf(10, start);
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
}
