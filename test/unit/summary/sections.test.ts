import assert from 'node:assert/strict';
import type { Element } from 'hast';
import { INDICATOR_COLUMNS } from '../../../src/summary/hooks.js';
import { summarise } from '../../../src/summary/summarise.js';
import { all, byClass, byId, byTag, classes, fields, html, now, page, read, sourceOf, text, titled, wholePage } from './support.js';

describe('ATT&CK in the summary', () => {
  /** The rows: how each looks, and what it says. */
  const tactics = (shown: Element): string[] => byClass(shown, 'tactic').map((row) => `${classes(row)[1]}: ${text(row)}`);

  it('has the tactics in the order of the matrix, with their techniques by name', async () => {
    const shown = await page(titled('## Attack Methodology\n- Exfiltration: T1567.002\n- Initial Access: T1566.002 Spearphishing Link to the help desk\n'));
    assert.deepEqual(tactics(shown).filter((row) => row.startsWith('named')), [
      'named: Initial Access T1566.002 Phishing: Spearphishing Link T1566.002 Spearphishing Link to the help desk',
      'named: Exfiltration T1567.002 Exfiltration Over Web Service: Exfiltration to Cloud Storage',
    ]);
    assert.match(text(byClass(shown, 'designation')[0]), /MITRE ATT&CK® v19\. © \d{4} The MITRE Corporation/);
  });

  it('says of prose that no technique is named, and of what does not apply nothing', async () => {
    const shown = byId(await page(titled('## Attack Methodology\n- Initial Access: Legal compulsion.\n- Persistence: *Not applicable.*\n- Collection: Unknown (logs are lost)\n')), 'item-attackMethodology')!;
    assert.deepEqual(tactics(shown).filter((row) => !row.startsWith('missing')), ['prose: Initial Access no technique named Legal compulsion.', 'not-applicable: Persistence Not applicable.', 'unknown: Collection Unknown Unknown (logs are lost)']);
    assert.equal(byClass(shown, 'designation').length, 0);
  });

  it('calls for no further tactics where some are told, nor in the list of what is open', async () => {
    const shown = await page(titled('## Attack Methodology\n- Persistence: T1078\n- Discovery:\n'));
    assert.deepEqual(byClass(shown, 'tactic').map((row) => text(byTag(row, 'dt')[0])), ['Persistence', 'Discovery Empty']);
    assert.doesNotMatch(text(byId(shown, 'open-items')), /Lateral Movement|Exfiltration/u);
    const empty = await page(titled('## Executive Summary\nShort.\n'));
    assert.match(text(byId(empty, 'item-attackMethodology')), /Missing/u);
  });

  it('marks what is no technique, or none any more, for the author alone', async () => {
    const source = titled('## Attack Methodology\n- Persistence: T9999 and T1078\n- Defense Evasion: T1562.001\n');
    const marks = (shown: Element): string[] => byClass(shown, 'techniques').flatMap((list) => byTag(list, 'li')).filter((item) => byClass(item, 'tag').length > 0).map((item) => text(byTag(item, 'code')[0]));
    assert.ok(marks(await page(source)).includes('T9999'));
    assert.ok(!marks(await page(source)).includes('T1078'));
    assert.deepEqual(marks(await wholePage(source, 'reader')), []);
    const pinned = await page(`---\nattackVersion: 19\n---\n${titled('## Attack Methodology\n- Persistence: T1562.001\n')}`);
    assert.deepEqual(marks(pinned), ['T1562.001']);
  });

  it('shows the rows of an author’s table of indicators once, with all that they say', async () => {
    const shown = byClass(await page(titled('## Indicators of Compromise\n\n| Indicator | Type | First seen | Where it was found |\n|---|---|---|---|\n| evil[.]example | domain | 3 May 2026 | log of the proxy in Utrecht |\n')), 'indicators')[0]!;
    assert.equal(text(shown).match(/evil\[\.\]example/gu)?.length, 1);
    assert.match(text(shown), /domain, 3 May 2026, log of the proxy in Utrecht/u);
  });

  it('puts a technique that is named elsewhere under its tactic, if that is certain', async () => {
    const shown = await page(titled('## Attack Methodology\n- Persistence: Valid accounts.\n## Recommendations\n- Look for T1059 and T1078.\n'));
    assert.deepEqual(tactics(shown).filter((row) => row.startsWith('named')), ['named: Execution T1059 Command and Scripting Interpreter', 'named: Tactic not stated T1078 Valid Accounts']);
  });

  it('keeps what else the section says', async () => {
    const shown = byId(await page(titled('## Attack Methodology\nNo malware was used.\n- Persistence: none\n- Tooling: curl\n### Notes on it\nMore.\n')), 'item-attackMethodology')!;
    assert.match(text(shown), /^Attack Methodology No malware was used\. .*Tooling curl.*Notes on it More\./);
  });
});

