import assert from 'node:assert/strict';
import { all, byClass, byId, byTag, classes, fields, page, read, sourceOf, text, titled, wholePage } from './support.js';

describe('states in the summary', () => {
  const details = async (value: string) => byId(await page(titled(`## Incident Details\n- Sector: ${value}\n`)), 'item-incidentDetails-sector')!;

  it('marks what is unknown, aloud', async () => {
    const field = await details('Unknown (under investigation)');
    assert.ok(classes(field).includes('unknown'));
    assert.equal(text(field), 'Sector Unknown Unknown (under investigation)');
  });

  it('marks what is not disclosed as a third thing', async () => {
    const field = await details('Not disclosed at the request of the police');
    assert.ok(classes(field).includes('not-disclosed'));
    assert.equal(text(field), 'Sector Not disclosed Not disclosed at the request of the police');
  });

  it('leaves what does not apply as it is written', async () => {
    const field = await details('N/A (Focus is on legal requests).');
    assert.ok(classes(field).includes('not-applicable'));
    assert.equal(text(field), 'Sector N/A (Focus is on legal requests).');
  });

  it('marks what is missing and what is empty, and says what belongs there', async () => {
    const shown = await page(titled('## Incident Details\n- Discovery Date: 2026-01-01\n- Sector: [Sector]\n- Geography:\n'));
    const facts = byId(shown, 'item-incidentDetails')!;
    assert.deepEqual(byClass(facts, 'fact').map((field) => text(byTag(field, 'dt')[0])), ['Affected Organization Missing', 'Sector Empty', 'Geography Empty', 'Incident Date Missing', 'Discovery Date']);
    assert.match(text(byId(facts, 'item-incidentDetails-sector')), /^Sector Empty \[Sector\] \S+/);
    assert.equal(text(byTag(byId(shown, 'item-timeline')!, 'h2')[0]), 'Timeline of Events Missing');
  });

  it('does not go into what is missing or empty as a whole', async () => {
    const shown = await page(titled('## Timeline of Events\n## Impact Assessment\nTBD\n'));
    assert.equal(byClass(byId(shown, 'item-timeline')!, 'field').length, 0);
    assert.equal(byClass(byId(shown, 'item-attackMethodology')!, 'field').length, 0);
    assert.equal(text(byTag(byId(shown, 'item-impactAssessment')!, 'h2')[0]), 'Impact Assessment Empty');
  });

  it('does not repeat inside what was said of the whole', async () => {
    const shown = byId(await page(titled('## Impact Assessment\nNot applicable, as it was an exercise.\n')), 'item-impactAssessment')!;
    assert.equal(text(shown), 'Impact Assessment Not applicable, as it was an exercise.');
  });

  it('counts what is open, and leads there', async () => {
    const shown = await page(titled('## Executive Summary\nIt began.\n## Incident Details\n- Sector: Energy\n'));
    const open = byId(shown, 'open-items')!;
    assert.equal(text(byTag(open, 'summary')[0]), '11 open, 11 of them required');
    for (const link of byTag(open, 'a')) assert.ok(byId(shown, String(link.properties.href).slice(1)), text(link));
  });
});

