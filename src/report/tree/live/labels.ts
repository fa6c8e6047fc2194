import type { Node, Parent } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';

/**
 * Labels are all that one place of a text knows of another: `[a]` is a link where some line defines `a`. They are kept as the parser
 * compares them. A footnote's has `[^` before it, which no other label can begin with, for an unescaped bracket ends those.
 */
export function footnoteLabel(label: string): string {
  return `[^${label}`;
}

/** The labels that are defined somewhere in the text, with what is only guessed of stretches that nobody parsed yet. */
export class Labels {
  readonly #counts = new Map<string, number>();
  readonly #guesses = new Set<string>();
  readonly #changed = new Set<string>();

  has(label: string): boolean {
    return this.#counts.has(label) || this.#guesses.has(label);
  }

  add(labels: readonly string[]): void {
    for (const label of labels) {
      const count = this.#counts.get(label) ?? 0;
      if (count === 0) this.#changed.add(label);
      this.#counts.set(label, count + 1);
    }
  }

  remove(labels: readonly string[]): void {
    for (const label of labels) {
      const count = this.#counts.get(label) ?? 0;
      if (count > 1) this.#counts.set(label, count - 1);
      else {
        this.#counts.delete(label);
        this.#changed.add(label);
      }
    }
  }

  /** Whether some labels are only guessed. */
  get isGuessing(): boolean {
    return this.#guesses.size > 0;
  }

  /** Takes what looks like a definition for one, so that what stands before it is parsed once only. */
  guess(text: string): void {
    for (const [, footnote, label] of text.matchAll(LOOKS_DEFINED)) {
      this.#guesses.add(footnote ? footnoteLabel(normalizeIdentifier(label!)) : normalizeIdentifier(label!));
    }
  }

  /** Once all is parsed: the labels that may have appeared or gone since the last time, guesses that were wrong among them. */
  settle(): ReadonlySet<string> {
    const doubtful = new Set([...this.#changed, ...this.#guesses]);
    this.#changed.clear();
    this.#guesses.clear();
    return doubtful;
  }
}

const LOOKS_DEFINED = /^[ \t>*+\-\d.)]*\[(\^?)((?:[^[\]\\]|\\.){1,999})\]:[ \t]*(?:\S|\r?\n?[ \t]*\S)/gms;

/** The labels that blocks define. Each definition that the parser counts leaves a node. */
export function definedIn(blocks: readonly Node[], text: string): readonly string[] {
  if (!text.includes(']:')) return NONE;
  const labels: string[] = [];
  const pending = [...blocks];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (isDefinition(node)) {
      const label = normalizeIdentifier(node.identifier);
      labels.push(node.type === 'footnoteDefinition' ? footnoteLabel(label) : label);
    }
    if ('children' in node) for (const child of (node as Parent).children) pending.push(child);
  }
  return labels;
}

const NONE: readonly string[] = [];

function isDefinition(node: Node): node is Node & { identifier: string } {
  return node.type === 'definition' || node.type === 'footnoteDefinition';
}
