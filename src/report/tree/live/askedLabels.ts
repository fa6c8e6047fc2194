import type { Construct, Extension, TokenizeContext } from 'micromark-util-types';
import { footnoteLabel } from './labels.js';

/** A label that the parser wanted to know of, and where it was then. */
export interface Asked {
  readonly label: string;
  readonly offset: number;
}

/** The part of a list that micromark and its footnotes use to keep labels in: both only ever ask and add. */
interface LabelList {
  includes(label: string): boolean;
  push(label: string): void;
}

/** What of micromark's parser matters here. */
interface ParserLabels {
  defined: LabelList;
  gfmFootnotes?: LabelList;
}

/**
 * Lends the parser the labels of the rest of the text, and takes down which it asks for. micromark has no way in for that; this puts
 * lists of its own in the place of `parser.defined` and `parser.gfmFootnotes`, which holds for the versions that package.json pins.
 */
export class AskedLabels {
  /** A construct that never matches: it is there to meet the parser wherever a label could begin or end. */
  readonly extension: Extension;
  #isDefined: (label: string) => boolean = () => false;
  #asked: Asked[] = [];
  #offset = 0;
  #definitions: LabelList = this.#list((label) => label);
  #footnotes: LabelList = this.#list(footnoteLabel);

  constructor() {
    const meet = (context: TokenizeContext): void => this.#meet(context);
    const construct: Construct = {
      partial: true,
      tokenize(_, __, nok) {
        meet(this);
        return nok;
      },
    };
    this.extension = { document: { [OPENING]: construct }, contentInitial: { [OPENING]: construct }, text: { [OPENING]: construct, [CLOSING]: construct } };
  }

  /** Parses with labels that are defined beside those of the text itself, and gives what was asked for. */
  during<T>(isDefined: (label: string) => boolean, parse: () => T): { readonly result: T; readonly asked: readonly Asked[] } {
    this.#isDefined = isDefined;
    this.#asked = [];
    this.#definitions = this.#list((label) => label);
    this.#footnotes = this.#list(footnoteLabel);
    return { result: parse(), asked: this.#asked };
  }

  #meet(context: TokenizeContext): void {
    this.#offset = context.now().offset;
    const parser = context.parser as unknown as ParserLabels;
    parser.defined = this.#definitions;
    parser.gfmFootnotes = this.#footnotes;
  }

  #list(keyOf: (label: string) => string): LabelList {
    const own = new Set<string>();
    return {
      includes: (label) => {
        this.#asked.push({ label: keyOf(label), offset: this.#offset });
        return own.has(label) || this.#isDefined(keyOf(label));
      },
      push: (label) => void own.add(label),
    };
  }
}

const OPENING = '['.charCodeAt(0);
const CLOSING = ']'.charCodeAt(0);
