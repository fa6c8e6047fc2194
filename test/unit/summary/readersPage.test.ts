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
    'front matter': '---\n# secret\nid: "x # y" # secret\nnotes: |\n  # kept\n# secret\n---\n# Incident Report: X\n',
    'HTML that a blank line ends': '# Incident Report: X\n## Executive Summary\nShort.\n<div><!-- a\n\nsecret\n\n- Sector: secret\n\nsecret --> seen\n',
    'HTML that a blank line ends, in a list': '# Incident Report: X\n## Executive Summary\n- <div><!-- a\n\n  secret\n- ```\n  secret -->\n  ```\n- seen\n',
    'HTML, open to the end': '# Incident Report: X\n## Executive Summary\n<div><!-- a\n\nsecret\n\n[^n]: secret\n',
    'a paragraph, closed in another': '# Incident Report: X\n## Timeline of Events\n- 2026-03-01: Mail opened <!-- a\n\n  secret -->\n',
    'a field that a comment around it hides': '# Incident Report: X\n## Incident Details\n<div><!-- a\n\n- Sector: secret\n- Incident Date: 3 May 2026 (secret)\n\n-->\n',
    'what is nested too deep': `# Incident Report: X\n## Executive Summary\n${'> '.repeat(60)}a <!-- secret -->\n`,
    'the words of an image': '# Incident Report: X\n## Executive Summary\n![a <!-- secret --> b](x.png)\n',
    'a heading in HTML': '# Incident Report: X\n<h2>Executive Summary <!-- secret --></h2>\nShort.\n',
    'an event': '# Incident Report: X\n## Timeline of Events\n- 2026-03-01 <!-- secret -->: Mail opened <!-- secret -->\n',
  };
  for (const [place, text] of Object.entries(PLACES)) {
    it(`keeps a comment in ${place} to its author`, async () => assert.equal((await readersPage(text)).indexOf('secret'), -1));
  }

  it('shows what stands around a comment', async () => {
    const page = await readersPage('---\n# a\nid: "x # y" # b\nnotes: |\n  # kept\n---\n# Incident Report: X\n## Executive Summary\nShort.\n<div><!-- a\n\nb --> *and* sweet.\n\n    <!-- code -->\n\n<!-- c -->\n\nEnd\n');
    for (const words of ['id: "x # y"\nnotes: |\n  # kept\n</code>', '<em>and</em> sweet.</p>', '<code>&#x3C;!-- code -->', '<p>End</p>']) assert.ok(page.includes(words), words);
  });

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
logsource: ${host}
detection: ${host}
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