describe('indicators in the summary', () => {
  const IOCS = titled('## Executive Summary\nFrom 185.220.101.4.\n## Indicators of Compromise\nSearch from May on.\n- **Network indicators (Defanged):**\n  - 185[.]220[.]101[.]4 - sign-ins\n  - evil-portal[.]com (phishing)\n  - 10.1.2.3 FILE-02\n- **File indicators:** N/A (no malware)\n- **Behavioral indicators:** Sign-ins at night.\n');
  const tables = (shown: Element): string[] => byTag(shown, 'table').flatMap((table) => [text(byTag(table, 'caption')[0]), ...byTag(byTag(table, 'tbody')[0]!, 'tr').map(text)]);

  it('stand in tables by type, each once, with role, count and context', async () => {
    assert.deepEqual(tables(await page(IOCS)), ['IPv4 addresses 2', '185[.]220[.]101[.]4 Malicious 2 sign-ins', '10.1.2.3 Own 1 FILE-02', 'Domains 1', 'evil-portal[.]com Malicious 1 phishing']);
  });

  it('are said once: what is no more than the table goes, answers and prose stay', async () => {
    const section = byId(await page(IOCS), 'item-indicators')!;
    assert.deepEqual(fields(section), ['File indicators: N/A (no malware)', 'Behavioral indicators: Sign-ins at night.']);
    assert.match(text(section), /^Indicators of Compromise Search from May on\./);
  });

  it('are said once with a port, which looks like a label', async () => {
    const section = byId(await page(titled('## Indicators of Compromise\n- 45[.]153[.]243[.]10:8080\n- evil[.]com:443\n')), 'item-indicators')!;
    assert.deepEqual(byTag(section, 'li').map(text), []);
    assert.deepEqual(tables(section), ['IPv4 addresses 1', '45[.]153[.]243[.]10:8080 Malicious 1', 'Domains 1', 'evil[.]com:443 Malicious 1']);
  });

  it('stay in prose that says more than the table', async () => {
    const section = byId(await page(titled('## Indicators of Compromise\nThe implant asked evil-portal[.]com for orders every ten minutes, and slept at weekends.\n')), 'item-indicators')!;
    assert.match(text(section), /asked evil-portal\[\.\]com for orders/);
    assert.deepEqual(tables(section).slice(0, 1), ['Domains 1']);
  });

  it('say what the script of a preview finds them by, and lead to the text', async () => {
    const shown = await page(IOCS);
    const [table] = byTag(shown, 'table');
    assert.equal(table!.properties.dataIndicators, 'ipv4');
    assert.deepEqual(byTag(byTag(table!, 'tbody')[0]!, 'td').slice(0, 4).map(({ properties }) => properties.dataColumn), [...INDICATOR_COLUMNS]);
    assert.ok(sourceOf(byTag(byTag(table!, 'tbody')[0]!, 'button')[0]!, await read(IOCS))?.startsWith('185[.]220[.]101[.]4 - sign-ins'));
    assert.deepEqual(byTag(table!, 'th').map(({ properties }) => properties.scope), ['col', 'col', 'col', 'col']);
  });

  it('of a long list stand in stretches of 200', async () => {
    const shown = await page(titled(`## Indicators of Compromise\n${Array.from({ length: 450 }, (_, index) => `- 185[.]220[.]${index % 200}[.]${Math.floor(index / 200)}\n`).join('')}`));
    assert.deepEqual(byTag(shown, 'caption').map(text), ['IPv4 addresses 450', 'IPv4 addresses 201 to 400 of 450', 'IPv4 addresses 401 to 450 of 450']);
    assert.equal(byTag(byId(shown, 'item-indicators')!, 'li').length, 0);
  });
});