describe('values in the summary', () => {
  const value = async (source: string, id = 'item-incidentDetails-sector') => byTag(byId(await page(titled(`## Incident Details\n${source}\n`)), id)!, 'dd')[0]!;

  for (const style of ['- Sector: Energy *and* water', '**Sector:** Energy *and* water', '**Sector**: Energy *and* water', '- **Sector: Energy *and* water**', '1. _Sector_: Energy *and* water', 'Sector: Energy\n*and* water', '- **Sector:**\n  Energy *and* water', '**Sector:**\n\nEnergy *and* water', '- [x] Sector: Energy *and* water']) {
    it(`are found behind ${JSON.stringify(style)}`, async () => {
      const shown = await value(style);
      assert.equal(text(shown), 'Energy and water');
      assert.equal(byTag(shown, 'strong', 'blockquote', 'li').length, 0);
      assert.deepEqual(byTag(shown, 'em').map(text), ['and']);
    });
  }

  for (const [source, expected] of [['1. May was the day', '1. May was the day'], ['# of hosts: many', '# of hosts: many'], ['> 500 hosts', '> 500 hosts'], ['- none', '- none'], ['AT&amp;T \\*and\\* more', 'AT&T *and* more'], ['[x]: nothing', '[x]: nothing']] as const) {
    it(`stay what they are where they look like a block: ${source}`, async () => {
      const shown = await value(`- Sector: ${source}`);
      assert.equal(text(shown), expected);
      assert.deepEqual(byTag(shown, 'ol', 'ul', 'h1', 'blockquote'), []);
    });
  }

  it('keep the blocks that belong to them, and their numbers', async () => {
    const shown = await value('- **Sector:** Energy:\n\n  second paragraph\n\n  3. three\n  4. four\n');
    assert.deepEqual(shown.children.flatMap((child) => (child.type === 'element' ? [child.tagName] : [])), ['p', 'p', 'ol']);
    assert.equal(byTag(shown, 'ol')[0]!.properties.start, 3);
  });

  it('are cut apart where several labels share a paragraph', async () => {
    const shown = await page(titled('## Incident Details\n**Sector:** A &amp; B\n**Geography:** France &\nSpain\n**Incident Date:** 2026\n'));
    assert.deepEqual(fields(byId(shown, 'item-incidentDetails')!).filter((field) => !field.includes('Missing')), ['Sector: A & B', 'Geography: France & Spain', 'Incident Date: Some time in 2026 2026']);
  });

  it('of nested labels stand inside of their parent', async () => {
    const shown = byId(await page(titled('## Timeline of Events\n- **Initial Access:** by mail\n  - Vector: Phishing\n  - and more\n  - Details: Clicked\n')), 'item-timeline-initialAccess')!;
    assert.deepEqual(byClass(shown, 'field').slice(1).map(text).filter((field) => !field.includes('Missing')), ['Vector Phishing', 'Details Clicked']);
    assert.match(text(shown), /by mail/);
    assert.deepEqual(byTag(shown, 'li').map(text), ['and more']);
  });

  it('show code, tables and tasks', async () => {
    const shown = await page(titled('## Executive Summary\n```sh\nls `a`\n```\n- [x] done\n- [ ] open\n'));
    assert.equal(text(byTag(shown, 'pre')[0]), 'ls `a`');
    assert.deepEqual(byClass(shown, 'task').map(({ properties }) => properties.ariaLabel), ['Done:', 'To do:']);
    assert.equal(byTag(shown, 'input').length, 0);
  });
});

