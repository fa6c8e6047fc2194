/** The source of HTML without its comments; one that is not closed goes on to the end. */
export function withoutHtmlComments(source: string): string {
  return source.replace(/<!--[^]*?(?:-->|$)/gu, '');
}
