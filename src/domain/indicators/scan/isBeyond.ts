/** White space; quotes and angle brackets; of Markdown, what ends a code span or a cell; marks that turn the direction of writing. */
export const BEYOND = String.raw`\s<>"“”„«»‹›|${'`'}\u202A-\u202E\u2066-\u2069`;
const PATTERN = new RegExp(`[${BEYOND}]`, 'u');

/** Whether a character ends whatever it stands in: no URL and no path holds it. */
export function isBeyond(character: string): boolean {
  return PATTERN.test(character);
}