describe('impact in the summary', () => {
  it('is four cards that quote', async () => {
    const shown = byId(await page(titled('## Impact Assessment\n- Financial: €5 million bail; costs of review.\n- Data Breach: N/A (Focus is on legal requests).\n- Operational: Unknown\n- Reputational: Not disclosed\n')), 'item-impactAssessment')!;
    assert.ok(classes(shown).includes('cards'));
    assert.deepEqual(fields(shown), ['Financial: €5 million bail; costs of review.', 'Data Breach: N/A (Focus is on legal requests).', 'Operational Unknown: Unknown', 'Reputational Not disclosed: Not disclosed']);
  });
});

describe('recommendations in the summary', () => {
  const overdue = async (body: string): Promise<string[]> => {
    const shown = byId(await page(titled(`## Recommendations\n${body}\n`)), 'item-recommendations')!;
    return all(shown, ({ tagName }) => tagName === 'li' || tagName === 'tr').filter((row) => byClass(row, 'overdue').length > 0).map(text);
  };

  it('are marked where they should have been done by now', async () => {
    assert.deepEqual(await overdue('- Rotate keys, owner IT, due 2026-05-29\n- Patch by 30 September 2026\n- Train (owner: HR, due Q2 2026)\n  - in two groups\n- Plan by 2026 what comes next'), ['Rotate keys, owner IT, due 2026-05-29 overdue', 'Train (owner: HR, due Q2 2026) overdue in two groups']);
  });

  it('are not once they are done', async () => assert.deepEqual(await overdue('- [x] Rotate keys, due 2026-05-29\n- [ ] Patch, due 2026-05-29'), ['☐ Patch, due 2026-05-29 overdue']));

  it('are marked in their row', async () => assert.deepEqual(await overdue('| Action | Owner | Due |\n|---|---|---|\n| Rotate | IT | 2026-05-29 |\n| Patch | IT | 2027-01-01 |'), ['Rotate IT 2026-05-29 overdue']));

  it('and are not before their day is over', async () => {
    const report = await read(titled('## Recommendations\n- Rotate keys, due 2026-05-29\n'));
    const isOverdue = (at: number): boolean => summarise(report, { mode: 'reader', now: at }).blocks.some((block) => byClass(block.render(), 'overdue').length > 0);
    assert.deepEqual([isOverdue(Date.UTC(2026, 4, 29, 23)), isOverdue(Date.UTC(2026, 4, 30))], [false, true]);
  });
});

describe('what front matter says at a glance', () => {
  const glance = async (lines: string): Promise<Element> => byClass(await page(`---\n${lines}\n---\n${titled('## Incident Details\n- Sector: Energy\n')}`), 'glance')[0]!;

  it('is who is affected, what is to be decided, and when more will be known', async () => {
    const shown = await glance('affected:\n  persons: 61000\n  services: [Portal, Archive]\n  personalData: unknown\ndecisionsNeeded: [Notify customers?]\nnextUpdate: 2026-08-01 10:00 UTC');
    assert.deepEqual(fields(shown).filter((field) => !field.includes('Missing')), ['Sector: Energy', 'Affected services: Portal, Archive', 'Affected persons: 61,000', 'Affected personal data Unknown: unknown', 'Next update: 1 August 2026, 10:00 UTC']);
    assert.equal(text(byClass(shown, 'decisions')[0]), 'Decisions needed Notify customers?');
  });

  it('is late where the next update is, and somebody still waits for it', async () => {
    assert.equal(byClass(await glance('nextUpdate: 2026-06-01'), 'overdue').length, 1);
    assert.equal(byClass(await glance('nextUpdate: 2026-06-01\nstatus: final'), 'overdue').length, 0);
    assert.equal(byClass(await glance('nextUpdate: 2026-06-01\nstate: closed'), 'overdue').length, 0);
  });

  it('stands beside how long things took', async () => {
    const shown = byClass(await page(titled('## Incident Details\n- Discovery Date: 2026-03-20\n- Incident Date: 2026-03-09\n')), 'span');
    assert.deepEqual(shown.map(text), ['Undetected for 11 days']);
  });
});

