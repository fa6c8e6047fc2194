import assert from 'node:assert/strict';
import { detectReport, HEAD_LENGTH, splitTitle } from '../../../src/report/detectReport.js';

const TYPES = [{ id: 'incident-report', title: 'Incident Report' }, { id: 'tabletop', title: 'Tabletop Exercise' }];
const H1 = '# Incident Report: X\n';
const BOM = '\uFEFF';

function detected(text: string): string | undefined {
  const found = detectReport(text, TYPES);
  return typeof found === 'object' ? found.id : found;
}

describe('which texts are reports', () => {
  const cases: readonly (readonly [name: string, text: string, expected: string | undefined])[] = [
    ['a first H1 with the name of the type', H1, 'incident-report'],
    ['the name of another type', '# Tabletop Exercise: X\n', 'tabletop'],
    ['upper case', '# INCIDENT REPORT: X\n', 'incident-report'],
    ['emphasis', '# **Incident Report:** X\n', 'incident-report'],
    ['an emoji', '# 🚨 Incident Report: X\n', 'incident-report'],
    ['a full-width colon', '# Incident Report：X\n', 'incident-report'],
    ['closing marks', '# Incident Report: X #\n', 'incident-report'],
    ['up to three spaces before', '   # Incident Report: X\n', 'incident-report'],
    ['no title behind the colon', '# Incident Report:\n', 'incident-report'],
    ['no colon', '# Incident Report\n', 'incident-report'],
    ['a dash for the colon', '# Incident Report - X\n', 'incident-report'],
    ['a long dash for the colon', '# Incident Report — X\n', 'incident-report'],
    ['a suffix in brackets', '# Incident Report (draft): X\n', 'incident-report'],
    ['no line end', '# Incident Report: X', 'incident-report'],
    ['CRLF', 'Teaser\r\n\r\n# Incident Report: X\r\n', 'incident-report'],
    ['a lone CR', 'Teaser\r# Incident Report: X\r', 'incident-report'],
    ['a byte order mark', `${BOM}${H1}`, 'incident-report'],
    ['a setext H1', 'Incident Report: X\n===\n', 'incident-report'],
    ['a setext H1 below text', 'Full Report\n\nIncident Report: X\n=\n', 'incident-report'],
    ['a setext H1 over two lines', 'Incident Report: a breach\nof everything\n===\n', 'incident-report'],
    ['text before it', `Full Report\nSome teaser. [...]\nAnalysis Summary\n${H1}`, 'incident-report'],
    ['an H2 before it', `## Note\n${H1}`, 'incident-report'],
    ['other front matter', `---\ntitle: a\n---\n${H1}`, 'incident-report'],

    ['nothing', '', undefined],
    ['only a byte order mark', BOM, undefined],
    ['another H1', '# README\n', undefined],
    ['a hyphen in the name', '# Incident Report-X\n', undefined],
    ['more words behind the name', '# Incident Report Template\n', undefined],
    ['more words before the colon', '# My Incident Report: X\n', undefined],
    ['another first H1 before it', `# README\n${H1}`, undefined],
    ['an empty first H1 before it', `#\n${H1}`, undefined],
    ['an H2', '## Incident Report: X\n', undefined],
    ['a setext H2', 'Incident Report: X\n---\n', undefined],
    ['no space behind the mark', '#Incident Report: X\n', undefined],
    ['a paragraph', 'Incident Report: X\n', undefined],
    ['indented code', '    # Incident Report: X\n', undefined],
    ['a fence of backticks', `\`\`\`\n${H1}\`\`\`\n`, undefined],
    ['a fence of tildes', `~~~ md\n${H1}~~~\n`, undefined],
    ['an unclosed fence', `\`\`\`\n${H1}`, undefined],
    ['a fence that a shorter one does not close', `\`\`\`\`\n\`\`\`\n${H1}`, undefined],
    ['a fence that the other kind does not close', `~~~\n\`\`\`\n${H1}`, undefined],
    ['a fence that one with a language does not close', `\`\`\`\n\`\`\`js\n${H1}`, undefined],
    ['a comment', `<!--\n${H1}-->\n`, undefined],
    ['an unclosed comment', `<!--\n${H1}`, undefined],
    ['an underline below a comment', '<!-- Incident Report: X -->\n===\n', undefined],

    ['behind a closed fence', `~~~\n# a\n~~~~\n${H1}`, 'incident-report'],
    ['behind inline code of three backticks', `\`\`\`a\`\`\`\n${H1}`, 'incident-report'],
    ['behind a comment on one line', `<!-- # a -->\n${H1}`, 'incident-report'],
    ['behind a comment over lines', `<!--\n# a\n-->\n${H1}`, 'incident-report'],

    ['front matter', '---\nreport: incident-report\n---\n# Anything\n', 'incident-report'],
    ['front matter in double quotes', '---\nreport: "incident-report"\n---\n', 'incident-report'],
    ['front matter in single quotes', "---\nreport: 'incident-report' # ours\n---\n", 'incident-report'],
    ['front matter with CRLF', '---\r\nid: 1\r\nreport: incident-report\r\n---\r\n', 'incident-report'],
    ['front matter behind a byte order mark', `${BOM}---\nreport: incident-report\n---\n`, 'incident-report'],
    ['front matter that ends the text', '---\nreport: incident-report\n---', 'incident-report'],
    ['front matter before the heading of another type', '---\nreport: tabletop\n---\n# Incident Report: X\n', 'tabletop'],
    ['front matter that says no', `---\nreport: false\n---\n${H1}`, 'none'],
    ['front matter of an unknown type', `---\nreport: memo\n---\n${H1}`, 'incident-report'],
    ['front matter of an unknown type, without H1', '---\nreport: memo\n---\n', undefined],
    ['a nested key of front matter', '---\nmeta:\n  report: incident-report\n---\n', undefined],
    ['a comment in front matter', '---\n# report: incident-report\n---\n', undefined],
    ['an H1 inside front matter', '---\n# Incident Report: X\n---\n', undefined],
    ['unclosed front matter', '---\nreport: incident-report\n', undefined],
    ['unclosed front matter and H1', `---\nreport: false\n\n${H1}`, 'incident-report'],
    ['front matter that is not at the top', '\n---\nreport: incident-report\n---\n', undefined],
  ];
  for (const [name, text, expected] of cases) it(`${name}: ${expected ?? 'no'}`, () => assert.equal(detected(text), expected));

  it('looks at the first 16 KB only', () => {
    const filler = (length: number): string => `${'x'.repeat(length - 1)}\n`;
    assert.equal(detected(filler(HEAD_LENGTH - H1.length) + H1), 'incident-report');
    assert.equal(detected(filler(HEAD_LENGTH) + H1), undefined);
  });

  for (const [name, text] of [
    ['front matter that CRLF never closes', `---\r\n${'a: b\r\n'.repeat(3000)}`],
    ['a heading of spaces', `#${' '.repeat(16_000)}\u2028`],
    ['marks and spaces', `# ${'# '.repeat(8000)}x`],
    ['an endless rule', '-'.repeat(16_384)],
    ['fences', '```\n'.repeat(4000)],
  ] as const) {
    it(`comes to an end on ${name}`, () => assert.equal(detected(text), undefined));
  }
});

describe('the title behind the name of the type', () => {
  it('is what follows the first colon', () => assert.equal(splitTitle('Incident Report: A: B', 'Incident Report'), 'A: B'));
  it('may be empty', () => assert.equal(splitTitle('Incident Report:', 'Incident Report'), ''));
  it('is none where the name is another', () => assert.equal(splitTitle('Report: A', 'Incident Report'), undefined));
  it('is what follows a dash', () => assert.equal(splitTitle('Incident Report – A: B', 'Incident Report'), 'A: B'));
  it('is empty where the name stands alone', () => assert.equal(splitTitle('Incident Report', 'Incident Report'), ''));
});
