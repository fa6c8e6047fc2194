import { bigReport } from '../test/unit/support/bigReport.js';

/** A report of at most about that many characters with all sections, varied in what they hold; the same for the same seed. */
export function generatedReport(length: number, seed: number): string {
  const [head = '', ...sections] = bigReport(length, seed).split(/^(?=## )/mu);
  const share = (length - head.length) / sections.length;
  return head + sections.map((section) => cut(section, share)).join('');
}

/** As many of a section's blocks as fit, and one at least. */
function cut(section: string, length: number): string {
  const [heading = '', ...blocks] = section.split(/\n\n+/u);
  let text = heading;
  for (const [index, block] of blocks.entries()) {
    if (index > 0 && text.length + block.length > length) break;
    text += `\n\n${block.trimEnd()}`;
  }
  return `${text}\n\n`;
}
