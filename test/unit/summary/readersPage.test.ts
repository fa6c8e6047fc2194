import assert from 'node:assert/strict';
import { parseReport } from '../../../src/report/parseReport.js';
import { incidentReport } from '../../../src/report/type/incidentReport.js';
import { exportPage } from '../../../src/summary/page/exportPage.js';

const NOW = Date.UTC(2026, 10, 25);

const readersPage = async (text: string): Promise<string> => exportPage(await parseReport(text, incidentReport), { mode: 'reader', now: NOW });

describe("the reader's page", () => {
  const PLACES: Readonly<Record<string, string>> = {
    'the title': '# Incident Report: X <!-- secret -->\n',
    'a heading': '# Incident Report: X\n## Executive Summary <!-- secret -->\nShort.\n',
    prose: '# Incident Report: X\n## Executive Summary\nShort <!-- secret --> and sweet.\n\n<!-- secret -->\n',
    'a label': '# Incident Report: X\n## Incident Details\n- Sector <!-- secret -->: Retail\n',
    'a value': '# Incident Report: X\n## Incident Details\n- Sector: Retail <!-- secret -->\n',
    'the head of a column': '# Incident Report: X\n## Timeline of Events\n| Date | Event <!-- secret --> | Who |\n|---|---|---|\n| 2026-03-01 | Mail opened | Finance |\n',
    'a cell': '# Incident Report: X\n## Timeline of Events\n| Date | Event |\n|---|---|\n| 2026-03-01 | Mail opened <!-- secret --> |\n',
    'an event': '# Incident Report: X\n## Timeline of Events\n- 2026-03-01 <!-- secret -->: Mail opened <!-- secret -->\n',
  };
  for (const [place, text] of Object.entries(PLACES)) {
    it(`keeps a comment in ${place} to its author`, async () => assert.doesNotMatch(await readersPage(text), /secret/u));
  }

  it('shows no live malicious host, whatever the front matter says', async () => {
    const host = 'login.evil-portal.com';
    const page = await readersPage(`---
status: draft
asOf: see http://${host}/a
nextUpdate: at http://${host}/b
severity: ${host}
affected:
  ${host}: yes
  services: [${host}]
contact: ${host}
---
# Incident Report: X

## Indicators of Compromise

- **Network indicators (Defanged):** login[.]evil-portal[.]com
`);
    assert.equal(page.includes(host), false);
  });

  it('awaits nothing of what is closed, however that is written', async () => {
    const page = (state: string): Promise<string> => readersPage(`---\nstate: ${state}\nnextUpdate: 2026-03-01\n---\n# Incident Report: X\n`);
    assert.match(await page('ongoing'), /overdue/u);
    assert.doesNotMatch(await page('Closed'), />overdue</u);
  });
});
