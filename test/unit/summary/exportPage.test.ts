import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { exportPage } from '../../../src/summary/page/exportPage.js';
import { startOfDay } from '../../../src/summary/page/startOfDay.js';
import { readTlp } from '../../../src/summary/header/tlp.js';
import { now, read } from './support.js';

const REPORT = `---
status: draft
asOf: 2026-03-09
tlp: amber+strict
---

# Incident Report: Stolen \\<session>

## Executive Summary

See [the advisory](https://example.org/a?b=1&c=2) and hxxp://evil[.]example.
`;

const exported = async (text: string, mode: 'author' | 'reader' = 'reader'): Promise<string> => exportPage(await read(text), { mode, now });

/** The page without its style sheet, which has words of its own. */
const unstyled = (page: string): string => page.replace(/<style>[\s\S]*<\/style>/u, '');

describe('The exported page', () => {
  it('is one file that can load and run nothing: its policy allows the one style that it holds', async () => {
    const page = await exported(REPORT);
    const [, style] = /<style>([\s\S]*?)<\/style>/u.exec(page)!;
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(page)![1]!.replaceAll('&#x27;', "'");
    assert.equal(policy, `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style!).digest('base64')}'; base-uri 'none'; form-action 'none'`);
    assert.doesNotMatch(style!, /url\(|@import|@font-face/iu);
    assert.doesNotMatch(unstyled(page), /<(?:script|link|img|iframe|object|embed|form|base)\b|\s(?:style|src|on\w+)=/iu);
  });

  it('has its label and that it is a draft at the top and the bottom of every printed page', async () => {
    const page = await exported(REPORT);
    for (const place of ['head', 'foot']) {
      assert.ok(page.includes(`<div class="running running-${place}" aria-hidden="true"><span class="running-draft">DRAFT, as of 9 March 2026</span><span class="tlp tlp-amber" translate="no">TLP:AMBER+STRICT</span></div>`), place);
    }
    assert.match(page, /<title>TLP:AMBER\+STRICT Stolen &#x3C;session><\/title>/u);
  });

  it('says of a draft without a date of its own of which day it is', async () => {
    assert.match(await exported('---\nstatus: draft\n---\n# Incident Report: X\n'), /DRAFT, as of 1 July 2026/u);
  });

  it('says of a final report nothing of a draft', async () => assert.doesNotMatch(unstyled(await exported(REPORT.replace('draft', 'final'))), /DRAFT/u));

  it('takes the label that somebody chose where the report sets none, and only there', async () => {
    const chosen = readTlp('GREEN')!;
    const label = async (text: string): Promise<string[]> => [...unstyled(exportPage(await read(text), { mode: 'reader', now, tlp: chosen })).matchAll(/translate="no">(TLP:[^<]*)</gu)].map((match) => match[1]!);
    assert.deepEqual(await label(REPORT.replace('tlp: amber+strict\n', '')), ['TLP:GREEN', 'TLP:GREEN', 'TLP:GREEN']);
    assert.deepEqual(await label(REPORT), ['TLP:AMBER+STRICT', 'TLP:AMBER+STRICT', 'TLP:AMBER+STRICT']);
  });

  it('leads to citations without telling where from', async () => {
    for (const mode of ['reader', 'author'] as const) {
      assert.match(await exported(REPORT, mode), /<a href="https:\/\/example\.org\/a\?b=1&#x26;c=2" rel="noopener noreferrer">the advisory<\/a>/u, mode);
    }
  });

  it("shows its reader nothing of the author's", async () => assert.doesNotMatch(unstyled(await exported(REPORT)), /<button|data-source|data-insert|Missing|%<|\d %/u));

  it("tells its author what is open, but has none of the preview's controls", async () => {
    const page = unstyled(await exported(REPORT, 'author'));
    assert.match(page, /Missing/u);
    assert.doesNotMatch(page, /<button|data-source|data-insert|data-href|role="link"/u);
  });

  it('is the same all day long, where its author is', () => {
    const zone = process.env.TZ;
    try {
      for (const there of ['Pacific/Auckland', 'America/Los_Angeles']) {
        process.env.TZ = there;
        for (const moment of [new Date(2026, 2, 9), new Date(2026, 2, 9, 23, 59)]) assert.equal(startOfDay(moment), Date.UTC(2026, 2, 9), there);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});
