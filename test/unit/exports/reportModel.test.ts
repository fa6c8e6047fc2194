import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ModelRange, ReportModel } from '../../../src/exports/model/reportModel.js';
import { toReportModel } from '../../../src/exports/model/toReportModel.js';
import { COMPLETE, without } from '../../editor/support/reports.js';
import { read } from '../support/reports.js';

const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(JSON.parse(readFileSync('schemas/report-model.schema.json', 'utf8')) as object);

async function modelOf(text: string): Promise<ReportModel> {
  const model = toReportModel(await read(text));
  assert.ok(validate(JSON.parse(JSON.stringify(model))), JSON.stringify(validate.errors, undefined, 1));
  return model;
}

const TEXT = `---
timezone: UTC
tlp: TLP:GREEN
---
Full Report

# Incident Report: Stolen session

## 1. Incident Details
- Discovery Date: August 2024 (Initial detention)
- Incident Date: Not disclosed (legal hold)
- Affected Organization: [Organization]
- Sector: N/A (Focus is on legal requests).
- Geography:

## Timeline

### Initial Access (Oracle Health)

- 2024-08-24 14:05: [assessed] signed in
`;

describe('the report model', () => {
  it('says what a report says', async () => {
    const { version, type, title, preamble, metadata, sections, fields, events, gaps } = await modelOf(TEXT);
    assert.deepEqual([version, type, title?.text, preamble?.text, metadata?.values], [1, 'incident-report', 'Stolen session', 'Full Report', { timezone: 'UTC', tlp: 'TLP:GREEN' }]);
    assert.deepEqual(sections.map(({ id, heading, line, state }) => `${id} "${heading}" ${line} ${state}`), [
      'incidentDetails "1. Incident Details" 9 filled', 'timeline "Timeline" 16 filled', 'timeline/initialAccess "Initial Access (Oracle Health)" 18 filled',
    ]);
    assert.deepEqual(fields.map(({ id, section, label, value, answer, state, reason, gloss, date }) => [id, section, label, value, answer, state, reason, gloss, date]), [
      ['discoveryDate', 'incidentDetails', 'Discovery Date', 'August 2024 (Initial detention)', 'value', 'filled', undefined, 'Initial detention', { from: '2024-08-01', to: '2024-08-31', precision: 'month' }],
      ['incidentDate', 'incidentDetails', 'Incident Date', 'Not disclosed (legal hold)', 'missing', 'not-disclosed', 'legal hold', undefined, { missing: true }],
      ['affectedOrganization', 'incidentDetails', 'Affected Organization', '[Organization]', 'placeholder', 'empty', undefined, undefined, undefined],
      ['sector', 'incidentDetails', 'Sector', 'N/A (Focus is on legal requests).', 'not-applicable', 'not-applicable', 'Focus is on legal requests', undefined, undefined],
      ['geography', 'incidentDetails', 'Geography', '', 'missing', 'empty', undefined, undefined, undefined],
    ]);
    assert.deepEqual(events.map(({ phase, date, text, confidence }) => [phase, date.from, text, confidence]), [['timeline/initialAccess', '2024-08-24T14:05Z', 'signed in', 'assessed']]);
    assert.deepEqual(gaps.slice(0, 4).map(({ id, state, required }) => `${id} ${state} ${required}`), ['executiveSummary missing true', 'incidentDetails/affectedOrganization empty true', 'incidentDetails/geography empty true', 'timeline/initialAccess/dateTime missing false']);
  });

  it('says where everything stands', async () => {
    const { title, preamble, sections, fields, events } = await modelOf(TEXT);
    const at = ({ start, end }: ModelRange): string => TEXT.slice(start.offset, end.offset);
    assert.deepEqual([title!.range, preamble!.range, ...sections.map(({ range }) => range)].map(at), ['Incident Report: Stolen session', 'Full Report', '1. Incident Details', 'Timeline', 'Initial Access (Oracle Health)']);
    assert.deepEqual(fields.map(({ range, valueRange }) => `${at(range)}=${at(valueRange)}`)[1], 'Incident Date=Not disclosed (legal hold)');
    assert.deepEqual(at(events[0]!.range), '- 2024-08-24 14:05: [assessed] signed in');
    assert.deepEqual(fields[1]!.range, { start: { line: 11, column: 3, offset: TEXT.indexOf('Incident Date:') }, end: { line: 11, column: 16, offset: TEXT.indexOf('Incident Date:') + 13 } });
  });

  it('tells where spans begin and end', async () => {
    const { spans } = await modelOf('# Incident Report: X\n\n## Incident Details\n\n- Discovery Date: 2024-08-27\n- Incident Date: 2024-08-24\n');
    assert.deepEqual(spans.map(({ id, text, least, most, from, to }) => [id, text, least, most, from.start.line, to.start.line]), [['undetected', '3 days', 259_200_000, 259_200_000, 6, 5]]);
  });

  it('holds the reports that follow', async () => {
    const { title, further, gaps } = await modelOf(`${without('Lessons Learned')}\n${COMPLETE.replace('Stolen session', 'Lost laptop')}`);
    assert.deepEqual([title!.text, gaps.length, further.map((one) => [one.title!.text, one.fields.length, one.gaps.length, one.metadata])], ['Stolen session at Example Corp', 1, [['Lost laptop at Example Corp', 33, 0, undefined]]]);
  });

  for (const text of ['', '\uFEFF', '---\n---\n', 'words', '# Incident Report:', '# Incident Report: A\n# Incident Report: B\n', '**Timeline**', '| a |\n|---|', '\uFEFF---\na: [1\n---\n# X']) {
    it(`fits the schema, whatever the text: ${JSON.stringify(text)}`, () => modelOf(text));
  }
});
