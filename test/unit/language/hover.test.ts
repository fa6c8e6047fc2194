import assert from 'node:assert/strict';
import type { Hover } from '../../../src/language/hover/hover.js';
import { hoverAt } from '../../../src/language/hover/hoverAt.js';
import { allItems } from '../../../src/report/report.js';
import { incidentReport } from '../../../src/report/type/incidentReport.js';
import type { FrontMatterKey } from '../../../src/report/type/reportType.js';
import { COMPLETE } from '../../editor/support/reports.js';
import { read } from '../support/reports.js';

/** What is said at the place marked with `¦`, with the text that it is about. */
async function hover(marked: string): Promise<(Hover & { readonly about: string }) | undefined> {
  const text = marked.replace('¦', '');
  const found = hoverAt(await read(text), marked.indexOf('¦'));
  return found && { ...found, about: text.slice(found.range.start, found.range.end) };
}

const matter = (yaml: string): string => `---\n${yaml}\n---\n\n${COMPLETE}`;

describe('Hover over a heading or label', () => {
  for (const [marked, about, title, facts] of [
    [COMPLETE.replace('Sector:', 'Sec¦tor:'), 'Sector', 'Sector', ['required field', 'filled in']],
    [COMPLETE.replace('## Incident Details', '## ¦Incident Details').replace('Portugal', ''), 'Incident Details', 'Incident Details', ['required section', '4 of 5 fields filled in']],
    [COMPLETE.replace('### Lateral Movement', '### Lateral Movement¦'), 'Lateral Movement', 'Lateral Movement', ['recommended subsection', 'not applicable']],
    [COMPLETE.replace('## Lessons Learned', '## 8. Lessons ¦learnt'), '8. Lessons learnt', 'Lessons Learned', ['required section', '2 of 2 fields filled in']],
    [COMPLETE.replace('Geography:** Portugal', 'Country¦:**'), 'Country', 'Geography', ['required field', 'empty']],
    [COMPLETE.replace('Geography:** Portugal', 'Geog¦raphy:** Unknown'), 'Geography', 'Geography', ['required field', 'unknown']],
    [COMPLETE.replace('## Timeline of Events', '## Time¦line of Events'), 'Timeline of Events', 'Timeline of Events', ['required section', '4 of 4 subsections filled in']],
    [COMPLETE.replace('## Executive', '## Ex¦ecutive'), 'Executive Summary', 'Executive Summary', ['required section', 'filled in']],
  ] as const) {
    it(`"${about}" says ${facts.join(', ')}`, async () => {
      const found = await hover(marked);
      assert.deepEqual([found?.about, found?.title, found?.facts], [about, title, facts]);
      assert.ok(found!.guidance.length > 10);
    });
  }
  for (const [marked, about, says] of [
    [COMPLETE.replace('2026-03-03 18:20 UTC', '2026-03-03 18:¦20 UTC'), '2026-03-03 18:20 UTC', '3 March 2026, 18:20 UTC (to the minute). 1 day before discovery'],
    [COMPLETE.replace('2026-03-04', 'mid-¦March 2026'), 'mid-March 2026', 'about 1 to 31 March 2026 (to the month)'],
    [COMPLETE.replace('2026-03-03 18:40 UTC', '2026-¦03-07'), '2026-03-07', '7 March 2026 (to the day). 3 days after discovery'],
    [COMPLETE.replace('2026-03-04', '2026-¦02-30'), '2026-02-30', 'no such date or time'],
  ] as const) {
    it(`"${about}" was read as ${says}`, async () => {
      const found = await hover(marked);
      assert.deepEqual([found?.about, found?.title, found?.guidance], [about, about, says]);
    });
  }
  it('is silent over values, prose, and headings of the author\'s own', async () => {
    assert.equal(await hover(COMPLETE.replace('Retail', 'Re¦tail')), undefined);
    assert.equal(await hover(COMPLETE.replace('A session', 'A ses¦sion')), undefined);
    assert.equal(await hover(`${COMPLETE}\n## App¦endix\n`), undefined);
  });
  it('has an example for every field', () => {
    for (const { title, form, examples, items } of types()) assert.ok(form !== 'field' || items.length > 0 || examples.length > 0, title);
  });

  function types(): typeof incidentReport.items {
    const visit = (items: typeof incidentReport.items): typeof incidentReport.items => items.flatMap((item) => [item, ...visit(item.items)]);
    return visit(incidentReport.items);
  }
});

describe('Hover over front matter', () => {
  it('explains every key there is, nested ones too', async () => {
    const yaml = (keys: readonly FrontMatterKey[], indent: string): string => keys.map((key) => {
      if (key.keys.length === 0) return `${indent}${key.id}: x`;
      const inner = yaml(key.keys, `${indent}    `);
      return `${indent}${key.id}:\n${key.types.includes('array') ? inner.replace(/^( *) {2}/u, '$1- ') : inner}`;
    }).join('\n');
    const text = matter(yaml(incidentReport.frontMatter, ''));
    const report = await read(text);
    assert.deepEqual(report.frontMatter!.errors, []);
    const all = (keys: readonly FrontMatterKey[]): FrontMatterKey[] => keys.flatMap((key) => [key, ...all(key.keys)]);
    const explained = [...report.frontMatter!.keys.values()].map(({ start }) => hoverAt(report, start + 1));
    assert.deepEqual(explained.map((found) => found?.title), all(incidentReport.frontMatter).map(({ title }) => title));
    for (const found of explained) assert.ok(found!.guidance.length > 10, found!.title);
  });
  it('gives the type of a value, or all that it may be', async () => {
    assert.deepEqual((await hover(matter('au¦thors: [Ann]')))?.facts, ['front matter', 'list or text']);
    const severity = await hover(matter('sev¦erity: low'));
    assert.deepEqual(severity?.facts, ['front matter']);
    assert.deepEqual(severity?.values.map(({ value }) => value), ['unknown', 'informational', 'low', 'medium', 'high', 'critical']);
    assert.ok(severity?.values.every(({ meaning }) => meaning.length > 5));
  });
  it('says what a value means', async () => {
    const found = await hover(matter('tlp: "TLP:AM¦BER+STRICT"'));
    assert.deepEqual([found?.title, found?.facts], ['TLP:AMBER+STRICT', ['TLP']]);
    assert.match(found!.guidance, /organization/u);
  });
  for (const yaml of ['te¦am: blue', 'severity: hi¦gher', 'id: IR¦-1', '# comm¦ent', '__proto__: co¦nstructor', 'constructor: pro¦totype']) it(`is silent at ${JSON.stringify(yaml)}`, async () => assert.equal(await hover(matter(yaml)), undefined));
  it('never throws, wherever the pointer is', async () => {
    for (const text of [matter('a: [\nb'), matter('a: *x'), '---\n---', '', '\uFEFF---\n- a\n- b: {c: d}\n---\n# Incident Report: x\n\n## \n']) {
      const report = await read(text);
      assert.ok([...allItems(report.items)].length > 0);
      for (let offset = 0; offset <= text.length; offset += 1) hoverAt(report, offset);
    }
  });
});
