const PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** A URL that may be opened from a report, in the form that a browser reads it as; undefined for any other. What names somebody before its host may look like another host, and is none. */
export function safeHref(url: string): string | undefined {
  // Relative to nothing: a path of the author's disk leads nowhere in a summary.
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  return parsed && PROTOCOLS.has(parsed.protocol) && parsed.username === '' && parsed.password === '' ? parsed.href : undefined;
}
