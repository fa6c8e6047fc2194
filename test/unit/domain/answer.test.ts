import assert from 'node:assert/strict';
import { type AnswerKind, answerKind } from '../../../src/domain/answer.js';
import { isAnsweredState, stateOf } from '../../../src/report/report.js';

const examples: Readonly<Record<AnswerKind, readonly string[]>> = {
  'not-applicable': [
    'N/A', 'n/a', 'N / A', 'n.a.', 'N/A.', 'Not applicable', 'Not applicable.', '*Not applicable.*', '**N/A**', '`N/A`', '- N/A', '1. Not applicable',
    'N/A (Focus is on legal requests).', 'N/A - no malware was used', 'N/A – no malware', 'Not applicable to this legal/policy-focused event.',
    '*Not applicable to this legal/policy-focused event.* The focus is on the platform.', 'Does not apply.', 'Inapplicable', '[N/A]', 'Not applicable: no hosts.', 'Not Applicable\n\nThere were no hosts.',
  ],
  unknown: [
    'Unknown', 'unknown', 'UNKNOWN.', 'Unknown (under investigation)', '**Unknown**', 'Unknown at this time', 'Currently unknown', 'Undetermined', 'Under investigation', 'Under investigation.',
    'Not yet known', 'Not known', 'Not confirmed', 'Not yet determined', 'Not fully established', 'To be confirmed', 'Unclear', '[Unknown]', 'Unknown; the logs are gone', 'Not publicly known',
    'Unknown <!-- ask Bob -->', '<!-- ask Bob -->\nUnknown',
  ],
  'not-disclosed': [
    'Not disclosed', 'Not Disclosed', '[Not Disclosed in Context]', 'Undisclosed', 'Not publicly disclosed', 'Not specified', 'Not specified in the article', 'Not explicitly stated', 'Not mentioned',
    'Redacted', '[REDACTED]', 'Withheld', 'Unspecified', 'Not provided in the source', 'No information available', 'No details provided.', 'Not yet disclosed (legal hold)',
  ],
  placeholder: [
    'TBD', 'tbd', 'T.B.D.', 'TBA', 'TBC', 'TODO', 'FIXME', 'XXX', '...', '…', '???', '?', '____', '--', 'YYYY-MM-DD', 'YYYY-MM-DD HH:MM UTC', '[Date]', '[YYYY-MM-DD]', '**[Date]**', '[Date].', '<name>',
    '{{ name }}', '{name}', 'Insert date here', 'To be determined', 'to be added', 'Lorem ipsum dolor sit amet', '- [Measure, owner]\n- [Measure, owner]', '[hxxp://x[.]example]', '[hxxps://host.example[.]com, 192.0.2[.]1]',
    '- [Date and time: action]', '[a]\r\n[b]', '[Date]\n\n[Time]',
  ],
  value: [
    'None', 'No', 'Telegram', '0', 'Unknown attackers used a stolen key', 'Unknown actor', 'Unknown malware family "Foo"', 'N/A-class ransomware', 'Na', 'NATO', 'Unclear motives drove it', 'Not a ransomware case',
    'Not only the web server', 'No data was taken', 'No details were lost', '[link](https://example.com)', '[link][ref]', '[^1]', '- [ ] task', '- [x] task', '[ ] task', 'See [Date] below', '[Date] and more', 'hxxp://x[.]example',
    '192.0.2[.]1', '- [Measure, owner]\n- Patched on Monday, Alice', 'TBD Bank', 'TODOs were found', 'May be determined', 'Redactions were made', 'Undisclosed systems were hit', 'Dates', 'dd', '€5 million', 'A <b>bold</b> claim', '# not empty',
  ],
  empty: ['', ' ', '\n', '\t\r\n', '<!-- nothing -->', '<!-- open', '<!-- a --> <!-- b -->', '**', '****', '- ', '<!-- a\nb -->\n'],
};

describe('what a value answers', () => {
  for (const [kind, texts] of Object.entries(examples)) {
    for (const text of texts) it(`${JSON.stringify(text)} is ${kind}`, () => assert.equal(answerKind(text), kind));
  }

  it('counts all but nothing and placeholders as answered', () => {
    const answered = (Object.keys(examples) as AnswerKind[]).filter((kind) => isAnsweredState(stateOf(kind)));
    assert.deepEqual(answered, ['not-applicable', 'unknown', 'not-disclosed', 'value']);
  });

  it('comes to an end on a long run of spaces', () => {
    assert.equal(answerKind(`a${' '.repeat(200_000)}b`), 'value');
  });
});
