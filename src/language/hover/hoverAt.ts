import { reportAt, type Report } from '../../report/report.js';
import { dateHover } from './dateHover.js';
import type { Hover } from './hover.js';
import { indicatorHover } from './indicatorHover.js';
import { itemHover } from './itemHover.js';
import { keyHover } from './keyHover.js';
import { attackIdHover } from './attackIdHover.js';
import { techniqueHover } from './techniqueHover.js';

/** What there is to say about the text at an offset: about a heading or label that is expected, a date, a front-matter key or its value. */
export function hoverAt(report: Report, offset: number): Hover | undefined {
  const { frontMatter } = report;
  if (frontMatter && offset < frontMatter.range.end) return keyHover(report, frontMatter, offset);
  const here = reportAt(report, offset);
  return itemHover(here, offset) ?? dateHover(here, offset) ?? techniqueHover(here, offset) ?? attackIdHover(here, offset) ?? indicatorHover(here, offset);
}