describe('what the type does not know', () => {
  it('stays where it was: prose, labels, subsections and sections', async () => {
    const shown = await page(titled('Opening words.\n## Early\nfirst\n## Impact Assessment\nBefore.\n- Financial: none\n- Legal: two suits\n\nBetween.\n\n- Operational: some\n### Odd one\nodd\n#### Below it\nbelow\n## Late\nlast\n### Later\nlatest\n## Executive Summary\nSum.\n'));
    const impact = byId(shown, 'item-impactAssessment')!;
    assert.match(text(impact), /Before\. .*Financial none .*Legal two suits .*Between\. .*Operational some .*Odd one odd Below it below$/);
    assert.ok(fields(impact).includes('Legal: two suits'));
    const headings = byTag(shown, 'h2').map(text);
    assert.equal(headings.indexOf('Late'), headings.indexOf('Impact Assessment') + 1);
    assert.equal(headings.indexOf('Early'), 1);
    assert.equal(text(byClass(shown, 'opening')[0]), 'Opening words.');
  });

  it('is all that the opening has of a text whose sections are bold lines', async () => {
    const shown = await wholePage(titled('Opening words.\n\n**Executive Summary**\n\nSum.\n\n**Odd one**\n\nodd\n\n**Impact Assessment**\n\n- Financial: none\n- Legal: two suits\n\n## Late\nlast\n\n**Lessons Learned**\n\nlearned\n'), 'reader');
    assert.equal(text(byId(shown, 'opening')), 'Opening words. Odd one odd');
    assert.deepEqual(byTag(shown, 'h2').map(text).slice(0, -1), ['Late', 'Executive Summary', 'Impact Assessment', 'Lessons Learned']);
    assert.match(text(byId(shown, 'item-impactAssessment')), /Financial none Legal two suits$/u);
    assert.equal(text(byId(shown, 'stray-1')), 'Late last');
  });

  it('is there for a second section of the same name', async () => {
    const shown = text(await page(titled('## Executive Summary\none\n## Incident Details\n## Executive Summary\ntwo\n')));
    for (const word of ['one', 'two']) assert.ok(shown.includes(word), word);
  });

  it('leaves a second report to the full report, and says so', async () => {
    const source = titled('## Executive Summary\none\n# Incident Report: Second\ntercet\n## Executive Summary\nquartet\n');
    const shown = await page(source);
    assert.equal(text(byId(shown, 'further-reports')), 'Another report follows in this file Second This summary is of the first report. The full report has all of them.');
    assert.doesNotMatch(text(shown), /tercet|quartet/);
    for (const word of ['one', 'Second', 'tercet', 'quartet']) assert.ok(text(byId(await wholePage(source, 'reader'), 'full-report')).includes(word), word);
  });

  it('leads to where it stands', async () => {
    const source = titled('## Stray\nwords\n### Deeper\n- Not: a field\n');
    const shown = await page(source);
    const report = await read(source);
    for (const button of byClass(shown, 'name').slice(1)) assert.ok(sourceOf(button, report)?.startsWith(text(button)), text(button));
    const paragraph = all(shown, (element) => element.tagName === 'p' && text(element) === 'words')[0]!;
    assert.ok(sourceOf(paragraph, report)?.startsWith('words\n'));
  });
});

describe('references in the summary', () => {
  it('are resolved wherever they are defined', async () => {
    const shown = await page(titled('## Executive Summary\nSee [the advisory][a] and note[^n].\n## Recommendations\nAnd[^m] again[^n].\n\n[a]: https://example.org/advisory\n[^n]: First note.\n[^m]: Second, see [it][a].\n[^l]: Loose.\n'));
    assert.deepEqual(all(shown, ({ properties }) => properties.dataHref !== undefined).map((link) => [text(link), link.properties.dataHref, link.properties.href]), [
      ['the advisory', 'https://example.org/advisory', undefined],
      ['it', 'https://example.org/advisory', undefined],
    ]);
    assert.deepEqual(byTag(shown, 'sup').map(text), ['1', '2', '1']);
    assert.deepEqual(byTag(byClass(shown, 'notes')[0]!, 'li').map(text), ['First note.↩', 'Second, see it.↩', 'Loose.']);
    for (const { properties } of all(shown, (element) => element.properties.href !== undefined)) assert.ok(byId(shown, String(properties.href).slice(1)), String(properties.href));
  });

  it('lead nowhere by themselves, and only to the web and to mail', async () => {
    const shown = await page(titled('## Executive Summary\n[web](https://example.org) [mail](mailto:a@example.org) [file](file:///etc/passwd) [here](./x.md) [command](command:x) [anchor](#title) [user](https://example.org:x@example.com)\n'));
    const links = all(byId(shown, 'item-executiveSummary')!, ({ tagName }) => tagName === 'a');
    assert.deepEqual(links.map(({ properties }) => properties.dataHref), ['https://example.org/', 'mailto:a@example.org']);
    assert.ok(links.every(({ properties }) => properties.href === undefined && properties.role === 'link' && properties.tabIndex === 0));
  });

  it('shows an image by its words', async () => {
    const shown = await page(titled('## Executive Summary\n![The path](https://evil.example/x.png) ![][i]\n\n[i]: x.png\n'));
    assert.equal(byTag(shown, 'img').length, 0);
    assert.deepEqual(byClass(shown, 'image').map(text), ['[Image: The path]', '[Image]']);
  });
});
