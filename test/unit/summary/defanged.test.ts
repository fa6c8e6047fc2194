import assert from 'node:assert/strict';
import { parseReport } from '../../../src/report/parseReport.js';
import { incidentReport } from '../../../src/report/type/incidentReport.js';
import { renderSummary } from '../../../src/summary/renderSummary.js';
import { html, now, titled } from './support.js';

const IOCS = '\n## Indicators of Compromise\n- **Network indicators (Defanged):** evil-portal[.]com, hxxps://files.example-drive[.]com/x, 203[.]0[.]113[.]9\n';
const PLACES: Record<string, string> = {
  'a bare URL': 'See http://login.evil-portal.com/sso now.',
  'a link': 'See [the page](http://evil-portal.com/a) now.',
  'a link by reference': 'See [the page][p] now.\n\n[p]: https://evil-portal.com/a',
  'an autolink': 'See <https://evil-portal.com/a> now.',
  'inline code': 'See `curl http://evil-portal.com/a` now.',
  'a fence': '```sh\ncurl http://203.0.113.9/a\n```',
  'raw HTML': '<a href="http://evil-portal.com/a">x</a>',
  'an image': '![evil-portal.com](http://evil-portal.com/a.png)',
  'a table': '| a | b |\n|---|---|\n| evil-portal.com | 203.0.113.9 |',
  'a footnote': 'x[^1]\n\n[^1]: http://evil-portal.com/a',
  'a heading': '### On evil-portal.com\nx',
  'another scheme': 'See http://files.example-drive.com/x now.',
};

describe('what is malicious', () => {
  for (const [place, body] of Object.entries(PLACES)) {
    for (const mode of ['author', 'reader'] as const) {
      it(`stands defanged in ${place}, and no link leads to it (${mode})`, async () => {
        const shown = await html(titled(`## Executive Summary\n${body}\n${IOCS}`), mode);
        assert.doesNotMatch(shown, /evil-portal\.com|203\.0\.113\.9|files\.example-drive\.com/u);
        assert.match(shown, /evil-portal\[\.\]com/u);
      });
    }
  }

  it('stands so in the title and in problems too', async () => {
    const report = await parseReport(`# Incident Report: evil-portal.com\n${IOCS}`, incidentReport);
    const problem = { severity: 'warning', message: "Live indicator 'evil-portal.com'", place: { part: report.parts[1]!, range: { start: 0, end: 1 } }, check: 'live-indicator' } as const;
    assert.doesNotMatch(renderSummary(report, { mode: 'author', now, problems: [problem] }, 'folded'), /evil-portal\.com/u);
  });

  it('stays live in a detection rule, which is text and has to find something', async () => {
    assert.match(await html(titled(`## Executive Summary\n\`\`\`yara\nrule x { strings: $a = "evil-portal.com" condition: $a }\n\`\`\`\n${IOCS}`)), /evil-portal\.com/u);
  });

  it('stands without the backslashes of its brackets, be it the team\'s own', async () => {
    const escaped = titled('## Executive Summary\nbob\\[@\\]evil-mail\\[.\\]com\n\n## Indicators of Compromise\n- hxxps://evil-gate\\[.\\]com/a, 10\\[.\\]0\\[.\\]0\\[.\\]7\n');
    const shown = await html(escaped, 'reader');
    for (const text of ['bob[@]evil-mail[.]com', 'hxxps://evil-gate[.]com/a', '10[.]0[.]0[.]7']) assert.ok(shown.includes(text), text);
    assert.ok(!shown.includes('\\'));
  });

  it('says where a link would have led', async () => {
    assert.match(await html(titled(`## Executive Summary\n[the page](http://evil-portal.com/a)\n${IOCS}`)), /the page \(hxxp:\/\/evil-portal\[\.\]com\/a\)/u);
  });

  it('leaves links to anybody else, and what the project allows', async () => {
    const shown = await html(titled(`## Executive Summary\n[the advisory](https://example-drive.com/advisory) and https://files.example-drive.com/other\n${IOCS}`), 'reader');
    assert.match(shown, /href="https:\/\/example-drive\.com\/advisory"/u);
    assert.match(shown, /href="https:\/\/files\.example-drive\.com\/other"/u);
    const allowed = await parseReport(titled(`## Executive Summary\nhttps://ours.evil-portal.com/\n${IOCS}`), incidentReport, { ownAssets: ['ours.evil-portal.com'] });
    assert.match(renderSummary(allowed, { mode: 'reader', now }, 'open'), /href="https:\/\/ours\.evil-portal\.com\/"/u);
  });
});
