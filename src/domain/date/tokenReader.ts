import type { Token } from './tokens.js';

/** Ways to say the same, each as its words and marks in lower case, by the first of them. Longer ones come first. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Phrases from their texts, words and marks parted by spaces. */
export function phrases(...texts: readonly string[]): Phrases {
  const byFirst = new Map<string, string[][]>();
  for (const words of texts.map((text) => text.split(' ')).sort((one, other) => other.length - one.length)) {
    const [first = ''] = words;
    byFirst.set(first, [...byFirst.get(first) ?? [], words]);
  }
  return byFirst;
}

/** A place in a list of tokens. Rules of the grammar take a reader and move it behind what they read, or give nothing; `attempt` then moves it back. */
export class TokenReader {
  readonly tokens: readonly Token[];
  at: number;

  constructor(tokens: readonly Token[], at: number) {
    this.tokens = tokens;
    this.at = at;
  }

  get token(): Token | undefined {
    return this.tokens[this.at];
  }

  /** The token just read. */
  get previous(): Token | undefined {
    return this.tokens[this.at - 1];
  }

  attempt<T>(rule: (reader: TokenReader) => T | undefined): T | undefined {
    const start = this.at;
    const result = rule(this);
    if (result === undefined) this.at = start;
    return result;
  }

  /** The next token where it joins on to the last without white space. */
  get attached(): Token | undefined {
    return this.token?.spaced === false ? this.token : undefined;
  }

  /** Reads a number of that many digits. */
  number(least: number, most: number): Token | undefined {
    const { token } = this;
    if (token?.kind !== 'number' || token.text.length < least || token.text.length > most) return undefined;
    this.at += 1;
    return token;
  }

  /** Reads a word of the table; gives what it stands for. */
  word<T>(table: ReadonlyMap<string, T>): T | undefined {
    const value = this.token?.kind === 'word' ? table.get(this.token.lower) : undefined;
    if (value !== undefined) this.at += 1;
    return value;
  }

  /** Reads one of the marks; gives it. */
  mark(marks: string): string | undefined {
    const { token } = this;
    if (token?.kind !== 'mark' || !marks.includes(token.text)) return undefined;
    this.at += 1;
    return token.text;
  }

  /** Reads one of the marks that joins on to the last token without white space. */
  attachedMark(marks: string): string | undefined {
    return this.attached ? this.mark(marks) : undefined;
  }

  /** Reads the first of the phrases that stands here; says whether there was one. */
  phrase(choices: Phrases): boolean {
    const found = choices.get(this.token?.lower ?? '')?.find((words) => words.every((word, index) => this.tokens[this.at + index]?.lower === word));
    this.at += found?.length ?? 0;
    return found !== undefined;
  }
}
