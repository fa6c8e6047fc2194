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
  it('may have what no text is as a key, about which nothing is written to the console', async () => {
    const warned: unknown[] = [];
    const emitWarning = process.emitWarning.bind(process);
    process.emitWarning = (warning) => void warned.push(warning);
    try {
      assert.deepEqual(await data('tlp: {{ tlp }}'), { tlp: { '{ tlp }': null } });
    } finally {
      process.emitWarning = emitWarning;
    }
    assert.deepEqual(warned, []);
  });
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

  it('stand behind keys that have ranges too, whether they have a value or not', async () => {
    const text = '\uFEFF---\r\n"tlp": TLP:RED\r\naffected:\r\n  persons: 3\r\nnotifications:\r\n  - to: CNIL\r\nstatus:\r\n---\r\n';
    const { keys } = (await readFrontMatter(text))!;
    const shown = Object.fromEntries([...keys].map(([path, { start, end }]) => [path, text.slice(start, end)]));
    assert.deepEqual(shown, { '/tlp': '"tlp"', '/affected': 'affected', '/affected/persons': 'persons', '/notifications': 'notifications', '/notifications/0/to': 'to', '/status': 'status' });
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
  it('is shown where it breaks', async () => assert.deepEqual(await shown('status: draft\ntitle: a: b'), ['error front-matter "title: a: b": Front matter cannot be read: a value with a colon in it has to stand in quotation marks, and a line may be indented only below a key without a value']));
  const sentences: readonly (readonly [yaml: string, at: string, sentence: string])[] = [
    ['tlp: "TLP:RED\nstatus: draft', 'tlp: "TLP:RED', 'a quotation mark is opened here and never closed'],
    ['authors: [a, b\nid: 2', 'authors: [a, b', 'a bracket is opened here and never closed'],
    ['affected:\n\tpersons: 1', 'persons: 1', 'a tab indents this line; use spaces'],
    ['contact: @ann', 'contact: @ann', 'a value cannot begin with @; put it in quotation marks'],
    ['title: [Title] of it', 'title: [Title] of it', 'something follows where the value has ended; put the whole value in quotation marks'],
    ["title: 'it's'", "title: 'it's'", 'something follows where the value has ended; put the whole value in quotation marks'],
    ['status: draft\nurgent', 'urgent', 'this line is no "key: value"; a colon may be missing'],
    ['affected:\n  persons: 1\n services: x', 'services: x', 'this line is indented in another way than its neighbours'],
    ['title: "C:\\windows"', 'title: "C:\\windows"', 'a backslash within double quotation marks begins an escape; use single ones'],
  ];
  for (const [yaml, at, sentence] of sentences) {
    it(`${JSON.stringify(yaml)} is told once, at the line, in a sentence`, async () => assert.deepEqual(await shown(yaml), [`error front-matter ${JSON.stringify(at)}: Front matter cannot be read: ${sentence}`]));
  }
  it('is told at its line behind a byte order mark and with CRLF', async () => {
    assert.deepEqual(await problemsOf(`\uFEFF---\r\nid: 1\r\ntitle: a: b\r\n---\r\n${BODY}`, only), await shown('title: a: b'));
  });
  it('says nothing of a key without a value', async () => assert.deepEqual(await shown('id:\nstatus:'), []));
  it('is shown at the second of two equal keys', async () => assert.deepEqual(await shown('status: draft\nstatus: final'), ['error front-matter "status": Front matter cannot be read: this key stands here twice; keep one']));
  it('is shown at a bad alias', async () => assert.deepEqual(await shown('id: *nobody'), ['error front-matter "*nobody": Front matter cannot be read: \'*nobody\' is read as a reference to something that is not there; put it in quotation marks']));
  it('is shown at a list where keys belong', async () => assert.deepEqual(await shown('- a\n- b'), ['error front-matter "- a\\n- b\\n": Front matter cannot be read: expected "key: value" lines']));
  it('counts as none: the report is no draft', async () => {
    assert.ok((await problemsOf(`---\nstatus: draft\ntlp: "\n---\n${BODY}`)).some((problem) => problem.startsWith('error missing-section')));
  });
  it('empty is fine', async () => assert.deepEqual(await shown(''), []));
  it('of comments is fine', async () => assert.deepEqual(await shown('# later'), []));
  it('with keys of your own is fine', async () => assert.deepEqual(await shown('team: blue\nx: [1, 2]'), []));
});

