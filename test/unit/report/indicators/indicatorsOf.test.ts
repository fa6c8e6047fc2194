import assert from 'node:assert/strict';
import { indicatorsOf } from '../../../../src/report/indicators/indicatorsOf.js';
import { parseReport } from '../../../../src/report/parseReport.js';
import { reportScaffold, scaffoldText } from '../../../../src/report/scaffold.js';
import type { ProjectFacts } from '../../../../src/report/projectFacts.js';
import { incidentReport } from '../../../../src/report/type/incidentReport.js';

async function rolesIn(text: string, project: ProjectFacts = {}): Promise<string[]> {
  const report = await parseReport(text, incidentReport, project);
  return indicatorsOf(report).map(({ indicator, role }) => `${indicator.original} ${role}`);
}

const LIST = '# Incident Report: X\n\n## Executive Summary\n\n';

describe('the roles of indicators', () => {
  it('are malicious below Indicators of Compromise and where the author defanged', async () => {
    assert.deepEqual(await rolesIn(`${LIST}From evil[.]com and other.com.\n\n## IoCs\n\n- listed.com\n\n### Hashes\n\n- 9e107d9d372bb6826bd81d3542a419d6\n\n## Response Actions\n\nthird.com`), [
      'evil[.]com malicious', 'other.com unknown', 'listed.com malicious', '9e107d9d372bb6826bd81d3542a419d6 malicious', 'third.com unknown',
    ]);
  });

  it('are none of the template, which shows how to write one', async () => {
    const template = scaffoldText(reportScaffold(incidentReport, 'X'), '\n');
    assert.match(template, /host\.example\[\.\]com/u);
    assert.deepEqual(await rolesIn(template), []);
    assert.deepEqual(await rolesIn(template.replace('[hxxps://host.example[.]com,', 'hxxps://host.evil[.]com, [')), ['hxxps://host.evil[.]com malicious', '192.0.2[.]1 malicious']);
  });

  it('are the same wherever the same one stands, in whatever style', async () => {
    assert.deepEqual(await rolesIn(`${LIST}Users opened http://evil.com/a.\n\n## IoCs\n\n- hxxp://evil[.]com/a`), ['http://evil.com/a malicious', 'hxxp://evil[.]com/a malicious']);
  });

  it('are malicious where a URL leads to a host that is, unless it is merely cited', async () => {
    assert.deepEqual(await rolesIn(`${LIST}Ran http://45.153.243.10:8080/a.ps1 and http://evil.com/b; http://sub.evil.com/c is another. See [their page](https://evil.com/blog).\n\n## IoCs\n\n- 45[.]153[.]243[.]10\n- evil[.]com`), [
      'http://45.153.243.10:8080/a.ps1 malicious', 'http://evil.com/b malicious', 'http://sub.evil.com/c unknown', 'https://evil.com/blog legitimate', '45[.]153[.]243[.]10 malicious', 'evil[.]com malicious',
    ]);
  });

  it('are own for private addresses and the team\'s assets, whatever else holds', async () => {
    assert.deepEqual(await rolesIn('## IoCs\n\n- 10.1.2.3\n- 192[.]168[.]0[.]1\n- fd00::1\n- http://127.0.0.1/x\n- www[.]acme[.]com\n- http://198.51.100.9:8080/x\n- acme.com.evil.com', { ownAssets: ['acme.com', '198.51.100.0/24', '???'] }), [
      '10.1.2.3 own', '192[.]168[.]0[.]1 own', 'fd00::1 own', 'http://127.0.0.1/x own', 'www[.]acme[.]com own', 'http://198.51.100.9:8080/x own', 'acme.com.evil.com malicious',
    ]);
  });

  it('are legitimate in references, behind the words of a link, and where the project allows them', async () => {
    const text = `${LIST}See [the advisory](https://vendor.com/a) and [ref].\n\n[ref]: https://ref.com/b\n\n## IoCs\n\n- [https://evil.com](https://evil.com)\n- [proof](https://proof.com)\n- cdn[.]partner[.]com\n\n## References\n\n- https://news.com/c\n- quoted[.]com`;
    assert.deepEqual(await rolesIn(text, { allowedIndicators: ['partner.com'] }), [
      'https://vendor.com/a legitimate', 'https://ref.com/b legitimate', 'https://evil.com malicious', 'https://evil.com malicious', 'https://proof.com legitimate', 'cdn[.]partner[.]com legitimate', 'https://news.com/c legitimate', 'quoted[.]com malicious',
    ]);
  });

  it('are legitimate where the words before a page offer it to read, but not where the same is malicious elsewhere', async () => {
    const text = `${LIST}See https://vendor.com/a. The blog post on it is available on Vendor's site at\nhttps://vendor.com/b; the mail led to https://evil.com/c, see [there](https://evil.com/d).\n\n## IoCs\n\n- hxxps://evil[.]com/d`;
    assert.deepEqual(await rolesIn(text), ['https://vendor.com/a legitimate', 'https://vendor.com/b legitimate', 'https://evil.com/c unknown', 'https://evil.com/d malicious', 'hxxps://evil[.]com/d malicious']);
  });

  it('are unknown where a site is called by its name, listed or not', async () => {
    assert.deepEqual(await rolesIn('## IoCs\n\n- evil.com, used to open accounts at PyPI.org\n- LOGIN.EVIL.COM\n- GitHub[.]com'), ['evil.com malicious', 'PyPI.org unknown', 'LOGIN.EVIL.COM malicious', 'GitHub[.]com malicious']);
  });

  it('come from headings that name a list or references, whatever qualifies them', async () => {
    const text = '# A campaign\n\n## Acme Stealer IoCs\n\nevil.com\n\n### Any Related Sources\n\nhttps://vendor.com/a\n\n## Servers\n\nother.com\n\n## IOC enrichment\n\nthird.com\n\n## No IOCs\n\nfourth.com\n\n## Reports\n\nfifth.com';
    assert.deepEqual(await rolesIn(text), ['evil.com malicious', 'https://vendor.com/a legitimate', 'other.com unknown', 'third.com unknown', 'fourth.com unknown', 'fifth.com unknown']);
  });

  it('come from the first line where there is no title', async () => {
    assert.deepEqual(await rolesIn('= Acme Indicators of Compromise\n\n== Servers\n\nevil.com'), ['evil.com malicious']);
    assert.deepEqual(await rolesIn('This is on IOCs.\n\nother.com'), ['other.com unknown']);
  });

  it('come from the title where that says that all is a list', async () => {
    assert.deepEqual(await rolesIn('# IOCs of a campaign\n\n## Servers\n\nevil.com\n\n## References\n\nhttps://vendor.com/a'), ['evil.com malicious', 'https://vendor.com/a legitimate']);
  });

  it('have a context that is about them', async () => {
    const report = await parseReport('## IoCs\n\nCVE-2023-27997? not confirmed. Then 10.8.0.14 from the VPN pool. Vendor says https://vendor.com/a. Seen twice.\n\n- evil[.]com: the panel. Seen since May.', incidentReport);
    assert.deepEqual(indicatorsOf(report).map(({ indicator, context }) => `${indicator.type}: ${context}`), ['cve: not confirmed.', 'ipv4: from the VPN pool.', 'url: Seen twice.', 'domain: the panel. Seen since May.']);
  });

  it('leave comments and front matter out', async () => {
    assert.deepEqual(await rolesIn('---\nid: evil.com\n---\n# Incident Report: X\n\n<!-- evil.com -->\n\nother.com'), ['other.com unknown']);
  });
});

describe('an indicator of a report', () => {
  it('keeps what follows it on its line, the language of its fence, and its place in the report', async () => {
    const report = await parseReport('## Indicators of Compromise\n\n- **Network indicators:** evil[.]com: panel, next[.]com (**mail**)\n\n| IP | Seen |\n|---|---|\n| 1[.]2[.]3[.]4 | May | \n\n```YARA\nrule A { strings: $a = "evil.com" }\n```\n\n```yaml\nlogsource:\n  x: y\ndetection:\n  z: other.com\n```', incidentReport);
    assert.deepEqual(indicatorsOf(report).map(({ indicator, context, fence, path }) => [indicator.value, context, fence, path]), [
      ['evil.com', 'panel', undefined, '/indicators/network'],
      ['next.com', 'mail)', undefined, '/indicators/network'],
      ['1.2.3.4', 'May', undefined, '/indicators'],
      ['A', '{ strings: $a =', 'yara', '/indicators'],
      ['evil.com', '}', 'yara', '/indicators'],
      ['other.com', '', 'sigma', '/indicators'],
    ]);
  });
});
