import assert from 'node:assert/strict';
import { readFrontMatter } from '../../../src/report/frontMatter.js';
import { frontMatterBlock } from '../../../src/report/frontMatterBlock.js';
import { afterFix, fixTitles, problemsOf } from '../support/reports.js';

const BODY = `\n# Incident Report: X\n`;
const only = { 'missing-section': 'off' } as const;

describe('the block of front matter', () => {
  const yamlOf = (text: string): string | undefined => {
    const block = frontMatterBlock(text);
    return block && text.slice(block.yaml.start, block.yaml.end);
  };
  it('stands between two lines of dashes', () => assert.equal(yamlOf('---\na: 1\n---\n# b\n'), 'a: 1\n'));
  it('may be empty', () => assert.equal(yamlOf('---\n---\n'), ''));
  it('may have spaces behind its dashes', () => assert.equal(yamlOf('--- \na: 1\n---\t\n'), 'a: 1\n'));
  it('may end the text', () => assert.equal(yamlOf('---\na: 1\n---'), 'a: 1\n'));
  it('may have CRLF', () => assert.equal(yamlOf('---\r\na: 1\r\n---\r\n'), 'a: 1\r\n'));
  it('may have CR', () => assert.equal(yamlOf('---\ra: 1\r---\r'), 'a: 1\r'));
  it('may follow a byte order mark', () => assert.equal(yamlOf('\uFEFF---\na: 1\n---\n'), 'a: 1\n'));
  it('ends at the first line of dashes', () => assert.equal(yamlOf('---\na: 1\n---\nb\n---\n'), 'a: 1\n'));
  it('covers its fences', () => assert.deepEqual(frontMatterBlock('---\na\n---\nb')?.range, { start: 0, end: 10 }));
  for (const text of ['', '---', '---\n', '---\na: 1\n', '----\na\n----\n', ' ---\na\n---\n', '\n---\na\n---\n', '---\na\n ---\n', '---\na\n--- b\n', '--- a\nb\n---\n']) it(`is none in ${JSON.stringify(text)}`, () => assert.equal(frontMatterBlock(text), undefined));
  for (const [name, eol] of [['LF', '\n'], ['CRLF', '\r\n'], ['CR', '\r']] as const) {
    it(`that ${name} never closes is found to be none`, () => {
      assert.equal(frontMatterBlock(`---${eol}${`a: b${eol}`.repeat(100_000)}`), undefined);
    });
  }
});

describe('the values of front matter', () => {
  const data = async (yaml: string): Promise<unknown> => (await readFrontMatter(`---\n${yaml}\n---\n`))?.data;
  it('are read', async () => assert.deepEqual(await data('status: draft\nauthors: [A, B]\naffected:\n  persons: 3'), { status: 'draft', authors: ['A', 'B'], affected: { persons: 3 } }));
  it('are none of an empty block', async () => assert.deepEqual(await data(''), {}));
  it('keep a TLP label whole', async () => assert.deepEqual(await data('tlp: TLP:AMBER+STRICT'), { tlp: 'TLP:AMBER+STRICT' }));
  it('keep dates as text', async () => assert.deepEqual(await data('updated: 2026-03-14'), { updated: '2026-03-14' }));
  it('may name __proto__ without harm', async () => {
    await data('__proto__: {polluted: yes}');
    assert.equal(({} as { polluted?: string }).polluted, undefined);
  });
  it('are none without front matter', async () => assert.equal(await readFrontMatter('# a\n'), undefined));

  it('have ranges', async () => {
    const text = '---\ntlp: TLP:RED\nauthors: [Ann, Bob]\naffected:\n  persons: 3\nstatus:\n---\n';
    const { ranges } = (await readFrontMatter(text))!;
    const shown = Object.fromEntries([...ranges].map(([path, { start, end }]) => [path, text.slice(start, end)]));
    assert.deepEqual(shown, { '/tlp': 'TLP:RED', '/authors': '[Ann, Bob]', '/authors/0': 'Ann', '/authors/1': 'Bob', '/affected': 'persons: 3\n', '/affected/persons': '3', '/status': 'status' });
  });
  it('have ranges behind a byte order mark and with CRLF', async () => {
    const text = '\uFEFF---\r\nid: 1\r\ntlp: TLP:RED\r\n---\r\n';
    const { start, end } = (await readFrontMatter(text))!.ranges.get('/tlp')!;
    assert.equal(text.slice(start, end), 'TLP:RED');
  });

  it('with an alias inside its own anchor are refused: they could not be written as JSON', async () => {
    const found = (await readFrontMatter('---\na: &a [*a]\n---\n'))!;
    assert.deepEqual([found.data, found.errors.map(({ message }) => message)], [{}, ['an alias stands inside of what it stands for']]);
  });
  it('of an alias bomb are refused', async () => {
    const levels = 'bcdefghi'.split('').map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[index]!}`).join(', ')}]`);
    const found = (await readFrontMatter(`---\na: &a [x, x, x, x, x, x, x, x, x]\n${levels.join('\n')}\n---\n`))!;
    assert.deepEqual(found.data, {});
    assert.match(found.errors[0]!.message, /alias/iu);
  });
  it('nested too deeply are refused or read, and never throw', async () => {
    const found = (await readFrontMatter(`---\na: ${'['.repeat(5000)}${']'.repeat(5000)}\n---\n`))!;
    assert.ok(found.errors.length > 0 || 'a' in found.data);
  });
});

