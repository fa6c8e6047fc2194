import type { Root } from 'mdast';
import type { Extension } from 'micromark-util-types';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

/** Parses a whole text; may throw where lists and quotes are nested thousands deep. */
export type ParseMarkdown = (text: string) => Root;

/** The parsers of one dialect. */
export interface MarkdownParser {
  readonly plain: ParseMarkdown;
  /** For a text with a closed block of YAML on top: on an unclosed one, remark-frontmatter takes later "---" lines apart. */
  readonly withFrontMatter: ParseMarkdown;
}

/** CommonMark and GFM, with what a caller adds to the tokenizer. */
export function gfmParser(...extensions: readonly Extension[]): MarkdownParser {
  const gfm = unified().use(remarkParse).use(remarkGfm).use(extend(extensions));
  return parsers(gfm().freeze(), gfm().use(remarkFrontmatter, ['yaml']).freeze());
}

/** CommonMark alone. */
export function commonMarkParser(): MarkdownParser {
  return parsers(unified().use(remarkParse).freeze(), unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).freeze());
}

function parsers(plain: { parse: ParseMarkdown }, withFrontMatter: { parse: ParseMarkdown }): MarkdownParser {
  return { plain: (text) => plain.parse(text), withFrontMatter: (text) => withFrontMatter.parse(text) };
}

/** Behind the extensions of GFM, so that these come first where both look at a character. */
function extend(extensions: readonly Extension[]): (this: Processor) => void {
  return function plugin() {
    const data = this.data();
    data.micromarkExtensions = [...data.micromarkExtensions ?? [], ...extensions];
  };
}
