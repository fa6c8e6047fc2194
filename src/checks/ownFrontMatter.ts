import type { FrontMatter } from '../report/frontMatter.js';
import type { Report } from '../report/report.js';

/** Front matter is the text's, and so is told of in the first of several reports only. */
export function ownFrontMatter({ frontMatter, own, parts }: Report): FrontMatter | undefined {
  return own[0] === parts[0] ? frontMatter : undefined;
}
