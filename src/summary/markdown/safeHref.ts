const PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** A URL that may be opened from a report, in the form that a browser reads it as; undefined for any other. */
export function safeHref(url: string): string | undefined {
  // Relative to nothing: a path of the author's disk leads nowhere in a summary.
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  return parsed && PROTOCOLS.has(parsed.protocol) ? parsed.href : undefined;
}