describe('values that front matter may not have', () => {
  const report = (yaml: string): string => `---\n${yaml}\n---\n${BODY}`;
  const cases: readonly (readonly [yaml: string, problem: string, fixes: readonly string[]])[] = [
    ['status: done', 'warning front-matter "status": Unexpected value of \'status\' in the front matter, expected one of: draft, review, final', ['draft', 'review', 'final']],
    ['status: Draft', 'warning front-matter "status": Unexpected value of \'status\' in the front matter, expected one of: draft, review, final', ['draft']],
    ['status: "fnal"', 'warning front-matter "status": Unexpected value of \'status\' in the front matter, expected one of: draft, review, final', ['final']],
    ['tlp: amber', 'warning front-matter "tlp": Unexpected value of \'tlp\' in the front matter, expected one of: TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN, TLP:CLEAR', ['TLP:AMBER']],
    ['tlp: tlp:green', 'warning front-matter "tlp": Unexpected value of \'tlp\' in the front matter, expected one of: TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN, TLP:CLEAR', ['TLP:GREEN']],
    ['tlp: "TLP: RED"', 'warning front-matter "tlp": Unexpected value of \'tlp\' in the front matter, expected one of: TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN, TLP:CLEAR', ['TLP:RED']],
    ['tlp: TLP:WHITE', 'warning front-matter "tlp": Unexpected value of \'tlp\' in the front matter, expected one of: TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN, TLP:CLEAR', ['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR']],
    ['affected:\n  personalData: perhaps', 'warning front-matter "personalData": Unexpected value of \'affected/personalData\' in the front matter, expected one of: yes, no, unknown, true, false', ['yes', 'no', 'unknown', 'true', 'false']],
    ['authors: [Ann, 7]', 'warning front-matter "7": Unexpected value of \'authors/1\' in the front matter, expected string', []],
    ['authors: 7', 'warning front-matter "authors": Unexpected value of \'authors\' in the front matter, expected array or string', []],
    ['severity: 5', 'warning front-matter "severity": Unexpected value of \'severity\' in the front matter, expected string', []],
    ['notifications:\n  - due: Monday', 'warning front-matter "due: Monday\\n": Missing key \'notifications/0/to\' in the front matter', []],
  ];
  for (const [yaml, problem, values] of cases) {
    it(`${JSON.stringify(yaml)} is shown at the value`, async () => assert.deepEqual(await problemsOf(report(yaml), only), [problem]));
    it(`${JSON.stringify(yaml)} offers ${values.join(', ') || 'nothing'}`, async () => assert.deepEqual(await fixTitles(report(yaml), 'front-matter'), values.map((value) => `Change to '${value}' (choice)`)));
  }
  it('is changed in place', async () => assert.equal(await afterFix(`---\r\ntlp: "amber" # ask\r\n---\r\n${BODY}`, "Change to 'TLP:AMBER'"), `---\r\ntlp: TLP:AMBER # ask\r\n---\r\n${BODY}`));
  it('is changed behind a byte order mark', async () => assert.equal(await afterFix(`\uFEFF---\nstatus: fnal\n---\n${BODY}`, "Change to 'final'"), `\uFEFF---\nstatus: final\n---\n${BODY}`));
  for (const yaml of ['status: draft', 'tlp: TLP:RED', 'tlp: "TLP:RED"', 'id: 7', 'id: IR-7', 'authors: Ann', 'authors: [Ann]', 'version: 1.2', 'report: true', 'affected: {personalData: yes, persons: about 40}', 'notifications: [{to: CNIL}]']) {
    it(`${JSON.stringify(yaml)} is fine`, async () => assert.deepEqual(await problemsOf(report(yaml), only), []));
  }
  it('a report of front matter only is read', async () => assert.deepEqual(await problemsOf('---\nreport: incident-report\nstatus: done\n---\n', only), ['warning front-matter "status": Unexpected value of \'status\' in the front matter, expected one of: draft, review, final']));
});

