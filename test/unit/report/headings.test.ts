import assert from 'node:assert/strict';
import { completeReport, read, SECTIONS } from '../support/reports.js';

/** What the headings are taken for: `/path` of the item, with `~` where misspelt and `≠n` where another depth is expected. */
async function recognised(text: string): Promise<string[]> {
  const { headings } = await read(text);
  return headings.map(({ part, type, misspelt, expectedDepth }) => `${type.path}${misspelt ? '~' : ''}${part.facts.heading!.depth === expectedDepth ? '' : `≠${expectedDepth}`}`);
}

const below = (...lines: string[]): string => `# Incident Report: X\n\n${lines.join('\n\n')}\n`;

describe('headings that are sections', () => {
  const names: Readonly<Record<string, readonly string[]>> = {
    '/executiveSummary': [
      'Executive Summary', 'Executive Summary / TL;DR', 'TL;DR', 'EXECUTIVE SUMMARY', 'Summary', 'Overview', '1. Executive Summary', '1) Executive Summary', '1.1 Executive Summary', 'I. Executive Summary', '📝 Executive Summary', '1️⃣ Executive Summary',
      '**Executive Summary**', '_Executive_ Summary', 'Executive Summary:', '**Executive Summary:**', 'Executive Summary (draft)', 'Executive Summary [v2]', 'Executive Summary ##', '[Executive Summary](#x)', '`Executive Summary`', 'Executive&nbsp;Summary',
    ],
    '/timeline': ['Timeline of Events', 'Timeline', 'Chronology', 'Incident Timeline (UTC)'],
    '/attackMethodology': ['Attack Methodology', 'MITRE ATT&CK', 'MITRE ATT&CK Mapping', 'TTPs', 'Tactics, Techniques, and Procedures', 'Technical Analysis'],
    '/impactAssessment': ['Impact Assessment', 'Impact', 'Business Impact'],
    '/indicators': ['Indicators of Compromise', 'Indicators of Compromise (IoCs)', 'Indicators of Compromise (IOCs, defanged)', 'IOCs', 'Indicators', 'IOC List', 'IOCs List', 'IoC Table'],
    '/responseActions': ['Response Actions', 'Response', 'Response & Recovery', 'Remediation'],
    '/lessonsLearned': ['Lessons Learned', 'Lessons Learnt', 'Lessons'],
    '/recommendations': ['Recommendations', 'Next Steps', 'Action Items'],
  };
  for (const [path, headings] of Object.entries(names)) {
    for (const heading of headings) it(`${JSON.stringify(heading)} is ${path}`, async () => assert.deepEqual(await recognised(below(`## ${heading}`)), [path]));
  }

  const typos: readonly (readonly [string, string])[] = [['Executve Sumary', '/executiveSummary'], ['Excutive Summary', '/executiveSummary'], ['Incident Detials', '/incidentDetails'], ['Lesson Learned', '/lessonsLearned'], ['Recomendations', '/recommendations'], ['1. Impact Assesment:', '/impactAssessment'], ['Indicators of Compromised', '/indicators']];
  for (const [heading, path] of typos) it(`${JSON.stringify(heading)} is a misspelt ${path}`, async () => assert.deepEqual(await recognised(below(`## ${heading}`)), [`${path}~`]));

  for (const heading of ['Impacts', 'Discussion', 'Details of Fix', 'Appendix', 'References', 'Sources', 'Executive Team', 'Summary of Findings', 'Lessons for Others', 'Recommended Reading', 'Timelines and Deadlines', 'Response Team', 'Incidents', 'Attack Surface', '', '#']) {
    it(`${JSON.stringify(heading)} is none`, async () => assert.deepEqual(await recognised(below(`## ${heading}`)), []));
  }

  it('inside a fence is none', async () => assert.deepEqual(await recognised(below('```\n## Executive Summary\n```')), []));
  it('inside a comment is none', async () => assert.deepEqual(await recognised(below('<!--\n## Executive Summary\n-->')), []));
  it('inside a quote is none', async () => assert.deepEqual(await recognised(below('> ## Executive Summary')), []));
  it('inside a list is none', async () => assert.deepEqual(await recognised(below('- ## Executive Summary')), []));
  it('a bold line is none', async () => assert.deepEqual(await recognised(below('**Executive Summary**')), []));
  it('setext is fine', async () => assert.deepEqual(await recognised('Incident Report: X\n===\n\nExecutive Summary\n---\n\nx\n\nTimeline\n---\n'), ['/executiveSummary', '/timeline']));
  it('indented by up to three spaces is fine', async () => assert.deepEqual(await recognised(below('   ## Executive Summary')), ['/executiveSummary']));
  it('in CRLF is fine', async () => assert.deepEqual(await recognised(below('## Executive Summary', '## Timeline').replaceAll('\n', '\r\n')), ['/executiveSummary', '/timeline']));
});

