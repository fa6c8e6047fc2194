import assert from 'node:assert/strict';
import { previewHtml } from '../../../src/editor/preview/previewHtml.js';

const webview = { cspSource: 'https://webview.example', scriptUri: 'https://webview.example/dist/preview.js', styleUris: ['https://webview.example/media/summary.css'] };

describe("the preview's page", () => {
  it('lets nothing run or load but our script and our style sheet', () => {
    const html = previewHtml(webview);
    const policy = /content="(default-src[^"]*)"/u.exec(html)?.[1]?.replaceAll('&#x27;', "'") ?? '';
    const nonce = /<script nonce="([0-9a-f]{32})" src="https:\/\/webview\.example\/dist\/preview\.js" defer><\/script>/u.exec(html)?.[1];
    assert.ok(nonce);
    assert.equal(policy, `default-src 'none'; style-src https://webview.example 'nonce-${nonce}'; script-src 'nonce-${nonce}'; img-src 'none'; base-uri 'none'; form-action 'none'`);
    assert.equal(html.match(/<script/gu)?.length, 1);
  });

  it('is never the same twice, so that no nonce can be guessed', () => {
    assert.notEqual(previewHtml(webview), previewHtml(webview));
  });

  it('cannot be broken out of', () => {
    assert.doesNotMatch(previewHtml({ ...webview, styleUris: ['"><script>alert(1)</script>'] }), /"><script>alert/u);
  });
});
