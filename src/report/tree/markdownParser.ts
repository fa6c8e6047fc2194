import type { Root } from 'mdast';
import { type Extension as TreeExtension, fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import type { Extension } from 'micromark-util-types';

/** Parses a whole text; may throw where lists and quotes are nested thousands deep. */
export type ParseMarkdown = (text: string) => Root;

/** The parsers of one dialect. */
export interface MarkdownParser {
  readonly plain: ParseMarkdown;
  /** For a text with a closed block of YAML on top: on an unclosed one, remark-frontmatter takes later "---" lines apart. */
  readonly withFrontMatter: ParseMarkdown;
}

/** CommonMark and GFM, with what a caller adds to the tokenizer: behind the extensions of GFM, so that these come first where both look at a character. */
export function gfmParser(...extensions: readonly Extension[]): MarkdownParser {
  return parsers([gfm(), ...extensions], [gfmFromMarkdown()]);
}

/** CommonMark alone. */
export function commonMarkParser(): MarkdownParser {
  return parsers([], []);
}

/** What remark-parse, remark-gfm and remark-frontmatter do, without their way back to Markdown, which is as long again. */
function parsers(extensions: Extension[], mdastExtensions: TreeExtension[][]): MarkdownParser {
  const plain = { extensions, mdastExtensions };
  const withFrontMatter = { extensions: [...extensions, frontmatter(['yaml'])], mdastExtensions: [...mdastExtensions, frontmatterFromMarkdown(['yaml'])] };
  return { plain: (text) => fromMarkdown(text, plain), withFrontMatter: (text) => fromMarkdown(text, withFrontMatter) };
}
