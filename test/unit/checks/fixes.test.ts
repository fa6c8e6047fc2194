import assert from 'node:assert/strict';
import { afterFix, completeReport, fixed, fixTitles, SECTIONS } from '../support/reports.js';

/** A report of the given sections in this style: no blank lines, every other section answered. */
function tight(sections: Readonly<Record<string, string>>, order: readonly string[] = SECTIONS): string {
  return `# Incident Report: X\n${order.map((title) => `## ${title}\n${sections[title] ?? 'Not applicable.'}\n`).join('')}`;
}

const without = (...titles: readonly string[]): string[] => SECTIONS.filter((title) => !titles.includes(title));

const LESSONS = '- **Key takeaways:** [What the incident taught]\n- **What could have been done better:** [What would have prevented or shortened it]';
const PREVENTION = '- **Prevention measures for similar incidents:** [Measure, owner, due date]';
const SUMMARY = '[What happened, to whom and when, what it did, and where things stand now]';

describe('Insert section', () => {
  const insert = (text: string, title: string): Promise<string> => afterFix(text, `Insert section '${title}'`);

  it('first', async () => assert.equal(await insert(completeReport({}, without('Executive Summary')), 'Executive Summary'), completeReport({ 'Executive Summary': SUMMARY })));
  it('in the middle', async () => assert.equal(await insert(completeReport({}, without('Lessons Learned')), 'Lessons Learned'), completeReport({ 'Lessons Learned': LESSONS })));
  it('last', async () => assert.equal(await insert(completeReport({}, without('Recommendations')), 'Recommendations'), completeReport({ Recommendations: PREVENTION })));
  it('last, behind a text without a final line end', async () => assert.equal(await insert(completeReport({}, without('Recommendations')).trimEnd(), 'Recommendations'), completeReport({ Recommendations: PREVENTION })));
  it('last, behind several blank lines', async () => assert.equal(await insert(`${completeReport({}, without('Recommendations'))}\n\n`, 'Recommendations'), `${completeReport({}, without('Recommendations'))}\n\n## Recommendations\n\n${PREVENTION}\n`));
  it('with CRLF', async () => assert.equal(await insert(completeReport({}, without('Lessons Learned')).replaceAll('\n', '\r\n'), 'Lessons Learned'), completeReport({ 'Lessons Learned': LESSONS }).replaceAll('\n', '\r\n')));
  it('without blank lines', async () => assert.equal(await insert(tight({}, without('Lessons Learned')), 'Lessons Learned'), tight({ 'Lessons Learned': LESSONS })));
  it('without blank lines, with CRLF', async () => assert.equal(await insert(tight({}, without('Lessons Learned')).replaceAll('\n', '\r\n'), 'Lessons Learned'), tight({ 'Lessons Learned': LESSONS }).replaceAll('\n', '\r\n')));
  it('last without blank lines', async () => assert.equal(await insert(tight({}, without('Recommendations')), 'Recommendations'), tight({ Recommendations: PREVENTION })));
  it('last without blank lines and without a final line end', async () => assert.equal(await insert(tight({}, without('Recommendations')).trimEnd(), 'Recommendations'), tight({ Recommendations: PREVENTION })));
  it('with bullets of stars and plain labels', async () => {
    const details = '* Discovery Date: May\n* Incident Date: May\n* Affected Organization: Acme\n* Sector: Energy\n* Geography: France';
    assert.equal(await insert(completeReport({ 'Incident Details': details }, without('Recommendations')), 'Recommendations'), completeReport({ 'Incident Details': details, Recommendations: '* Prevention measures for similar incidents: [Measure, owner, due date]' }));
  });
  it('with labels that are paragraphs', async () => {
    const details = '**Discovery Date**: May\n**Incident Date**: May\n**Affected Organization**: Acme\n**Sector**: Energy\n**Geography**: France';
    assert.equal(await insert(completeReport({ 'Incident Details': details }, without('Recommendations')), 'Recommendations'), completeReport({ 'Incident Details': details, Recommendations: '**Prevention measures for similar incidents**: [Measure, owner, due date]' }));
  });
  it('at the level of the others', async () => {
    const at1 = (text: string): string => text.replace(/^## /gmu, '# ');
    assert.equal(await insert(at1(completeReport({}, without('Recommendations'))), 'Recommendations'), at1(completeReport({ Recommendations: PREVENTION })));
  });
  it('with subsections one level deeper', async () => {
    const timeline = '### Initial Access\n\n- **Date/Time:** [YYYY-MM-DD HH:MM UTC]\n- **Vector:** [Phishing, vulnerability, stolen credential, ...]\n- **Details:** [What happened, and the evidence for it]\n\n### Lateral Movement\n\n- [Date and time: from where to where, with which account and tool]\n\n### Data Exfiltration/Impact\n\n- [Date and time: what was taken, encrypted, altered or stopped]\n\n### Detection & Response\n\n- **Detection:** [Date and time: who or what noticed it]\n- **Response actions taken:** [Date and time: action]';
    assert.equal(await insert(completeReport({}, without('Timeline of Events')), 'Timeline of Events'), completeReport({ 'Timeline of Events': timeline }));
  });
  it('behind the whole of the section before, subsections and other headings included', async () => {
    const lessons = 'Unknown.\n\n### Details\n\nx\n\n#### More\n\ny';
    assert.equal(await insert(completeReport({ 'Lessons Learned': lessons }, without('Recommendations')), 'Recommendations'), completeReport({ 'Lessons Learned': lessons, Recommendations: PREVENTION }));
  });
  it('before an appendix of the level of sections', async () => {
    const appendix = '\n## Appendix\n\nz\n';
    assert.equal(await insert(completeReport({}, without('Recommendations')) + appendix, 'Recommendations'), completeReport({ Recommendations: PREVENTION }) + appendix);
  });
  it('before the next report in the same text', async () => {
    const other = '\n# Incident Report: Y\n\n## Recommendations\n\nNone.\n';
    assert.equal(await insert(completeReport({}, without('Recommendations')) + other, 'Recommendations'), completeReport({ Recommendations: PREVENTION }) + other);
  });
  it('before the next report, where there is no section yet', async () => {
    assert.equal(await insert('# Incident Report: X\n\nText.\n\n# Incident Report: Y\n\n## Recommendations\n\nNone.\n', 'Recommendations'), `# Incident Report: X\n\nText.\n\n## Recommendations\n\n${PREVENTION}\n\n# Incident Report: Y\n\n## Recommendations\n\nNone.\n`);
  });
  it('before a setext heading, in a text without blank lines', async () => {
    const text = '# Incident Report: X\n## Executive Summary\nUnknown.\n## Incident Details\nUnknown.\n\nAttack Methodology\n---\nUnknown.\n## Impact Assessment\nUnknown.\n';
    const scaffold = '## Timeline of Events\n### Initial Access\n- **Date/Time:** [YYYY-MM-DD HH:MM UTC]\n- **Vector:** [Phishing, vulnerability, stolen credential, ...]\n- **Details:** [What happened, and the evidence for it]\n### Lateral Movement\n- [Date and time: from where to where, with which account and tool]\n### Data Exfiltration/Impact\n- [Date and time: what was taken, encrypted, altered or stopped]\n### Detection & Response\n- **Detection:** [Date and time: who or what noticed it]\n- **Response actions taken:** [Date and time: action]\n';
    assert.equal(await insert(text, 'Timeline of Events'), text.replace('Attack', `${scaffold}\nAttack`));
  });
  it('into an empty text', async () => assert.equal(await insert('', 'Recommendations'), `## Recommendations\n\n${PREVENTION}\n`));
  it('behind a byte order mark', async () => assert.equal(await insert('\uFEFF', 'Recommendations'), `\uFEFF## Recommendations\n\n${PREVENTION}\n`));
  it('behind front matter', async () => assert.equal(await insert('---\nid: 1\n---', 'Recommendations'), `---\nid: 1\n---\n\n## Recommendations\n\n${PREVENTION}\n`));
  it('below a title', async () => assert.equal(await insert('# Incident Report: X', 'Recommendations'), `# Incident Report: X\n\n## Recommendations\n\n${PREVENTION}\n`));
});

describe('Insert subsection', () => {
  const whole = '### Initial Access\n\nUnknown.\n\n### Lateral Movement\n\nUnknown.\n\n### Data Exfiltration/Impact\n\nUnknown.\n\n### Detection & Response\n\nUnknown.';
  const timeline = (cut: string): string => completeReport({ 'Timeline of Events': whole.replace(cut, '') });
  const filled = (title: string, scaffold: string): string => completeReport({ 'Timeline of Events': whole.replace(`### ${title}\n\nUnknown.`, `### ${title}\n\n${scaffold}`) });

  it('first', async () => assert.equal(await afterFix(timeline('### Initial Access\n\nUnknown.\n\n'), "Insert subsection 'Initial Access'"), filled('Initial Access', '- **Date/Time:** [YYYY-MM-DD HH:MM UTC]\n- **Vector:** [Phishing, vulnerability, stolen credential, ...]\n- **Details:** [What happened, and the evidence for it]')));
  it('in the middle', async () => assert.equal(await afterFix(timeline('### Lateral Movement\n\nUnknown.\n\n'), "Insert subsection 'Lateral Movement'"), filled('Lateral Movement', '- [Date and time: from where to where, with which account and tool]')));
  it('last', async () => assert.equal(await afterFix(timeline('\n\n### Detection & Response\n\nUnknown.'), "Insert subsection 'Detection & Response'"), filled('Detection & Response', '- **Detection:** [Date and time: who or what noticed it]\n- **Response actions taken:** [Date and time: action]')));
  it('all of them, into a section of prose', async () => {
    const scaffold = '### Initial Access\n\n- **Date/Time:** [YYYY-MM-DD HH:MM UTC]\n- **Vector:** [Phishing, vulnerability, stolen credential, ...]\n- **Details:** [What happened, and the evidence for it]\n\n### Lateral Movement\n\n- [Date and time: from where to where, with which account and tool]\n\n### Data Exfiltration/Impact\n\n- [Date and time: what was taken, encrypted, altered or stopped]\n\n### Detection & Response\n\n- **Detection:** [Date and time: who or what noticed it]\n- **Response actions taken:** [Date and time: action]';
    assert.equal(await afterFix(completeReport({ 'Timeline of Events': 'It began on Monday.' }), "Insert the subsections of 'Timeline of Events'"), completeReport({ 'Timeline of Events': `It began on Monday.\n\n${scaffold}` }));
  });
});

describe('Insert field', () => {
  const details = (...lines: string[]): string => completeReport({ 'Incident Details': lines.join('\n') });
  const insert = async (lines: string[], title: string, whole: string[]): Promise<void> => assert.equal(await afterFix(details(...lines), `Insert field '${title}'`), details(...whole));

  it('behind the one before it', () => insert(['- **Discovery Date:** May', '- **Sector:** Energy'], 'Incident Date', ['- **Discovery Date:** May', '- **Incident Date:** [YYYY-MM-DD]', '- **Sector:** Energy']));
  it('before the first', () => insert(['- **Incident Date:** May'], 'Discovery Date', ['- **Discovery Date:** [YYYY-MM-DD]', '- **Incident Date:** May']));
  it('behind the last', () => insert(['- **Sector:** Energy'], 'Geography', ['- **Sector:** Energy', '- **Geography:** [Country or region]']));
  it('behind the whole of a value', () => insert(['- **Sector:** Energy', '  - Gas', '  - Water', '- Other words'], 'Geography', ['- **Sector:** Energy', '  - Gas', '  - Water', '- **Geography:** [Country or region]', '- Other words']));
  it('with the bullet and label of its neighbour', () => insert(['* Sector: Energy'], 'Geography', ['* Sector: Energy', '* Geography: [Country or region]']));
  it('with a bullet that is typed', () => insert(['• Sector: Energy'], 'Geography', ['• Sector: Energy', '• Geography: [Country or region]']));
  it('without a bullet', () => insert(['**Sector**: Energy'], 'Geography', ['**Sector**: Energy', '**Geography**: [Country or region]']));
  it('as indented as its neighbour', () => insert(['  - Sector: Energy'], 'Geography', ['  - Sector: Energy', '  - Geography: [Country or region]']));
  it('behind prose', () => insert(['It was big.'], 'Sector', ['It was big.', '', '- **Sector:** [Sector]']));
  it('with CRLF', async () => {
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    assert.equal(await afterFix(crlf(details('- **Sector:** Energy')), "Insert field 'Geography'"), crlf(details('- **Sector:** Energy', '- **Geography:** [Country or region]')));
  });
  it('at the end of a text without a final line end', async () => {
    const text = completeReport({ 'Lessons Learned': '- **Key takeaways:** x' }, without('Recommendations')).trimEnd();
    assert.equal(await afterFix(text, "Insert field 'What could have been done better'"), `${text}\n- **What could have been done better:** [What would have prevented or shortened it]`);
  });
  it('into a table', () => insert(['| Field | Value |', '|---|---|', '| Sector | Energy |'], 'Geography', ['| Field | Value |', '|---|---|', '| Sector | Energy |', '| Geography | [Country or region] |']));
  it('all of them, into a section of prose', async () => {
    assert.equal(await afterFix(completeReport({ 'Lessons Learned': 'We learned.' }), "Insert the fields of 'Lessons Learned'"), completeReport({ 'Lessons Learned': `We learned.\n\n${LESSONS}` }));
  });
  it('in a section where the others are headings, under a heading', async () => {
    assert.equal(await afterFix(completeReport({ 'Lessons Learned': '### Key takeaways\n\nx' }), "Insert field 'What could have been done better'"), completeReport({ 'Lessons Learned': '### Key takeaways\n\nx\n\n### What could have been done better\n\n[What would have prevented or shortened it]' }));
  });
});

describe('Answer', () => {
  const lessons = (body: string): string => completeReport({ 'Lessons Learned': body });
  const answer = async (body: string, title: string, whole: string): Promise<void> => assert.equal(await afterFix(lessons(body), title), lessons(whole));
  const REST = '- **What could have been done better:** x';

  it('a field without a value', () => answer(`- **Key takeaways:**\n${REST}`, "Answer 'Key takeaways' with \"Not applicable\"", `- **Key takeaways:** Not applicable\n${REST}`));
  it('a field with spaces for a value', () => answer(`- **Key takeaways:**  \n${REST}`, "Answer 'Key takeaways' with \"Not applicable\"", `- **Key takeaways:** Not applicable  \n${REST}`));
  it('a field with a placeholder', () => answer(`- **Key takeaways:** [Text]\n${REST}`, "Answer 'Key takeaways' with \"Unknown (under investigation)\"", `- **Key takeaways:** Unknown (under investigation)\n${REST}`));
  it('a field with a comment, which stays', () => answer(`- **Key takeaways:** <!-- Ann -->\n${REST}`, "Answer 'Key takeaways' with \"Not applicable\"", `- **Key takeaways:** Not applicable <!-- Ann -->\n${REST}`));
  it('a field that is not there', () => answer(REST, "Answer 'Key takeaways' with \"Not applicable\"", `- **Key takeaways:** Not applicable\n${REST}`));
  it('an empty section', async () => assert.equal(await afterFix(completeReport().replace('## Lessons Learned\n\nNot applicable.\n', '## Lessons Learned\n'), "Answer 'Lessons Learned' with \"Not applicable\""), completeReport().replace('## Lessons Learned\n\nNot applicable.\n', '## Lessons Learned\n\nNot applicable\n')));
  it('an empty section without blank lines', async () => assert.equal(await afterFix(tight({}).replace('## Lessons Learned\nNot applicable.\n', '## Lessons Learned\n'), "Answer 'Lessons Learned' with \"Not applicable\""), tight({ 'Lessons Learned': 'Not applicable' })));
  it('a section with a placeholder', () => answer('[TBD]', "Answer 'Lessons Learned' with \"Not applicable\"", 'Not applicable'));
  it('a section with a comment, which stays', () => answer('<!-- Ann -->', "Answer 'Lessons Learned' with \"Not applicable\"", 'Not applicable <!-- Ann -->'));
  it('a section at the end of the text', async () => assert.equal(await afterFix(`${completeReport({}, without('Recommendations'))}\n## Recommendations`, "Answer 'Recommendations' with \"Not applicable\""), `${completeReport({}, without('Recommendations'))}\n## Recommendations\n\nNot applicable`));
  it('is not offered where blank labels stand', async () => assert.deepEqual(await fixTitles(lessons('- **Key takeaways:**'), 'empty-section'), []));
  it('is offered behind the scaffold', async () => assert.deepEqual(await fixTitles(completeReport().replace('## Lessons Learned\n\nNot applicable.\n', '## Lessons Learned\n'), 'empty-section'), [
    "Insert what belongs in 'Lessons Learned' (scaffold)", "Answer 'Lessons Learned' with \"Unknown (under investigation)\" (choice)", "Answer 'Lessons Learned' with \"Not applicable\" (choice)", "Answer 'Lessons Learned' with \"Not disclosed\" (choice)",
  ]));
});

describe('Insert what belongs in an empty section', () => {
  it('below its heading', async () => assert.equal(await afterFix(completeReport().replace('## Lessons Learned\n\nNot applicable.\n', '## Lessons Learned\n'), "Insert what belongs in 'Lessons Learned'"), completeReport({ 'Lessons Learned': LESSONS })));
  it('without blank lines', async () => assert.equal(await afterFix(tight({}).replace('## Lessons Learned\nNot applicable.\n', '## Lessons Learned\n'), "Insert what belongs in 'Lessons Learned'"), tight({ 'Lessons Learned': LESSONS })));
  it('right above a setext heading, in a text without blank lines', async () => {
    const text = (body: string): string => `# Incident Report: X\n## Executive Summary\n${body}Incident Details\n---\nUnknown.\n## Timeline\nUnknown.\n`;
    assert.equal(await afterFix(text(''), "Insert what belongs in 'Executive Summary'"), text(`${SUMMARY}\n\n`));
  });
  it('below a setext heading', async () => assert.equal(await afterFix(completeReport().replace('## Lessons Learned\n\nNot applicable.\n', 'Lessons Learned\n---\n'), "Insert what belongs in 'Lessons Learned'"), completeReport({ 'Lessons Learned': LESSONS }).replace('## Lessons Learned', 'Lessons Learned\n---')));
  it('at the end of the text', async () => assert.equal(await afterFix(`${completeReport({}, without('Recommendations'))}\n## Recommendations`, "Insert what belongs in 'Recommendations'"), completeReport({ Recommendations: PREVENTION }).trimEnd()));
});

describe('Move section', () => {
  const bodies = Object.fromEntries(SECTIONS.map((title, index) => [title, `Unknown.\n\n### Note ${index}\n\n- a ${index}\n- b ${index}`]));
  const moved = (order: readonly string[], title: string, text = (o: readonly string[]): string => completeReport(bodies, o)): Promise<void> => afterFix(text(order), `Move '${title}' to its place`).then((after) => assert.equal(after, text(SECTIONS)));

  it('from the end to the start', () => moved([...SECTIONS.slice(1), SECTIONS[0]!], 'Executive Summary'));
  it('from the start to the end', () => moved([SECTIONS[8]!, ...SECTIONS.slice(0, 8)], 'Recommendations'));
  it('from the middle down', () => moved([...without('Timeline of Events').slice(0, 1), 'Timeline of Events', ...without('Timeline of Events').slice(1)], 'Timeline of Events'));
  it('without blank lines', () => moved([...SECTIONS.slice(1), SECTIONS[0]!], 'Executive Summary', (order) => tight({}, order)));
  it('with CRLF', () => moved([...SECTIONS.slice(1), SECTIONS[0]!], 'Executive Summary', (order) => completeReport(bodies, order).replaceAll('\n', '\r\n')));
  it('without a final line end', () => moved([...SECTIONS.slice(1), SECTIONS[0]!], 'Executive Summary', (order) => completeReport(bodies, order).trimEnd()));
  it('to the end, which gets a final line end', async () => assert.equal(await afterFix(completeReport(bodies, [SECTIONS[8]!, ...SECTIONS.slice(0, 8)]).trimEnd(), "Move 'Recommendations' to its place"), completeReport(bodies)));
  it('before a setext heading, in a text without blank lines', async () => {
    const text = (order: string[]): string => `# Incident Report: X\n## Executive Summary\na\n\n${order.join('')}## Lessons Learned\nd\n## Recommendations\ne\n`;
    assert.equal(await afterFix(text(['Response Actions\n---\nb\n', '## Timeline\nc\n']), "Move 'Response Actions' to its place"), text(['## Timeline\nc\n', '\nResponse Actions\n---\nb\n']));
  });
  it('with its subsections', async () => {
    const timeline = ['### Initial Access\n\nUnknown.', '### Lateral Movement\n\n- x\n\n#### y', '### Data Exfiltration/Impact\n\nUnknown.', '### Detection & Response\n\nUnknown.'];
    const text = (order: number[]): string => completeReport({ 'Timeline of Events': order.map((index) => timeline[index]).join('\n\n') });
    assert.equal(await afterFix(text([1, 0, 2, 3]), "Move 'Lateral Movement' to its place"), text([0, 1, 2, 3]));
  });
  it('is offered, but never applied unasked, where headings are numbered', async () => {
    const numbered = completeReport({}, [...SECTIONS.slice(1), SECTIONS[0]!]).replace(/^## /gmu, '## 1. ');
    assert.deepEqual(await fixTitles(numbered, 'section-order'), ["Move 'Executive Summary' to its place (choice)"]);
    assert.equal(await fixed(numbered), numbered);
  });
  it('keeps an appendix in its place', async () => {
    const appendix = '\n## Appendix\n\nz\n';
    assert.equal(await afterFix(completeReport({}, [...SECTIONS.slice(1), SECTIONS[0]!]) + appendix, "Move 'Executive Summary' to its place"), completeReport() + appendix);
  });
});

describe('Change to level', () => {
  const change = async (heading: string, level: number, whole: string): Promise<void> => assert.equal(await afterFix(completeReport().replace('## Impact Assessment', heading), `Change to level ${level}`), completeReport().replace('## Impact Assessment', whole));
  it('up', () => change('### Impact Assessment', 2, '## Impact Assessment'));
  it('down', () => change('# Impact Assessment', 2, '## Impact Assessment'));
  it('keeps the text with its marks', () => change('# 5. **Impact** Assessment: (draft)', 2, '## 5. **Impact** Assessment: (draft)'));
  it('keeps indentation', () => change('  # Impact Assessment', 2, '  ## Impact Assessment'));
  it('takes the headings of your own inside along', async () => {
    const text = (first: string, second: string): string => completeReport().replace('## Impact Assessment\n\nNot applicable.', `${first} Impact Assessment\n\nNot applicable.\n\n${second} Note\n\nx`);
    assert.equal(await afterFix(text('###', '####'), 'Change to level 2'), text('##', '###'));
  });
  it('of setext makes it ATX', () => change('Impact Assessment\n===', 2, '## Impact Assessment'));
  it('of a subsection', async () => {
    const timeline = (marks: string): string => completeReport({ 'Timeline of Events': `${marks} Initial Access\n\nUnknown.` });
    assert.equal(await afterFix(timeline('##'), 'Change to level 3'), timeline('###'));
  });
});

describe('Change a misspelt heading', () => {
  const change = async (heading: string, whole: string): Promise<void> => assert.equal(await afterFix(completeReport().replace('## Executive Summary', heading), "Change to 'Executive Summary'"), completeReport().replace('## Executive Summary', whole));
  it('to the title', () => change('## Executve Sumary', '## Executive Summary'));
  it('in setext', () => change('Executve Sumary\n---', 'Executive Summary\n---'));
  it('keeps closing marks', () => change('## Executve Sumary ##', '## Executive Summary ##'));
  // What a fix may do unasked is structure only: no word may get lost.
  it('keeps its number', () => change('## 1. Executve Sumary', '## 1. Executive Summary'));
  it('keeps what stands in brackets', () => change('## Executve Sumary (Northwind)', '## Executive Summary (Northwind)'));
});

describe('Change to a day', () => {
  it('changes the day above the times, where that is what can be read in two ways', async () => {
    const timeline = (day: string): string => completeReport({ 'Timeline of Events': `All times are UTC.\n\n**${day}**\n\n- 12:11: moved on\n- 12:18: moved on again` });
    assert.equal(await afterFix(timeline('7/5/2023'), 'Change to 2023-07-05'), timeline('2023-07-05'));
  });
});
