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

/** Reads a value's Markdown source. Comments say nothing; of a list, every item has to be a placeholder for the whole to be one. */
export function answerKind(source: string): AnswerKind {
  const text = source.replace(/<!--[^]*?(?:-->|$)/g, '').replace(EMPHASIS_OR_LIST, '').trim();
  if (text === '') return 'empty';
  const bare = BRACKETED.exec(text)?.[1]?.trim() ?? text;
  for (const [kind, phrase] of PHRASES) if (phrase.test(bare)) return kind;
  const lines = text.split(/[\r\n]+/u).map((line) => line.trim()).filter((line) => line !== '');
  return lines.every((line) => PLACEHOLDER.test(line) || BRACKETED.test(line)) ? 'placeholder' : 'value';
}
