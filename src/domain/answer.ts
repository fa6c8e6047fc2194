/**
 * What a value says.
 * - `value`: something of its own;
 * - `not-applicable`, `unknown`, `not-disclosed`: an answer too, with or without a reason;
 * - `placeholder`: text that was meant to be replaced ("TBD", "[Date]");
 * - `empty`: nothing.
 */
export type AnswerKind = 'value' | 'not-applicable' | 'unknown' | 'not-disclosed' | 'placeholder' | 'empty';

/** What may follow a phrase for it to be the answer rather than the start of a sentence ("Unknown attackers ..."). */
const END = String.raw`(?=$|[ \t]*\r?\n[ \t]*\r?\n|[\s]*[.,;:!()\[\]–—/]|\s+-|\s+(?:a[st]|to|in|by|but|for|from|due|because|since|yet|until|pending|publicly|if|of|on|so|within|specifically|and|or|this)\b)`;
const ADVERBS = String.raw`(?:(?:yet|been|explicitly|publicly|currently|fully|clearly|specifically|officially|directly|definitively|precisely)\s+)*`;

const PHRASES: readonly (readonly [AnswerKind, RegExp])[] = [
  ['not-applicable', new RegExp(String.raw`^(?:n\s?\/\s?a|n\.a\.?|not\s+applicable|does\s+not\s+apply|inapplicable)${END}`, 'iu')],
  ['unknown', new RegExp(String.raw`^(?:currently\s+)?(?:unknown|undetermined|unclear|unconfirmed|under\s+investigation|to\s+be\s+confirmed|not\s+${ADVERBS}(?:known|determined|confirmed|identified|established|clear))${END}`, 'iu')],
  ['not-disclosed', new RegExp(String.raw`^(?:undisclosed|unspecified|unstated|unreported|redacted|withheld|not\s+${ADVERBS}(?:disclosed|stated|specified|mentioned|provided|reported|revealed|released|available|detailed|described|public|given|named|shared)|no\s+(?:information|details?|data)\s+(?:available|provided|disclosed|given))${END}`, 'iu')],
];

/** "TBD", "YYYY-MM-DD", "...", "???", "____", "<name>", "{{ name }}". */
const PLACEHOLDER = /^(?:t\.?b\.?[dca]\.?|todo|fixme|xxx+|to be (?:determined|added|completed|done|filled(?: in)?|written)|insert .{1,60} here|lorem ipsum.*|\.{2,}|…|\?+|_{2,}|-{2,}|[ymdhs]{2,4}(?:[-/.: t]+[ymdhsz]{2,4}){1,5}(?: ?utc)?|<[^<>\n]+>|\{\{?[^{}\n]+\}?\})\.?$/iu;

/** Square brackets around the whole of it. A link, a footnote, a task box, a defanged dot, a number and a ticket ("[#1134]") are no placeholders. */
const BRACKETED = /^\[(?![ xX]\]|\^|[^\s\]]*\d[^\s\]]*\])([^[\]]*(?:\[[.:@]\][^[\]]*)*)\]\.?$/u;

const EMPHASIS_OR_LIST = /^(?:[-*+]\s+|\d+[.)]\s+)|[*~`]+|(?<!_)_{1,3}(?!_)/gmu;

/** A value taken apart. */
export interface Answer {
  readonly kind: AnswerKind;
  /** Why there is no value, in the author's words: "legal requests only" of "N/A (legal requests only)". */
  readonly reason?: string;
  /** What the author adds to a value in brackets at its end: "initial detention" of "August 2024 (initial detention)". */
  readonly gloss?: string;
}

/** Reads a value's Markdown source. Comments say nothing; of a list, every item has to be a placeholder for the whole to be one. */
export function answerKind(source: string): AnswerKind {
  const text = plainText(source);
  if (text === '') return 'empty';
  const found = findPhrase(text);
  if (found) return found.kind;
  const lines = text.split(/[\r\n]+/u).map((line) => line.trim()).filter((line) => line !== '');
  return lines.every((line) => PLACEHOLDER.test(line) || BRACKETED.test(line)) ? 'placeholder' : 'value';
}

/** Reads a value's Markdown source, and keeps apart what is said about it. */
export function readAnswer(source: string): Answer {
  const kind = answerKind(source);
  const text = plainText(source);
  if (kind === 'value') {
    const gloss = /\s\(([^()]+)\)\.?$/u.exec(text)?.[1]?.trim();
    return { kind, ...(gloss && { gloss }) };
  }
  const reason = findPhrase(text)?.reason;
  return { kind, ...(reason && { reason }) };
}

function plainText(source: string): string {
  return source.replace(/<!--[^]*?(?:-->|$)/g, '').replace(EMPHASIS_OR_LIST, '').trim();
}

function findPhrase(text: string): { kind: AnswerKind; reason: string } | undefined {
  const bare = BRACKETED.exec(text)?.[1]?.trim() ?? text;
  for (const [kind, phrase] of PHRASES) {
    const match = phrase.exec(bare);
    if (match) return { kind, reason: withoutBrackets(bare.slice(match[0].length).replace(/^[\s.,;:!–—-]+/u, '')) };
  }
  return undefined;
}

function withoutBrackets(text: string): string {
  return (/^\(([^()]*)\)[.!]?$/u.exec(text)?.[1] ?? text).trim();
}
