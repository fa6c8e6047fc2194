import assert from 'node:assert/strict';
import { setFrontMatterKey } from '../../../src/language/setFrontMatterKey.js';

function applied(text: string): string | undefined {
  const edit = setFrontMatterKey(text, 'tlp', 'AMBER');
  return edit && text.slice(0, edit.range.start) + edit.text + text.slice(edit.range.end);
}

describe('Setting a key of the front matter', () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ['makes front matter where there is none', '# A\n', '---\ntlp: AMBER\n---\n\n# A\n'],
    ['behind a byte order mark', '\uFEFF# A\r\n', '\uFEFF---\r\ntlp: AMBER\r\n---\r\n\r\n# A\r\n'],
    ['adds it behind the other keys', '---\nid: 1\n---\n# A\n', '---\nid: 1\ntlp: AMBER\n---\n# A\n'],
    ['replaces what it says', '---\ntlp: WHITE\nid: 1\n---\n', '---\ntlp: AMBER\nid: 1\n---\n'],
    ['and what is empty, whatever its quotes', '---\n"tlp" :\nid: 1\n---\n', '---\ntlp: AMBER\nid: 1\n---\n'],
    ['leaves a key of the same name alone that stands deeper', '---\na:\n  tlp: X\n---\n', '---\na:\n  tlp: X\ntlp: AMBER\n---\n'],
    ['leaves alone what is no list of keys', '---\n{ id: 1 }\n---\n', undefined],
  ];
  for (const [name, before, after] of cases) it(name, () => assert.equal(applied(before), after));
});
