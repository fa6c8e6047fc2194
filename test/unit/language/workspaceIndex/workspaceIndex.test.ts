import assert from 'node:assert/strict';
import { subjectAt } from '../../../../src/language/workspaceIndex/subject.js';
import { WorkspaceIndex } from '../../../../src/language/workspaceIndex/workspaceIndex.js';
import { parseReport } from '../../../../src/report/parseReport.js';
import { incidentReport } from '../../../../src/report/type/incidentReport.js';
import { Random, SEED } from '../../support/random.js';

describe('the index of the workspace', () => {
  it('finds the same thing in whatever style it is written, at its place', () => {
    const index = new WorkspaceIndex();
    index.set('a.md', 'From evil[.]com and\n  hxxp://EVIL[.]com/x');
    index.set('b.md', '- `evil(.)com`, T1566.001, <!-- evil.com -->');
    assert.deepEqual(index.find({ type: 'domain', value: 'evil.com' }), [{ file: 'a.md', line: 0, column: 5, endColumn: 15 }, { file: 'b.md', line: 0, column: 3, endColumn: 13 }]);
    assert.deepEqual(index.find({ type: 'url', value: 'http://evil.com/x' }), [{ file: 'a.md', line: 1, column: 2, endColumn: 21 }]);
    assert.deepEqual(index.find({ type: 'technique', value: 'T1566.001' }), [{ file: 'b.md', line: 0, column: 16, endColumn: 25 }]);
    assert.deepEqual(index.filesOf({ type: 'domain', value: 'evil.com' }), ['a.md', 'b.md']);
    assert.deepEqual(index.find({ type: 'domain', value: 'other.com' }), []);
  });

  it('searches by a part of the value, in any style, and no more than asked for', () => {
    const index = new WorkspaceIndex();
    index.set('a.md', 'evil[.]com www.evil[.]com evil[.]company 185[.]220[.]101[.]4');
    assert.deepEqual(index.search('evil[.]com', 9).map(({ subject }) => subject.value), ['evil.com', 'evil.company', 'www.evil.com']);
    assert.deepEqual(index.search('EVIL', 1).map(({ subject }) => subject.value), ['evil.com']);
    index.set('b.md', 'evil[.]com');
    assert.deepEqual(index.search('evil.com', 2).map(({ occurrences }) => occurrences.map(({ file }) => file)), [['a.md', 'b.md']]);
    assert.deepEqual(index.search('220.10', 9).map(({ occurrences }) => occurrences), [[{ file: 'a.md', line: 0, column: 41, endColumn: 60 }]]);
  });

  it('is after any changes what it would be if built anew', () => {
    const random = new Random(SEED);
    const words = ['evil[.]com', 'hxxp://evil[.]com/a', '1.2.3.4', 'T1566', 'CVE-2024-3094', 'bob@evil[.]com', 'word', '\n'];
    const text = (): string => Array.from({ length: random.below(12) }, () => random.pick(words)).join(' ');
    const index = new WorkspaceIndex();
    const texts = new Map<string, string>();
    for (let step = 0; step < 400; step += 1) {
      const file = `${random.below(6)}.md`;
      if (random.below(4) === 0) {
        index.delete(file);
        texts.delete(file);
      } else {
        texts.delete(file); // a file that is taken in anew comes last
        texts.set(file, text());
        index.set(file, texts.get(file)!);
      }
      const anew = new WorkspaceIndex();
      for (const [name, content] of texts) anew.set(name, content);
      for (const type of ['domain', 'url', 'ipv4', 'technique', 'cve', 'email'] as const) {
        for (const value of ['evil.com', 'http://evil.com/a', '1.2.3.4', 'T1566', 'CVE-2024-3094', 'bob@evil.com']) assert.deepEqual(index.find({ type, value }), anew.find({ type, value }), `seed ${SEED}, step ${step}`);
      }
      assert.deepEqual([index.size, index.search('e', 99).length], [anew.size, anew.search('e', 99).length], `seed ${SEED}, step ${step}`);
    }
  });

  it('is asked about what stands at a place', async () => {
    const report = await parseReport('evil[.]com uses T1566.', incidentReport);
    const at = (offset: number): unknown => {
      const subject = subjectAt(report, offset);
      return subject && [subject.type, subject.value];
    };
    assert.deepEqual([at(2), at(18), at(12)], [['domain', 'evil.com'], ['technique', 'T1566'], undefined]);
  });
});