describe('names that a section goes by beside its title', () => {
  it('another section of the same meaning is not a duplicate', async () => {
    assert.deepEqual(await recognised(below('## Overview', 'a', '## Executive Summary', 'b')), ['/executiveSummary']);
  });
  it('the first of two aliases is the section', async () => {
    const { headings } = await read(below('## Overview', 'a', '## Summary', 'b'));
    assert.deepEqual(headings.map(({ part }) => part.facts.heading!.text), ['Overview']);
  });
  it('"Impact" beside "Impact Assessment" is not the section', async () => assert.deepEqual(await recognised(below('## Impact Assessment', 'a', '## Impact', 'b')), ['/impactAssessment']));
  it('the same title twice is the section twice', async () => assert.deepEqual(await recognised(below('## Timeline', 'a', '## Timeline', 'b')), ['/timeline', '/timeline']));
  it('a misspelt one beside the right one is none', async () => assert.deepEqual(await recognised(below('## Executive Summary', 'a', '## Executve Sumary', 'b')), ['/executiveSummary']));
});

describe('subsections', () => {
  it('are of the section that they stand in', async () => {
    assert.deepEqual(await recognised(below('## Timeline', '### Initial Access', '## Attack Methodology', '### Initial Access')), ['/timeline', '/timeline/initialAccess', '/attackMethodology', '/attackMethodology/initialAccess']);
  });
  it('outside of every section are none', async () => assert.deepEqual(await recognised(below('## Appendix', '### Initial Access')), []));
  it('"Details" below "Initial Access" is a field, not "Incident Details"', async () => {
    assert.deepEqual(await recognised(below('## Timeline', '### Initial Access', '#### Details')), ['/timeline', '/timeline/initialAccess', '/timeline/initialAccess/details']);
  });
  it('with a suffix in brackets are fine', async () => assert.deepEqual(await recognised(below('## Timeline', '### Initial Access (Oracle Health)')), ['/timeline', '/timeline/initialAccess']));
  it('with a suffix behind a dash or a colon are fine, and told apart by it', async () => assert.deepEqual(await recognised(below('## Timeline – 4 May 2021', '### Initial Access: Oracle Health', '## Lessons Learned - Security')), ['/timeline', '/timeline/initialAccess', '/lessonsLearned']));
  it('misspelt are known within their section', async () => assert.deepEqual(await recognised(below('## Timeline', '### Lateral Movment')), ['/timeline', '/timeline/lateralMovement~']));
  it('misspelt outside of it are none', async () => assert.deepEqual(await recognised(below('## Lessons Learned', '### Lateral Movment')), ['/lessonsLearned']));
  it('of an unknown heading in between still count', async () => assert.deepEqual(await recognised(below('## Timeline', '### Background', '### Lateral Movement')), ['/timeline', '/timeline/lateralMovement']));
});

describe('levels', () => {
  const at = (depth: number): string => completeReport().replace(/^## /gmu, `${'#'.repeat(depth)} `);
  for (const depth of [1, 2, 3, 4, 5, 6]) {
    it(`all sections may stand at H${depth}`, async () => assert.deepEqual((await read(at(depth))).headings.filter(({ part, expectedDepth }) => part.facts.heading!.depth === expectedDepth).map(({ type }) => type.title), SECTIONS));
  }
  it('a section above the others has another level', async () => assert.deepEqual(await recognised(below('## Executive Summary', '## Incident Details', '# Timeline')), ['/executiveSummary', '/incidentDetails', '/timeline≠2']));
  it('a section below the others has another level', async () => assert.deepEqual(await recognised(below('## Executive Summary', '## Incident Details', '### Timeline of Events')), ['/executiveSummary', '/incidentDetails', '/timeline≠2']));
  it('by an alias, a section is not looked for below the others', async () => assert.deepEqual(await recognised(below('## Executive Summary', '## Incident Details', '### Timeline')), ['/executiveSummary', '/incidentDetails']));
  it('a subsection at the level of sections has another level', async () => assert.deepEqual(await recognised(below('## Timeline', '## Lateral Movement')), ['/timeline', '/timeline/lateralMovement≠3']));
  it('a skipped level is another level', async () => assert.deepEqual(await recognised(below('## Timeline', '#### Lateral Movement')), ['/timeline', '/timeline/lateralMovement≠3']));
  it('a field may stand at any level below its section', async () => assert.deepEqual(await recognised(below('## Impact Assessment', '##### Financial')), ['/impactAssessment', '/impactAssessment/financial']));
  it('are known by their last words where nothing else is the section', async () => {
    assert.deepEqual(await recognised(below('## Response Timeline', '## Data Exfiltration/Impact', '## Key Takeaways', '## Architecture Overview')), ['/timeline', '/timeline/impact≠3', '/lessonsLearned']);
    assert.deepEqual(await recognised(below('## Response Timeline', '## Timeline')), ['/timeline']);
    assert.deepEqual((await read(below('## Response Timeline', '## Timeline'))).headings.map(({ part }) => part.facts.heading!.text), ['Timeline']);
  });
  it('may be HTML', async () => assert.deepEqual(await recognised(below('<h2>Executive Summary</h2>', '<h2 align="center">Timeline</h2>', '<h3><b>Initial Access</b></h3>')), ['/executiveSummary', '/timeline', '/timeline/initialAccess']));
  it('in HTML with more behind them are none', async () => assert.deepEqual(await recognised(below('<h2>Timeline</h2> and more')), []));
  it('without a title, sections stand at H2', async () => assert.deepEqual(await recognised('### Executive Summary\n\n## Timeline\n'), ['/executiveSummary≠2', '/timeline']));
  it('without a title, sections may stand at H1', async () => assert.deepEqual(await recognised('# Executive Summary\n\n# Timeline\n'), ['/executiveSummary', '/timeline']));
});
