import assert from 'node:assert/strict';
import { all, byClass, byId, byTag, classes, elements, fields, html, page, read, sourceOf, text, titled, wholePage } from './support.js';
import { sample } from './sample.js';

describe('the summary of the sample', () => {
  it('has the title, the key facts, then the sections in the order of the type', async () => {
    assert.deepEqual(byTag(await page(sample), 'h1', 'h2').map(text), [
      'Example Airways Sends Passenger Names to an Advertising Network', 'Completeness', 'At a glance', 'Executive Summary', 'Timeline of Events', 'Attack Methodology', 'Impact Assessment',
      'Indicators of Compromise', 'Response Actions', 'Lessons Learned', 'Recommendations',
    ]);
  });

  it('loses no word of what is written', async () => {
    const shown = count(text(await wholePage(sample, 'reader')));
    for (const [word, times] of count(sample)) assert.ok((shown.get(word) ?? 0) >= times, `"${word}" stands there ${shown.get(word) ?? 0} times, not ${times}`);
  });

  it('says nothing twice', async () => {
    const shown = text(await page(sample));
    for (const once of ['The marketing team published', 'June 2025 (customer complaint)', 'mainly an error', 'Coverage in the national press', 'Review the list']) assert.ok(shown.split(once).length <= 2, once);
  });

  it('gives the key facts at a glance: who and where, then when, as it was read and as it is written', async () => {
    assert.deepEqual(fields(byId(await page(sample), 'item-incidentDetails')!), [
      'Affected Organization: Example Airways', 'Sector: Travel / Aviation / Online Booking', 'Geography: Norway (seat of the company)',
      'Incident Date: Some time in May 2025 May 2025 (tag published/first page view)', 'Discovery Date: Some time in June 2025 June 2025 (customer complaint)',
    ]);
  });

  it('shows a list behind a label as a list', async () => {
    const value = byTag(byId(await page(sample), 'item-timeline-detectionResponse-responseActionsTaken')!, 'dd')[0]!;
    assert.equal(byTag(value, 'ol').length, 1);
    assert.equal(byTag(value, 'li').length, 3);
  });

  it('is complete', async () => {
    assert.equal(text(byClass(await page(sample), 'status')[0]), 'Completeness 100 % 100 % Every expected part is answered.'); // the bar's and the text's
    assert.equal(byClass(await page(sample), 'tag').length, 0);
  });

  it('leads from everything to where it stands', async () => {
    const named = all(await page(sample), ({ properties, tagName }) => tagName === 'button' && properties.dataSource !== undefined);
    assert.equal(named.length, 1 + 9 + 3 + 32 + 1); // the title, sections, subsections, fields, and the event that one subsection and its date are
    const report = await read(sample);
    // The words of all others are those that they lead to.
    const ours: Record<string, string> = { [text(named[0])]: 'Incident Report: ', 'At a glance': 'Incident Details', 'some time in May 2025': 'May 2025' };
    for (const button of named) assert.ok(sourceOf(button, report)?.startsWith(ours[text(button)] ?? text(button)), text(button));
    for (const element of elements(await page(sample))) if (element.properties.dataSource !== undefined) assert.ok(sourceOf(element, report), text(element));
  });

  it('skips no level of headings and has no id twice', async () => {
    await assertOutline(sample);
  });
});

describe('the outline of the page', () => {
  it('keeps its levels whatever depths the author chose', async () => {
    await assertOutline('# Incident Report: x\n#### Deep\na\n###### Deeper\nb\n## Timeline of Events\n##### Odd\nc\n### Initial Access\nd\n###### Odder\n# Another\n## Executive Summary\n### x');
  });

  it('has no heading but its own: one in a quote is a line of it', async () => {
    const quoted = await page(titled('## Executive Summary\n> ## Quoted\n\n- # Listed'));
    assert.deepEqual(byTag(quoted, 'strong').map(text), ['Quoted', 'Listed']);
    await assertOutline(titled('## Executive Summary\n> ###### Quoted'));
  });

  it('names the page by its title and the cells of a table by their column', async () => {
    const shown = await page(titled('## Executive Summary\n| a | b |\n|---|--:|\n| 1 | 2 |\n'));
    assert.deepEqual(byTag(shown, 'th').map(({ properties }) => properties.scope), ['col', 'col']);
    assert.deepEqual(byTag(shown, 'article').map(({ properties }) => properties.ariaLabelledBy), [['title']]);
  });
});

