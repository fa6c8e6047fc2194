/** How a defanged dot is written: `evil[.]example`, `evil(.)example`, `evil[dot]example`. */
export const DEFANG_STYLES = ['brackets', 'parentheses', 'words'] as const;
export type DefangStyle = (typeof DEFANG_STYLES)[number];

interface Marks {
  readonly dot: string;
  readonly at: string;
  readonly colon: string;
}

/** What is written for the characters that make an indicator live. */
export const MARKS: Readonly<Record<DefangStyle, Marks>> = {
  brackets: { dot: '[.]', at: '[@]', colon: '[:]' },
  parentheses: { dot: '(.)', at: '(@)', colon: '(:)' },
  words: { dot: '[dot]', at: '[at]', colon: '[:]' },
};
