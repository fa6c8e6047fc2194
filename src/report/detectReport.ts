import { normaliseName, withoutSuffix } from '../domain/name.js';
import { frontMatterBlock } from './frontMatterBlock.js';

/** How many code units from the start of a text decide whether it is a report. */
export const HEAD_LENGTH = 16_384;

/** What a report type is recognised by. */
export interface ReportTypeSignature {
  /** What front matter names it by: `report: incident-report`. */
  readonly id: string;
  /** What its first H1 starts with, before a colon. */
  readonly title: string;
}

/**
 * The type that the head of a Markdown text declares itself to be, without parsing it: front matter's `report` key, else the
 * first H1 where it reads "<type title>: ...". `none` where front matter says `report: false`; undefined where nothing is said.
 */
export function detectReport(head: string, types: readonly ReportTypeSignature[]): ReportTypeSignature | 'none' | undefined {
  const text = head.slice(0, HEAD_LENGTH).replace(/^\uFEFF/u, '');
  const block = frontMatterBlock(text);
  const declared = block && /^report:[ \t]*(["']?)([^"'#\r\n]*?)\1[ \t]*(?:#.*)?$/mu.exec(text.slice(block.yaml.start, block.yaml.end))?.[2];
  if (declared === 'false') return 'none';
  const named = types.find((type) => type.id === declared);
  if (named) return named;
  const heading = firstHeading(text.slice(block?.range.end ?? 0));
  return heading === undefined ? undefined : types.find((type) => splitTitle(heading, type.title) !== undefined);
}

/**
 * What follows "<prefix>:" or "<prefix> - " in a title; empty where the title is the prefix alone, undefined where it does not
 * start with that.
 */
export function splitTitle(heading: string, prefix: string): string | undefined {
  const separator = /[:：]|\s[-–—]+(?=\s)/u.exec(heading);
  const [name, rest] = separator ? [heading.slice(0, separator.index), heading.slice(separator.index + separator[0].length)] : [heading, ''];
  return withoutSuffix(normaliseName(name)) === normaliseName(prefix) ? rest.trim() : undefined;
}

const FENCE = /^ {0,3}(`{3,}(?!.*`)|~{3,})/u;
const ATX_H1 = /^ {0,3}#(?=[ \t]|$)/u;
const LOWER_HEADING = /^ {0,3}#{2,6}(?=[ \t]|$)/u;
const HAS_WORDS = /[\p{L}\p{N}]/u;

/** The text of the first H1, ATX or setext, outside of fences, indented code and HTML comments. */
function firstHeading(text: string): string | undefined {
  let fence: string | undefined;
  let comment = false;
  let paragraph = '';
  for (const line of text.split(/\r\n|\n|\r/u)) {
    if (comment) {
      comment = !line.includes('-->');
    } else if (fence) {
      if (new RegExp(`^ {0,3}${fence[0]}{${fence.length},}[ \\t]*$`, 'u').test(line)) fence = undefined;
    } else if (FENCE.test(line)) {
      fence = FENCE.exec(line)![1]!;
    } else if (/^ {0,3}<!--/u.test(line)) {
      comment = !line.slice(line.indexOf('<!--') + 4).includes('-->');
    } else {
      const marks = ATX_H1.exec(line);
      if (marks) return line.slice(marks[0].length).trim();
      if (/^ {0,3}=+[ \t]*$/u.test(line) && paragraph !== '') return paragraph.trim();
      const goesOn = HAS_WORDS.test(line) && !LOWER_HEADING.test(line) && (paragraph !== '' || /^ {0,3}\S/u.test(line));
      paragraph = goesOn ? `${paragraph}${line}\n` : '';
      continue;
    }
    paragraph = '';
  }
  return undefined;
}
