import assert from 'node:assert/strict';
import { extractIndicators } from '../../../../src/domain/indicators/extractIndicators.js';

const found = (text: string): string[] => extractIndicators(text).map(({ type, value, port }) => `${type} ${value}${port === undefined ? '' : ` port ${port}`}`);

const MD5 = '9e107d9d372bb6826bd81d3542a419d6';
const SHA1 = '2fd4e1c67a2d28fced849ee1bb76e7391b93eb12';
const SHA256 = 'd7a8fbb307d7809469ca9abcb0082e4f8d5651e46d3cdb762d02d0bf37c9e592';
const JARM = '2ad2ad0002ad2ad00042d42d00000069d641f34fe76acdc05c40262f8815e5';

describe('extractIndicators', () => {
  const TYPES: readonly (readonly [text: string, ...expected: string[]])[] = [
    ['185.220.101.4', 'ipv4 185.220.101.4'],
    ['185.220.101.4:8443', 'ipv4 185.220.101.4 port 8443'],
    ['185.220.101.0/24', 'ipv4-cidr 185.220.101.0/24'],
    ['from 10.0.0.1-10.0.0.9', 'ipv4 10.0.0.1', 'ipv4 10.0.0.9'],
    ['2001:0DB8:0:0::0:1', 'ipv6 2001:db8::1'],
    ['[2001:db8::1]:443', 'ipv6 2001:db8::1 port 443'],
    ['2001:db8::/32', 'ipv6-cidr 2001:db8::/32'],
    ['LOGIN.EVIL.COM', 'domain login.evil.com'],
    ['evil.example:8080', 'domain evil.example port 8080'],
    ['вирус.рф', 'domain xn--b1amyej.xn--p1ai'],
    ['expyuzz4wqqyqhjn.onion', 'domain expyuzz4wqqyqhjn.onion'],
    ['HTTP://Evil.Example/A?x=1#B', 'url http://evil.example/A?x=1#B'],
    ['ldap://203.0.113.7:389/a', 'url ldap://203.0.113.7:389/a'],
    ['tcp://evil.example:4444', 'url tcp://evil.example:4444'],
    ['evil[.]example/gate.php', 'url evil.example/gate.php'],
    ['(http://evil.example)see@here.example', 'url http://evil.example', 'email see@here.example'],
    ['http://me:pass@evil.example/x', 'url http://me:pass@evil.example/x'],
    ['http://u:p(a)ss@evil.example/x', 'url http://u:p(a)ss@evil.example/x'],
    ['ftp://anonymous:me{x}@evil.example/f', 'url ftp://anonymous:me{x}@evil.example/f'],
    ['Bad.Actor+1@Evil.Example', 'email Bad.Actor+1@evil.example'],
    [MD5.toUpperCase(), `md5 ${MD5}`],
    [SHA1, `sha1 ${SHA1}`],
    [SHA256, `sha256 ${SHA256}`],
    [SHA256 + SHA256, `sha512 ${SHA256}${SHA256}`],
    ['96:QxO6QhJ5aFkq8Bq0:QxO6Qhlo', 'ssdeep 96:QxO6QhJ5aFkq8Bq0:QxO6Qhlo'],
    [`imphash: ${MD5}`, `imphash ${MD5}`],
    [`JA3: ${MD5}, JA3S: ${MD5}`, `ja3 ${MD5}`, `ja3s ${MD5}`],
    ['t13d1516h2_8daaf6152771_e5627efa2ab1', 'ja4 t13d1516h2_8daaf6152771_e5627efa2ab1'],
    [`JARM ${JARM}`, `jarm ${JARM}`],
    [`Certificate thumbprint: ${SHA1}`, `certificate-thumbprint ${SHA1}`],
    ['cve-2024-3094', 'cve CVE-2024-3094'],
    ['AS 64500 and ASN64501', 'asn AS64500', 'asn AS64501'],
    ['00-B0-D0-63-C2-26', 'mac-address 00:b0:d0:63:c2:26'],
    ['1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2', 'bitcoin-address 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2'],
    ['bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', 'bitcoin-address bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq'],
    ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', 'ethereum-address 0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed'],
    ['C:\\Program Files\\Acme\\bad.exe was', 'windows-path C:\\Program Files\\Acme\\bad.exe'],
    ['%APPDATA%\\x\\y.dll', 'windows-path %APPDATA%\\x\\y.dll'],
    ['in /tmp/.x/run.sh.', 'unix-path /tmp/.x/run.sh'],
    ['HKCU\\Software\\Acme\\Run', 'registry-key HKCU\\Software\\Acme\\Run'],
    ['Mutex: `Global\\x9f`', 'mutex Global\\x9f'],
    ['User-Agent: Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 6.0)', 'user-agent Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 6.0)'],
    ['File name: invoice.iso', 'file-name invoice.iso'],
    ['Via PyPI.org', 'domain pypi.org'],
    ['*.evil.com', 'domain evil.com'],
    ['In $env:TEMP\\x.dll', 'windows-path $env:TEMP\\x.dll'],
    ['C:\\My Docs\\an evil file.exe drops b.dll', 'windows-path C:\\My Docs\\an evil file.exe'],
    ['C:\\a\\b.exe and \\\\srv\\s\\x.dll', 'windows-path C:\\a\\b.exe', 'windows-path \\\\srv\\s\\x.dll'],
    ['creates the mutex `Global\\x9f`', 'mutex Global\\x9f'],
    ['User agent "Mozilla/5.0 (X11)"', 'user-agent Mozilla/5.0 (X11)'],
    ['[evil[.]com](hxxp://evil[.]com/x)', 'domain evil.com', 'url http://evil.com/x'],
    ['[hxxp]://evil.com', 'url http://evil.com'],
    ['From: Bob <bob@192.0.2.1>', 'email bob@192.0.2.1'],
    ['ssh root@192.0.2.1', 'ipv4 192.0.2.1'],
    ['the C2 server 185.220.101.4, through 185.220.101.5', 'ipv4 185.220.101.4', 'ipv4 185.220.101.5'],
    ['in system32\\drivers\\wd\\a.sys', 'windows-path system32\\drivers\\wd\\a.sys'],
    ['## Mutexes\n\n- `Global\\x9f`\n- Local\\abc', 'mutex Global\\x9f', 'mutex Local\\abc'],
    ['**User agents:**\n- Mozilla/4.0 (compatible; MSIE 7.0)', 'user-agent Mozilla/4.0 (compatible; MSIE 7.0)'],
    [`loader.bat\nMD5: ${MD5}`, 'file-name loader.bat', `md5 ${MD5}`],
    ['## Files\n\n- `a.exe` / `b.dll`, started by `explorer.exe`', 'file-name a.exe', 'file-name b.dll'],
    ['| File | Note |\n|---|---|\n| `a.exe` | writes `b.log` |', 'file-name a.exe'],
    [`- MD5(loader.dll)= ${MD5}`, 'file-name loader.dll', `md5 ${MD5}`],
    [`- loader(1).dll ${MD5}`, 'file-name loader(1).dll', `md5 ${MD5}`],
    ['into /dev/shm/x and /dev/null.d/y', 'unix-path /dev/shm/x', 'unix-path /dev/null.d/y'],
    [`- dropper.exe ${MD5}`, 'file-name dropper.exe', `md5 ${MD5}`],
    ['```yara\nrule Acme_Loader : tag {\n}\n```', 'yara-rule Acme_Loader'],
  ];
  for (const [text, ...expected] of TYPES) it(`finds ${expected.join(', ')}`, () => assert.deepEqual(found(text), expected));

  const STYLES = ['evil[.]example', 'evil\\[.\\]example', 'evil\\(.\\)example', 'evil\\{.\\}example', 'evil\\<.\\>example', 'evil\\[dot\\]example', 'evil \\[dot\\] example', 'evil \\[.\\] example', 'evil\\[.]example', 'evil[.\\]example', 'evil(.)example', 'evil{.}example', 'evil[dot]example', 'evil(dot)example', 'evil [dot] example', 'evil dot example', 'evil[.)example', 'evil\\.example', 'evil．example', 'ev\u200Bil.example', '**evil[.]example**', '`evil[.]example`', '| evil[.]example |', '[evil[.]example]'];
  for (const text of STYLES) {
    it(`reads ${JSON.stringify(text)} as defanged`, () => {
      const [indicator, ...others] = extractIndicators(text);
      assert.deepEqual([indicator?.type, indicator?.value, indicator?.defanged, others.length], ['domain', 'evil.example', true, 0]);
    });
  }

  for (const text of ['hxxp://evil.example/a', 'hXXp://evil.example/a', 'h**p://evil.example/a', 'hxxp[:]//evil.example/a', 'http[://]evil.example/a', 'http:[//]evil.example/a', 'hxxp\\[:\\]//evil\\[.\\]example/a', 'hxxp\\[://\\]evil.example/a', '\\[hxxp\\]://evil.example/a', 'h\\*\\*p://evil.example/a', 'hxxp://evil\\[.\\]example/a', 'hxxp://evil.example\\[/\\]a', 'hxxp://evil[.]example/a', 'hxxp://evil.example[/]a']) {
    it(`reads ${JSON.stringify(text)} as a defanged URL`, () => assert.deepEqual(extractIndicators(text).map(({ value, defanged, original }) => [value, defanged, original]), [['http://evil.example/a', true, text]]));
  }

  for (const text of ['bob[@]evil.example', 'bob\\[@\\]evil\\[.\\]example', 'bob\\[at\\]evil.example', 'bob[at]evil.example', 'bob(at)evil[.]example', 'bob [at] evil [dot] example', 'bob@evil[.]example']) {
    it(`reads ${JSON.stringify(text)} as a defanged address`, () => assert.deepEqual(extractIndicators(text).map(({ type, value, defanged }) => [type, value, defanged]), [['email', 'bob@evil.example', true]]));
  }

  for (const text of ['1[.]2[.]3[.]4', '1\\[.\\]2\\[.\\]3\\[.\\]4', '1.2.3\\[.\\]4', '1.2.3[.]4', '1[.2[.3[.4', '1.)2.3.4', '1\\.2\\.3\\.4', '1(dot)2(dot)3(dot)4']) {
    it(`reads ${JSON.stringify(text)} as a defanged IPv4 address`, () => assert.deepEqual(extractIndicators(text).map(({ value, defanged }) => [value, defanged]), [['1.2.3.4', true]]));
  }

  const NONE = [
    'version 2.4.1.0', 'v1.2.3.4', 'PingCastle 3.1.0.1', 'server 8.5.0.1', 'since 2.4.1.0', 'section 1.2.3.4', 'axios@1.14.1.0', 'PyPI.name', 'Chrome 120.0.6099.109', 'payload.zip', 'main.rs', 'curl x > /dev/null 2>&1', 'reads /dev/urandom.', 'README.md', 'setup.py', 'System.Net', 'os.path', 'It ended.The next day', 'e.g. this', 'T1059.001', 'TA0002', '1.2.3', '1.2.3.4.5', '900.1.4.1',
    'the dot com bubble', 'ASP dot net', 'connect the dot and go', '12:30:45', '2024-01-01T10:00:00', 'a::b', 'std::vector', 'and/or', '/api/v1/users', 'user.id', 'process.name', 'commit 2fd4e1c67a2d28fced849ee1bb76e7391b93eb12', '123e4567-e89b-12d3-a456-426614174000',
    '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD', 'd2:fb:49:24:37:18:98', 'CVE-19999-0000', 'HKP\\SYSTEM', 'example@example.blah', `${MD5}0`, '00000000000000000000000000000000', 'AS a rule', 'evil.nosuchend',
  ];
  for (const text of NONE) it(`finds nothing in ${JSON.stringify(text)}`, () => assert.deepEqual(found(text), []));

  it('gives exactly the characters of the original', () => {
    const text = 'Seen: **hxxp://evil[.]example/a**, (1[.]2[.]3[.]4:80); `bob[@]evil.example`. See [the page](https://news.example/x), and "evil\u200B.example".';
    const indicators = extractIndicators(text);
    assert.deepEqual(indicators.map(({ original }) => original), ['hxxp://evil[.]example/a', '1[.]2[.]3[.]4:80', 'bob[@]evil.example', 'https://news.example/x', 'evil\u200B.example']);
    for (const { original, offset, end } of indicators) assert.equal(text.slice(offset, end), original);
  });

  it('takes nothing live for defanged', () => {
    for (const text of ['https://evil.example/a', 'evil.example', '1.2.3.4', 'bob@evil.example', '(http://evil.example)', '[x](http://evil.example)', 'evil\\_x.example']) assert.deepEqual(extractIndicators(text).map(({ defanged }) => defanged), [false], text);
  });

  it('lets a label win over a length: on the line, over the column, above the list', () => {
    assert.deepEqual(found(`| Name | JA3 |\n|---|---|\n| x | ${MD5} |`), [`ja3 ${MD5}`]);
    assert.deepEqual(found(`Imphash:\n\n- ${MD5}\n- ${MD5}`), [`imphash ${MD5}`, `imphash ${MD5}`]);
    assert.deepEqual(found(`### JA3S\n\n${MD5}\n\n### MD5\n\n${MD5}`), [`ja3s ${MD5}`, `md5 ${MD5}`]);
  });

  it('cuts a URL where its Markdown ends', () => {
    assert.deepEqual(found('[http://a.example/x](http://a.example/x)'), ['url http://a.example/x', 'url http://a.example/x']);
    assert.deepEqual(found('(see http://a.example/x_(y)), <http://a.example/z>.'), ['url http://a.example/x_(y)', 'url http://a.example/z']);
    assert.deepEqual(found('\\[hxxp://a\\[.\\]example/x\\], \\(hxxp://a\\[.\\]example/y\\)'), ['url http://a.example/x', 'url http://a.example/y']);
  });

  it('stops at the end of the line: what is broken over two is two things', () => assert.deepEqual(found('http://evil.example/a\nb and evil[.]\nexample'), ['url http://evil.example/a']));

  it('bears whatever there is a lot of', function () {
    this.timeout(60_000); // of a busy machine; time itself is the benchmark's
    for (const piece of ['a.', '1.', '[.]', '@', ':', 'a@', 'ab:', 'f', '/', '\\', 'C:\\a\\', '/etc/a', '[', '(', '|', ' dot', '`', 'hxxp://', 'http://a', '](http://a', 'rule a\n', '\u202E', '\u200B', 'а.рф ', '\uD800']) {
      const text = piece.repeat(Math.ceil(264_000 / piece.length));
      for (const { offset, end, original } of extractIndicators(text)) assert.equal(text.slice(offset, end), original);
    }
  });
});
