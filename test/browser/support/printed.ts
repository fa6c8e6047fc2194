import type { Page } from 'playwright-core';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text on a printed page. All measures are in points, from the bottom left. */
export interface PrintedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly size: number;
}

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PrintedText[];
  /** The colours in which something is filled, text or box, as `#rrggbb`. */
  readonly colours: ReadonlySet<string>;
}

export type Paper = 'A4' | 'Letter';

/** Prints a page as a reader would: the page's own margins, header and footer, and nothing of the browser's. Backgrounds are off, as they are by default. */
export function print(page: Page, format: Paper): Promise<Buffer> {
  return page.pdf({ format, preferCSSPageSize: false, printBackground: false, displayHeaderFooter: false, margin: {} });
}

export async function readPdf(pdf: Uint8Array): Promise<PrintedPage[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [{ text: item.str, left: Number(item.transform[4]), right: Number(item.transform[4]) + item.width, bottom: Number(item.transform[5]), size: item.height }] : []));
    const { fnArray, argsArray } = await page.getOperatorList();
    const colours = new Set(fnArray.flatMap((operator, index) => (operator === OPS.setFillRGBColor ? [String((argsArray[index] as unknown[])[0])] : [])));
    pages.push({ width, height, texts, colours });
  }
  await document.destroy();
  return pages;
}
