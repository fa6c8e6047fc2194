/** A file name for a report: the day and the title's words, such as `2026-03-14-phishing-at-example-corp.md`. */
export function reportFileName(title: string, day: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/gu, '');
  return `${day}-${words || 'incident-report'}.md`;
}
