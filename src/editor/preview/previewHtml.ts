import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { TLP_STYLE } from '../../summary/header/tlp.js';

/** What the preview's page is made of. */
export interface PreviewPage {
  /** Where the webview may load from: `webview.cspSource`. */
  readonly cspSource: string;
  readonly scriptUri: string;
  readonly styleUris: readonly string[];
}

/** The page that the preview starts with. It loads our script and our style sheets, and nothing else can. */
export function previewHtml({ cspSource, scriptUri, styleUris }: PreviewPage): string {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = [`default-src 'none'`, `style-src ${cspSource} 'nonce-${nonce}'`, `script-src 'nonce-${nonce}'`, `img-src 'none'`, `base-uri 'none'`, `form-action 'none'`].join('; ');
  // English whatever the editor's language: so are the words that are not the author's.
  const page = h('html', { lang: 'en' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', 'Incident report'),
      ...styleUris.map((href) => h('link', { rel: ['stylesheet'], href })),
      h('style', { nonce }, TLP_STYLE),
      h('script', { nonce, src: scriptUri, defer: true }),
    ]),
    h('body', [
      // There from the start, because screen readers announce only what changes in an alert that they know.
      h('div', { id: 'notice', role: 'alert' }),
      h('section', { id: 'toolbar', ariaLabel: 'Preview' }, [
        h('button', { id: 'reader-view', type: 'button', ariaPressed: 'false', title: 'Show the page as its reader will see it' }, "Reader's view"),
        h('button', { id: 'copy-summary', type: 'button', title: 'Copy the summary as rich text' }, 'Copy summary'),
      ]),
      h('main', { id: 'summary', ariaBusy: 'true' }, [h('p', { className: ['waiting'] }, 'Reading the report...')]),
      h('noscript', h('p', 'The preview needs its script to show the report, and scripts are turned off here.')),
    ]),
  ]);
  return toHtml({ type: 'root', children: [{ type: 'doctype' }, page] });
}
