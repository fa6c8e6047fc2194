import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/domain/textEdit.js';
import { addTimelineEvent } from '../../../src/language/addTimelineEvent.js';
import { reportAt } from '../../../src/report/report.js';
import { read } from '../support/reports.js';

const NOW = new Date('2026-11-23T02:07:45Z');
const LINE = '2026-11-23 02:07 UTC: ';

/** The text after the command, with the caret before it at ‸ and behind it too. */
async function added(marked: string): Promise<string | undefined> {
  const caret = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const event = addTimelineEvent(reportAt(await read(text), Math.max(0, caret)), Math.max(0, caret), NOW);
  if (!event) return undefined;
  const after = applyEdits(text, [event.edit]);
  const at = event.edit.range.start + event.caret;
  return `${after.slice(0, at)}‸${after.slice(at)}`;
}

const timeline = (...lines: string[]): string => ['# Incident Report: X', '', '## Timeline', '', ...lines, ''].join('\n');

describe('Add Timeline Event', () => {
  it('goes behind the list of the subsection at the caret', async () => {
    assert.equal(await added(timeline('### Lateral Movement', '', '- 2026-11-22: moved‸', '', '### Detection & Response', '', '- An alert.')),
      timeline('### Lateral Movement', '', '- 2026-11-22: moved', `- ${LINE}‸`, '', '### Detection & Response', '', '- An alert.'));
  });
  it('goes to Detection & Response from anywhere else', async () => {
    assert.equal(await added(timeline('### Lateral Movement', '', '- 2026-11-22: moved', '', '### Detection & Response', '', '- **Detection:** An alert.', '', '## Impact', '', 'None.‸')),
      timeline('### Lateral Movement', '', '- 2026-11-22: moved', '', '### Detection & Response', '', '- **Detection:** An alert.', `- ${LINE}‸`, '', '## Impact', '', 'None.'));
  });
  it('goes to the end of a timeline without subsections', async () => {
    assert.equal(await added(timeline('* 2026-11-22: moved', '* 2026-11-23: alert')), timeline('* 2026-11-22: moved', '* 2026-11-23: alert', `* ${LINE}‸`));
  });
  it('goes to the top where the newest comes first', async () => {
    assert.equal(await added(timeline('- 2026-11-23: alert', '- 2026-11-22: moved', '- 2026-11-21: came')), timeline(`- ${LINE}‸`, '- 2026-11-23: alert', '- 2026-11-22: moved', '- 2026-11-21: came'));
  });
  it('goes behind a list nested in the last item', async () => {
    assert.equal(await added(timeline('- **Response actions taken:**', '  1. blocked', '  2. informed')), timeline('- **Response actions taken:**', '  1. blocked', '  2. informed', `- ${LINE}‸`));
  });
  it('keeps a blank line between a paragraph and the list', async () => assert.equal(await added(timeline('Nothing yet.')), timeline('Nothing yet.', '', `- ${LINE}‸`)));
  it('keeps the blank lines between items', async () => assert.equal(await added(timeline('- 2026-11-21: a', '', '- 2026-11-22: b')), timeline('- 2026-11-21: a', '', '- 2026-11-22: b', '', `- ${LINE}‸`)));
  it('starts a list below a bare heading', async () => assert.equal(await added('# Incident Report: X\n\n## Timeline\n\n## Impact\n'), `# Incident Report: X\n\n## Timeline\n\n- ${LINE}‸\n\n## Impact\n`));
  it('is set as tight as its author writes', async () => {
    assert.equal(await added('# Incident Report: X\n## Timeline\n- 2026-11-22: moved\n## Impact\nNone.\n'), `# Incident Report: X\n## Timeline\n- 2026-11-22: moved\n- ${LINE}‸\n## Impact\nNone.\n`);
  });
  it('ends lines as its author does', async () => assert.equal(await added('# Incident Report: X\r\n\r\n## Timeline\r\n\r\n- a'), `# Incident Report: X\r\n\r\n## Timeline\r\n\r\n- a\r\n- ${LINE}‸`));
  it('closes a fence that is left open', async () => assert.equal(await added(timeline('```', 'log')), `# Incident Report: X\n\n## Timeline\n\n\`\`\`\nlog\n\`\`\`\n\n- ${LINE}‸`));
  it('is of the report at the caret', async () => {
    const one = (title: string, more = ''): string => `# Incident Report: ${title}\n\n## Timeline\n\n- 2026-11-22: moved\n${more}`;
    assert.equal(await added(`${one('A')}\n${one('B').replace('moved', 'moved‸')}`), `${one('A')}\n${one('B', `- ${LINE}‸\n`)}`);
  });
  it('has nowhere to go without a timeline', async () => assert.equal(await added('# Incident Report: X\n\n## Impact\n'), undefined));
});
