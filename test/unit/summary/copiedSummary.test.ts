import assert from 'node:assert/strict';
import { copiedSummary } from '../../../src/summary/copy/copiedSummary.js';
import { now, read } from './support.js';

const REPORT = `---
tlp: RED
severity: high
---

# Incident Report: Stolen session

## Executive Summary

A cookie was **stolen**; see [the advisory](https://example.org/).

- It was used twice.

## Incident Details

- **Sector:** Retail
- **Geography:** Portugal

## Lessons Learned

None.
`;

describe('The copied summary', () => {
  it('is what the reader sees first, as Markdown', async () => {
    const { markdown } = copiedSummary(await read(REPORT), now);
    assert.match(markdown, /^\*\*TLP:RED\*\*\n\n# Stolen session\n/u);
    for (const line of ['- **Severity:** high', '- **Sector:** Retail', '- **Geography:** Portugal', '## Executive Summary', 'A cookie was **stolen**; see [the advisory](https://example.org/).', '- It was used twice.']) {
      assert.ok(markdown.split('\n').includes(line), `${line} in\n${markdown}`);
    }
    assert.doesNotMatch(markdown, /Lessons|Missing|^Incident Report/mu);
  });

  it('says the same as rich text, with the label in its colours', async () => {
    const { html } = copiedSummary(await read(REPORT), now);
    assert.match(html, /^<p><strong style="background:#000;color:#ff2b2b;padding:0 0\.4em">TLP:RED<\/strong><\/p>\n<h1>Stolen session<\/h1>/u);
    assert.match(html, /<li><strong>Sector:<\/strong> Retail<\/li>/u);
    assert.doesNotMatch(html, /class=|id=|data-|<button|<script/u);
  });
});