describe('front matter that cannot be read', () => {
  const shown = (yaml: string): Promise<string[]> => problemsOf(`---\n${yaml}\n---\n${BODY}`, only);
  it('is shown where it breaks', async () => assert.deepEqual(await shown('status: draft\ntitle: a: b'), ['error invalid-front-matter "a": Front matter cannot be read: Nested mappings are not allowed in compact mappings']));
  it('says nothing of a key without a value', async () => assert.deepEqual(await shown('id:\nstatus:'), []));
  it('is shown at the second of two equal keys', async () => assert.deepEqual(await shown('status: draft\nstatus: final'), ['error invalid-front-matter "s": Front matter cannot be read: Map keys must be unique']));
  it('is shown at a bad alias', async () => assert.match((await shown('id: *nobody'))[0]!, /^error invalid-front-matter .*Unresolved alias/u));
  it('is shown at a list where keys belong', async () => assert.deepEqual(await shown('- a\n- b'), ['error invalid-front-matter "- a\\n- b\\n": Front matter cannot be read: expected "key: value" lines']));
  it('counts as none: the report is no draft', async () => {
    assert.ok((await problemsOf(`---\nstatus: draft\ntlp: "\n---\n${BODY}`)).some((problem) => problem.startsWith('error missing-section')));
  });
  it('unclosed is none', async () => assert.deepEqual(await problemsOf(`---\nstatus: nonsense\n${BODY}`, only), []));
  it('empty is fine', async () => assert.deepEqual(await shown(''), []));
  it('of comments is fine', async () => assert.deepEqual(await shown('# later'), []));
  it('with keys of your own is fine', async () => assert.deepEqual(await shown('team: blue\nx: [1, 2]'), []));
});

describe('values that front matter may not have', () => {
  const report = (yaml: string): string => `---\n${yaml}\n---\n${BODY}`;
  const cases: readonly (readonly [yaml: string, problem: string, fixes: readonly string[]])[] = [
    ['status: done', 'warning invalid-value "done": Unexpected value of \'status\', expected one of: draft, review, final', ['draft', 'review', 'final']],
    ['status: Draft', 'warning invalid-value "Draft": Unexpected value of \'status\', expected one of: draft, review, final', ['draft']],
    ['status: "fnal"', 'warning invalid-value "\\"fnal\\"": Unexpected value of \'status\', expected one of: draft, review, final', ['final']],
    ['severity: hihg', 'warning invalid-value "hihg": Unexpected value of \'severity\', expected one of: unknown, informational, low, medium, high, critical', ['high']],
    ['tlp: amber', 'warning invalid-value "amber": Unexpected value of \'tlp\', expected one of: TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN, TLP:CLEAR', ['TLP:AMBER']],
    ['tlp: tlp:green', 'warning invalid-value "tlp:green": Unexpected value of \'tlp\', expected one of: TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN, TLP:CLEAR', ['TLP:GREEN']],
    ['tlp: "TLP: RED"', 'warning invalid-value "\\"TLP: RED\\"": Unexpected value of \'tlp\', expected one of: TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN, TLP:CLEAR', ['TLP:RED']],
    ['tlp: TLP:WHITE', 'warning invalid-value "TLP:WHITE": Unexpected value of \'tlp\', expected one of: TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN, TLP:CLEAR', ['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR']],
    ['affected:\n  personalData: perhaps', 'warning invalid-value "perhaps": Unexpected value of \'affected/personalData\', expected one of: yes, no, unknown, true, false', ['yes', 'no', 'unknown', 'true', 'false']],
    ['authors: [Ann, 7]', 'warning invalid-value "7": Unexpected value of \'authors/1\', expected string', []],
    ['authors: 7', 'warning invalid-value "7": Unexpected value of \'authors\', expected array or string', []],
    ['severity: 5', 'warning invalid-value "5": Unexpected value of \'severity\', expected string', []],
    ['notifications:\n  - due: Monday', 'warning invalid-value "due: Monday\\n": Missing \'notifications/0/to\' in the front matter', []],
  ];
  for (const [yaml, problem, values] of cases) {
    it(`${JSON.stringify(yaml)} is shown at the value`, async () => assert.deepEqual(await problemsOf(report(yaml), only), [problem]));
    it(`${JSON.stringify(yaml)} offers ${values.join(', ') || 'nothing'}`, async () => assert.deepEqual(await fixTitles(report(yaml), 'invalid-value'), values.map((value) => `Change to '${value}' (choice)`)));
  }
  it('is changed in place', async () => assert.equal(await afterFix(`---\r\ntlp: "amber" # ask\r\n---\r\n${BODY}`, "Change to 'TLP:AMBER'"), `---\r\ntlp: TLP:AMBER # ask\r\n---\r\n${BODY}`));
  it('is changed behind a byte order mark', async () => assert.equal(await afterFix(`\uFEFF---\nstatus: fnal\n---\n${BODY}`, "Change to 'final'"), `\uFEFF---\nstatus: final\n---\n${BODY}`));
  for (const yaml of ['status: draft', 'tlp: TLP:RED', 'tlp: "TLP:RED"', 'id: 7', 'id: IR-7', 'authors: Ann', 'authors: [Ann]', 'version: 1.2', 'report: true', 'affected: {personalData: yes, persons: about 40}', 'notifications: [{to: CNIL}]']) {
    it(`${JSON.stringify(yaml)} is fine`, async () => assert.deepEqual(await problemsOf(report(yaml), only), []));
  }
  it('a report of front matter only is read', async () => assert.deepEqual(await problemsOf('---\nreport: incident-report\nstatus: done\n---\n', only), ['warning invalid-value "done": Unexpected value of \'status\', expected one of: draft, review, final']));
});