describe("a reader's page", () => {
  const DRAFT = '---\nstatus: draft\nasOf: 2026-06-24\n---\n# Incident Report: x\n## Incident Details\n- Sector: Energy\n- Geography:\n## Timeline of Events\n### Initial Access\nx\n## Recommendations\n- [Measure]\n';

  it('says nothing of what is not there, and leads nowhere but to what it cites', async () => {
    const shown = await html(DRAFT, 'reader');
    assert.doesNotMatch(shown, /missing|insert|%|complete|empty|data-(?:source|insert|href)|<button|Go to the text/iu);
  });

  it('says that it is a draft', async () => {
    const report = await read(DRAFT);
    assert.equal(summarise(report, { mode: 'reader', now }).draft, 'DRAFT, as of 24 June 2026');
    assert.match(await html(DRAFT, 'reader'), /DRAFT, as of 24 June 2026/u);
  });

  it('cites by links that hand nothing on', async () => {
    assert.match(await html(titled('## Executive Summary\n[it](https://example.org/a)\n'), 'reader'), /<a href="https:\/\/example\.org\/a" rel="noopener noreferrer">it<\/a>/u);
  });
});

describe("the author's page", () => {
  it('counts problems by severity, and lists them from the worst on, each leading to its place', async () => {
    const source = titled('## Incident Details\n- Sector: Energy\n');
    const report = await read(source);
    const at = (needle: string) => ({ part: report.parts.at(-1)!, range: { start: report.parts.at(-1)!.text.indexOf(needle), end: report.parts.at(-1)!.text.length } });
    const problems = [
      { severity: 'information', message: 'One', place: at('Incident'), check: 'a' },
      { severity: 'error', message: 'Two', place: at('Sector'), check: 'b' },
      { severity: 'warning', message: 'Three', place: at('Energy'), check: 'c' },
      { severity: 'warning', message: 'Four', place: at('Energy'), check: 'd' },
    ] as const;
    const notices = summarise(report, { mode: 'author', now, problems }).blocks.find(({ id }) => id === 'notices')!.render();
    const list = byId(notices, 'problems')!;
    assert.equal(text(byTag(list, 'summary')[0]), '1 error, 2 warnings, 1 note');
    assert.deepEqual(byTag(list, 'li').map(text), ['error Two b', 'warning Three c', 'warning Four d', 'note One a']);
    assert.ok(sourceOf(byTag(list, 'button')[0]!, report)?.startsWith('Sector: Energy'));
  });

  it('offers to insert what is missing, not what is only empty', async () => {
    const shown = await page(titled('## Incident Details\n- Sector:\n- Incident Date: 2026\n'));
    const buttons = byClass(shown, 'insert').map(({ properties }) => properties.dataInsert);
    assert.ok(buttons.includes('/incidentDetails/geography') && buttons.includes('/timeline'));
    assert.ok(!buttons.includes('/incidentDetails/sector'));
  });
});

describe('blocks', () => {
  const SOURCE = titled('## Executive Summary\nIt began.\n## Incident Details\n- Sector: Energy\n## Lessons Learned\n- Key takeaways: x\n');

  it('are the same elements where nothing that they show has changed', async () => {
    const report = await read(SOURCE);
    const [first, again] = [1, 2].map(() => summarise(report, { mode: 'author', now }));
    for (const [index, block] of first!.blocks.entries()) if (block.id.startsWith('item-')) assert.equal(block.render(), again!.blocks[index]!.render(), block.id);
    const reader = summarise(report, { mode: 'reader', now }).blocks.find(({ id }) => id === 'item-lessonsLearned')!;
    assert.notEqual(reader.render(), first!.blocks.find(({ id }) => id === 'item-lessonsLearned')!.render());
  });

  it('have their id, each its own, and give the same page every time', async () => {
    const { blocks, fullReport } = summarise(await read(SOURCE), { mode: 'author', now });
    const ids = [...blocks, ...fullReport].map((block) => {
      assert.equal(block.render().properties.id, block.id);
      return block.id;
    });
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(fullReport.every(({ isLong }) => isLong));
  });
});
