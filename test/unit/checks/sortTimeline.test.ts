import assert from 'node:assert/strict';
import { sortTimelineList } from '../../../src/checks/edits/sortTimelineList.js';
import { applyEdits } from '../../../src/domain/textEdit.js';
import { timelineLists } from '../../../src/report/timeline/timelineLists.js';
import { read } from '../support/reports.js';
import { Random, SEED } from '../support/random.js';

async function sorted(body: string): Promise<string> {
  const text = `# Incident Report: X\n\n## Timeline\n\n${body}`;
  const edits = timelineLists(await read(text)).flatMap(sortTimelineList);
  return applyEdits(text, edits).slice(text.length - body.length);
}

describe('Sort Timeline', () => {
  it('sorts a list', async () => assert.equal(await sorted('- 2026-03-10: b\n- 2026-03-09: a\n- 2026-03-11: c\n'), '- 2026-03-09: a\n- 2026-03-10: b\n- 2026-03-11: c\n'));
  it('sorts newest first where most are', async () => assert.equal(await sorted('- 2026-03-12: d\n- 2026-03-09: a\n- 2026-03-11: c\n- 2026-03-10: b\n'), '- 2026-03-12: d\n- 2026-03-11: c\n- 2026-03-10: b\n- 2026-03-09: a\n'));
  it('sorts a table', async () => assert.equal(await sorted('| Time | Event | By |\n|---|---|---|\n| 2026-03-10 | b | x |\n| 2026-03-09 | a | y |\n'), '| Time | Event | By |\n|---|---|---|\n| 2026-03-09 | a | y |\n| 2026-03-10 | b | x |\n'));
  it('takes along what is nested, and what follows without a date', async () => {
    assert.equal(await sorted('- 2026-03-10: b\n  - more of b\n\n  and more\n- still b\n- 2026-03-09: a\n'), '- 2026-03-09: a\n- 2026-03-10: b\n  - more of b\n\n  and more\n- still b\n');
  });
  it('leaves a first line without a date where it is', async () => assert.equal(await sorted('- Note\n- 2026-03-10: b\n- 2026-03-09: a\n'), '- Note\n- 2026-03-09: a\n- 2026-03-10: b\n'));
  it('leaves the numbers in order', async () => assert.equal(await sorted('1. 2026-03-10: b\n2. 2026-03-09: a\n'), '1. 2026-03-09: a\n2. 2026-03-10: b\n'));
  it('indents what is nested for a longer number', async () => {
    const list = (days: readonly string[]): string => days.map((day, index) => `${index + 1}. 2026-03-${day}: x\n${' '.repeat(`${index + 1}. `.length)}more\n`).join('');
    const days = ['11', '02', '03', '04', '05', '06', '07', '08', '09', '10'];
    assert.equal(await sorted(list(days)), list([...days].sort()));
  });
  it('keeps the order of what may have been at once', async () => assert.equal(await sorted('- 2026-03-09 08:00 UTC: b\n- 2026-03-09 07:00 UTC: a\n- 2026-03-09 07:00 UTC: c\n'), '- 2026-03-09 07:00 UTC: a\n- 2026-03-09 07:00 UTC: c\n- 2026-03-09 08:00 UTC: b\n'));
  it('leaves paragraphs alone', async () => assert.equal(await sorted('2026-03-10: b\n\n2026-03-09: a\n'), '2026-03-10: b\n\n2026-03-09: a\n'));
  it('takes along times that go on with the day before them', async () => {
    assert.equal(await sorted('- 2026-03-10 10:00 UTC: c\n- 2026-03-09 10:00 UTC: a\n- 11:00 UTC: b\n- 2026-03-06: y\n- 2026-03-05: z\n- 2026-03-11: d\n'), '- 2026-03-11: d\n- 2026-03-10 10:00 UTC: c\n- 2026-03-09 10:00 UTC: a\n- 11:00 UTC: b\n- 2026-03-06: y\n- 2026-03-05: z\n');
  });
  it('keeps CRLF', async () => assert.equal(await sorted('- 2026-03-10: b\r\n- 2026-03-09: a'), '- 2026-03-09: a\r\n- 2026-03-10: b'));

  it('changes no date', async () => {
    const random = new Random(SEED);
    const told = async (body: string): Promise<string[]> => (await read(`# Incident Report: X\n\n## Timeline\n\n${body}`)).events.map(({ text, date: { reading } }) => `${text} ${JSON.stringify(reading)}`).sort();
    for (let round = 0; round < 200; round += 1) {
      const times = ['10', '12', '14', '16', '18'];
      const body = Array.from({ length: 2 + random.below(7) }, (_, index) => `- ${random.pick(['', '', `2026-03-0${1 + random.below(9)} `])}${random.pick(times)}:00 UTC: ${index}\n`).join('');
      assert.deepEqual(await told(await sorted(body)), await told(body), `seed ${SEED}: ${JSON.stringify(body)}`);
    }
  });

  it('keeps every line, and does nothing the second time', async () => {
    const random = new Random(SEED);
    for (let round = 0; round < 200; round += 1) {
      const lines = Array.from({ length: 1 + random.below(8) }, (_, index) => `${random.pick(['- ', '- ', '* ', '1. '])}${random.pick(['2026-03-1', '2025-07-1', 'Note ', 'March 202'])}${random.below(9)}: ${index}${random.pick(['', '\n  - nested', '\n  goes on', '\n\n  apart'])}`);
      const body = `${lines.join(random.pick(['\n', '\n\n']))}\n`;
      const once = await sorted(body);
      const words = (text: string): string[] => text.split('\n').map((line) => line.replace(/^\s*(?:\d+\.|[-*])?\s*/u, '')).filter(Boolean).sort();
      assert.deepEqual(words(once), words(body), `seed ${SEED}: ${JSON.stringify(body)}`);
      assert.equal(await sorted(once), once, `seed ${SEED}: ${JSON.stringify(body)}`);
    }
  });
});
