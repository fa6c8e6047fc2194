import type { RootContent } from 'mdast';

/** See `SectionFacts.openEnd`; undefined where the last block is closed. */
export function readOpenEnd(text: string, last: RootContent | undefined): string | undefined {
  if (last?.type !== 'code' && last?.type !== 'html') return undefined;
  const source = text.slice(last.position!.start.offset, last.position!.end.offset).trimEnd();
  return last.type === 'code' ? openFence(source) : openHtml(source);
}

function openFence(source: string): string | undefined {
  const fence = /^(?:`{3,}|~{3,})/u.exec(source)?.[0];
  if (fence === undefined) return undefined; // indented code ends by itself
  const lastLine = /[\r\n]([^\r\n]*)$/u.exec(source)?.[1]?.trim() ?? '';
  const isClosed = lastLine.length >= fence.length && [...lastLine].every((mark) => mark === fence[0]);
  return isClosed ? undefined : fence;
}

/** HTML that has an end of its own goes on until there; any other ends with a blank line. */
function openHtml(source: string): string {
  if (source.startsWith('<!--')) return source.includes('-->') ? '' : '-->';
  const verbatim = /^<(script|pre|style|textarea)(?=[\s>]|$)/iu.exec(source)?.[1];
  return verbatim !== undefined && !source.toLowerCase().includes(`</${verbatim.toLowerCase()}>`) ? `</${verbatim}>` : '';
}
