import assert from 'node:assert/strict';
import { openExported } from './support/exportedPage.js';
import { MODES, openPreview, showReport } from './support/previewPage.js';
import { read } from './support/reports.js';
import { Site } from './support/site.js';

const HOST = 'drop-zone.example';
const LIVE = `http://${HOST}/kit.zip`;

/** One malicious host, live wherever an author may have left it, and defanged once, which is what makes it malicious. */
const REPORT = `---
tlp: TLP:AMBER
title: Downloads from ${LIVE}
decisionsNeeded: [Whether to block ${LIVE}]
contact: ${LIVE}
---

# Incident Report: Downloads from ${LIVE}

## Executive Summary

In prose ${LIVE} and ${HOST} and www.${HOST}/x, as an autolink <${LIVE}>, as a link [the kit](${LIVE}) and [${LIVE}](${LIVE} "${LIVE}"), by reference [the kit][kit] and [${HOST}][other], in **bold ${LIVE}**, in code \`${LIVE}\`, as an image ![${LIVE}](${LIVE}), as HTML <a href="${LIVE}">x</a>, by mail to evil@${HOST} and <mailto:evil@${HOST}>, in a note.[^note]

[A citation](https://vendor.example.org/report?about=kit) stays a link.

> In a quote ${LIVE}

- [ ] In a task ${LIVE}

<div>${LIVE}</div>

[kit]: ${LIVE} "${LIVE}"
[other]: ${LIVE}

[^note]: In a note ${LIVE} and [the kit](${LIVE}).

## Incident Details

- Discovery Date: 2026-05-02 (${LIVE})
- Affected Organization: Someone whom ${LIVE} reached
- Sector: [Retail](${LIVE})

## Timeline of Events

### Initial Access

- Date/Time: 2026-05-01 10:00 UTC
- Vector: ${LIVE}
- Details: [the kit](${LIVE}) was fetched from ${LIVE}

### Data Exfiltration/Impact

- 2026-05-01 12:00 UTC: upload to ${LIVE} and [there](${LIVE})

## Attack Methodology

- Initial Access: T1566.002 with ${LIVE}

## Impact Assessment

- Financial: Unknown (see ${LIVE})

| Column ${LIVE} | b |
|---|---|
| ${LIVE} | [x](${LIVE}) |

### A heading with ${LIVE}

x

## Indicators of Compromise

- Network indicators (Defanged):
  - hxxp://drop-zone[.]example/kit.zip: seen at ${LIVE}
  - drop-zone[.]example
  - ${LIVE}

## Recommendations

- Prevention measures for similar incidents:
  - Block ${LIVE}: owner [network team](${LIVE}), due 2026-06-01
`;

/** All that a page shows, says or leads to, text and attributes alike, each with where it stands. */
const EVERYTHING = `[...document.querySelectorAll('*')].flatMap((element) => [
  ...[...element.attributes].map(({ name, value }) => [name, value, element.outerHTML.slice(0, 160)]),
  ...[...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => ['text', data, element.outerHTML.slice(0, 160)]),
])`;

describe('A live malicious URL', () => {
  let site: Site;

  before(async () => {
    site = await Site.open();
  });

  after(() => site.close());

  const live = async (): Promise<string[]> => (await site.page.evaluate<[string, string, string][]>(EVERYTHING)).filter(([, value]) => value.includes(HOST)).map(([name, value, where]) => `${name}: ${value.slice(0, 120)} in ${where}`);
  const defanged = (): Promise<number> => site.page.evaluate<number>(`document.body.textContent.split('drop-zone[.]example').length - 1`);
  const citations = (): Promise<number> => site.page.locator('[data-href="https://vendor.example.org/report?about=kit"], [href="https://vendor.example.org/report?about=kit"]').count();

  for (const mode of MODES) {
    it(`is nowhere in the ${mode}'s preview, but defanged`, async () => {
      await showReport(await openPreview(site), await read(REPORT), mode);
      assert.deepEqual(await live(), []);
      assert.ok((await defanged()) > 30);
      assert.ok((await citations()) > 0);
    });

    it(`is nowhere in the ${mode}'s exported page, but defanged`, async () => {
      await openExported(site, await read(REPORT), mode);
      assert.deepEqual(await live(), []);
      assert.ok((await defanged()) > 30);
      assert.ok((await citations()) > 0);
    });
  }
});
