/** White space; quotes and angle brackets; of Markdown, what ends a code span or a cell; marks that turn the direction of writing. */
export const BEYOND = String.raw`\s<>"“”„«»‹›|${'`'}\u202A-\u202E\u2066-\u2069`;
const PATTERN = new RegExp(`[${BEYOND}]`, 'u');
/** Of ASCII, which most texts consist of, by code. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => (PATTERN.test(String.fromCharCode(code)) ? 1 : 0));

/** Whether a character, given by its UTF-16 code unit, ends whatever it stands in: no URL and no path holds it. */
export function isBeyond(code: number): boolean {
  return code < 128 ? ASCII[code] === 1 : PATTERN.test(String.fromCharCode(code));
}