describe('keys that front matter does not know', () => {
  const report = (yaml: string): string => `---\n${yaml}\n---\n${BODY}`;
  const cases: readonly (readonly [yaml: string, written: string, meant: string])[] = [
    ['severty: high', 'severty', 'severity'],
    ['next_update: Monday', 'next_update', 'nextUpdate'],
    ['TLP: TLP:RED', 'TLP', 'tlp'],
    ['"staus": draft', '"staus"', 'status'],
    ['affected:\n  servces: mail', 'servces', 'services'],
    ['notifications:\n  - to: CNIL\n    refernce: 7', 'refernce', 'reference'],
  ];
  for (const [yaml, written, meant] of cases) {
    it(`${JSON.stringify(yaml)}: the key alone is marked, and can be renamed`, async () => {
      const text = report(yaml);
      assert.deepEqual(await problemsOf(text, only), [`warning front-matter ${JSON.stringify(written)}: Unknown key '${written.replaceAll('"', '')}' in the front matter, expected '${meant}'`]);
      assert.equal(await afterFix(text, `Rename to '${meant}'`), text.replace(written, meant));
    });
  }
  for (const yaml of ['team: blue', 'author: Ann', 'date: 2026-05-03', 'tags: [a]', 'layout: post', 'severity: high\nseverty: low', 'own:\n  staus: x']) {
    it(`${JSON.stringify(yaml)} is your own`, async () => assert.deepEqual(await problemsOf(report(yaml), only), []));
  }
});

describe('front matter that is never closed', () => {
  const rest = '\n# Incident Report: X\n';
  it('is told at its first line', async () => {
    assert.deepEqual(await problemsOf(`---\nstatus: draft\nauthors:\n  - Ann\n${rest}`, only), ['error front-matter "---": Front matter cannot be read: it is opened here and never closed; end it with a line of its own, "---"']);
  });
  it('is closed behind its last key', async () => assert.equal(await afterFix(`---\nstatus: draft\nauthors:\n  - Ann\n${rest}`, 'Close the front matter'), `---\nstatus: draft\nauthors:\n  - Ann\n---\n${rest}`));
  it('is none where the dashes are a rule', async () => assert.deepEqual(await problemsOf(`---\nNote: written in haste\n${rest}`, only), []));
});

describe('front matter below blank lines', () => {
  const text = '\n \n---\nstatus: draft\ntags:\n\n- a\n---\n\n# Incident Report: X\n';
  it('is told, and can be moved up', async () => {
    assert.deepEqual(await problemsOf(text, only), ['error front-matter "---": Front matter is not read: it has to begin in the first line']);
    assert.equal(await afterFix(text, 'Remove the blank lines above'), text.slice(3));
    assert.deepEqual(await problemsOf(text.slice(3), only), []);
  });
  for (const other of ['\n---\nNote: written in haste\n---\n# Incident Report: X\n', '\n---\nstatus: draft\n# Incident Report: X\n', 'Words\n\n---\nstatus: draft\n---\n# Incident Report: X\n']) {
    it(`is none in ${JSON.stringify(other)}`, async () => assert.deepEqual((await problemsOf(other, only)).filter((problem) => problem.includes('front-matter')), []));
  }
});

describe('variables of a template in front matter', () => {
  it('are told as what they are, quoted or not, and not as wrong values', async () => {
    assert.deepEqual(await problemsOf('---\ntlp: {{ tlp }}\ntimezone: "{{timezone}}"\ncustomer: "{{ customer.name }}"\n---\n# Incident Report: X\n', only), [
      `warning placeholder "{{ tlp }}": Placeholder '{{ tlp }}' is left over`,
      `warning placeholder ${JSON.stringify('"{{timezone}}"')}: Placeholder '{{timezone}}' is left over`,
      `warning placeholder ${JSON.stringify('"{{ customer.name }}"')}: Placeholder '{{ customer.name }}' is left over`,
    ]);
  });
});
