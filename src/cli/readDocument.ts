import { detectReport, HEAD_LENGTH, type ReportTypeSignature } from '../report/detectReport.js';
import { whyNotRead, whyTooLong } from '../report/limits.js';
import { type DecodedText, decodeLeniently, decodeText } from './decodeText.js';
import type { Input } from './findInputs.js';
import { type Bytes, readBytes } from './readBytes.js';
import { UserError } from './userError.js';

/** A report as it was read. */
export interface ReportDocument extends DecodedText {
  readonly input: Input;
  /** What it says it is, else the first of the types there are. */
  readonly type: ReportTypeSignature;
}

/** A report, or why it is none. */
export type Reading = { readonly document: ReportDocument } | { readonly whyNot: string };

/**
 * Reads an input as a report of one of these types. Throws where it cannot be read, is too long, or is no UTF-8 text; but a file that a
 * pattern has found and that does not look like a report may be anything.
 */
export async function readDocument(input: Input, asReport: boolean, types: readonly [ReportTypeSignature, ...ReportTypeSignature[]]): Promise<Reading> {
  const read = await readBytes(input);
  // A code unit takes up to three bytes, and of a cut-off sequence at the end nothing depends.
  const detected = detectReport(decodeLeniently(read.bytes.subarray(0, 3 * HEAD_LENGTH)), types);
  const whyNot = asReport ? undefined : whyNoReport(detected, types[0]);
  if (whyNot !== undefined && (input.origin === 'globbed' || !read.complete)) return { whyNot };
  if (!read.complete) throw tooLong(read);
  const decoded = decodeText(read.bytes);
  if (whyNot !== undefined) return { whyNot };
  const reason = whyNotRead(decoded.text);
  if (reason !== undefined) throw new UserError(reason);
  return { document: { input, type: detected === 'none' || !detected ? types[0] : detected, ...decoded } };
}

function whyNoReport(detected: ReportTypeSignature | 'none' | undefined, { id, title }: ReportTypeSignature): string | undefined {
  if (detected === 'none') return "is no report: its front matter says 'report: false'; to take it for one all the same, give --as-report";
  if (detected) return undefined;
  return `is no report: neither does its first H1 start with "${title}:", nor does its front matter say "report: ${id}"; to take it for one all the same, give --as-report`;
}

function tooLong({ size }: Bytes): UserError {
  return new UserError(whyTooLong(size) ?? 'is too long');
}
