import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Report } from '../../report/report.js';
import { pageElement } from '../pageElement.js';
import { summarise } from '../summarise.js';
import type { Summary, SummaryOptions } from '../summary.js';
import { PAGE_STYLE, PAGE_STYLE_SOURCE } from './pageStyle.js';
import { withoutControls } from './withoutControls.js';

/** Nothing runs and nothing loads, whoever serves the page or opens it from a disk. */
const POLICY = `default-src 'none'; style-src ${PAGE_STYLE_SOURCE}; base-uri 'none'; form-action 'none'`;

/**
 * A report as one HTML file that needs nothing else: no script, no font, no picture. The same report and options give the same bytes.
 * It reads well on a screen, light or dark, and on paper, where the TLP label stands at the top and bottom of every page, and so does
 * what says that it is a draft.
 */
export function exportPage(report: Report, options: SummaryOptions): string {
  const summary = summarise(report, options);
  const page = h('html', { lang: 'en' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'referrer', content: 'no-referrer' }),
      h('title', summary.tlp ? `${summary.tlp.label} ${summary.title}` : summary.title),
      h('style', PAGE_STYLE),
    ]),
    h('body', [runningLine(summary, 'running-head'), h('main', { id: 'summary' }, [withoutControls(pageElement(summary, 'open'))]), runningLine(summary, 'running-foot')]),
  ]);
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, page] })}\n`;
}

/** What every printed page says. On the screen the page's own header does, and so it does for who listens. */
function runningLine({ draft, tlp }: Summary, className: string): Element {
  return h('div', { className: ['running', className], ariaHidden: 'true' }, [
    h('span', { className: ['running-draft'] }, draft ?? ''),
    ...(tlp ? [h('span', { className: ['tlp', tlp.className], translate: 'no' }, tlp.label)] : []),
  ]);
}