describe('the facts about a report', () => {
  it('says the label once, whether or not the text says it too', async () => {
    const shown = await page(`---\ntlp: AMBER\n---\n${titled('**TLP:AMBER**\n\nOpening words.\n')}`);
    assert.equal(text(shown).match(/TLP:AMBER/gu)?.length, 1);
    assert.equal(text(byId(shown, 'opening')), 'Opening words.');
  });

  const withFrontMatter = (lines: string): string => `---\n${lines}\n---\n${titled('')}`;

  it('come from front matter: label, then the rest', async () => {
    const header = byId(await page(withFrontMatter('report: incident-report\nseverity: high\nid: 2026\ntlp: TLP:AMBER+STRICT\nstatus: draft\nstate: contained\nversion: 2\nasOf: 2026-05-04T16:30:00Z')), 'header')!;
    assert.equal(text(header), 'Incident Report DRAFT, as of 4 May 2026, 16:30 UTC TLP:AMBER+STRICT Test State contained Status draft Severity high ID 2026 Version 2 As of 4 May 2026, 16:30 UTC');
  });

  for (const [written, label, className] of [['RED', 'TLP:RED', 'tlp-red'], ['tlp:amber', 'TLP:AMBER', 'tlp-amber'], ['TLP:GREEN', 'TLP:GREEN', 'tlp-green'], ['"TLP: clear"', 'TLP:CLEAR', 'tlp-clear']] as const) {
    it(`${written} is ${label}`, async () => {
      const shown = byClass(await page(withFrontMatter(`tlp: ${written}`)), 'tlp')[0]!;
      assert.equal(text(shown), label);
      assert.deepEqual(classes(shown), ['tlp', className]);
    });
  }

  it('do not dress up a label that TLP 2.0 does not have', async () => {
    const shown = await page(withFrontMatter('tlp: WHITE'));
    assert.equal(byClass(shown, 'tlp').length, 0);
    assert.equal(text(byClass(shown, 'tlp-invalid')[0]), 'TLP: WHITE (not a TLP 2.0 label)');
  });

  it('tell the author that there is no label, no title, and what is wrong with front matter', async () => {
    assert.deepEqual(byClass(await page(''), 'notice').map(text), ['The report has no title yet.', 'The front matter sets no TLP label: readers cannot tell with whom they may share this report.']);
    assert.match(text(byClass(await page('---\na: [\n---\n# Incident Report: x\n'), 'notice')[0]), /^The front matter cannot be read: /);
  });
});

describe('renderSummary', () => {
  it('gives the same page for the same text', async () => {
    const once = await html(sample);
    assert.equal(await html(sample), once);
    assert.ok(once.startsWith('<article class="summary" aria-labelledby="title"><header id="header">'));
  });
});

async function assertOutline(source: string): Promise<void> {
  const shown = await page(source);
  const levels = byTag(shown, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ tagName }) => Number(tagName[1]));
  assert.equal(levels.filter((level) => level === 1).length, 1);
  levels.forEach((level, index) => assert.ok(level <= (levels[index - 1] ?? 0) + 1, `h${level} after h${levels[index - 1] ?? 0}`));
  const ids = [...elements(shown)].flatMap(({ properties }) => properties.id ?? []);
  assert.equal(new Set(ids).size, ids.length);
}

function count(source: string): Map<string, number> {
  const counts = new Map<string, number>();
  const body = source.replace(/^# Incident Report: /m, '# ').replace(/^\d+\. /gm, '');
  for (const word of body.match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
