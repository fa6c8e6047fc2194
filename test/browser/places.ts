/** Where in a report its author, or whoever they quote, can write: each gives the report that has a vector there. */
export const PLACES: Readonly<Record<string, (vector: string) => string>> = {
  'front matter': (vector) => `---\n${FRONT_MATTER.map((key) => `${key}: ${JSON.stringify(vector)}`).join('\n')}\nauthors: [${JSON.stringify(vector)}]\ndecisionsNeeded:\n  - ${JSON.stringify(vector)}\nnotifications:\n  - to: ${JSON.stringify(vector)}\n    due: ${JSON.stringify(vector)}\n    reference: ${JSON.stringify(vector)}\naffected:\n  services: [${JSON.stringify(vector)}]\n  countries: ${JSON.stringify(vector)}\n---\n${body({})}`,
  'raw front matter': (vector) => `---\ntlp: ${vector}\nstatus: draft\n---\n${body({})}`,
  heading: (vector) => body({ title: line(vector), below: `### ${line(vector)}\n\nx\n\n## ${line(vector)}\n\n- ${line(vector)}: x\n- **${line(vector)}:** x\n` }),
  field: (vector) => body({ field: line(vector) }),
  'table cell': (vector) => body({ below: `| ${cell(vector)} | b |\n|---|---|\n| ${cell(vector)} | c |\n`, indicators: `| Type | Value | Role | Context |\n|---|---|---|---|\n| ${cell(vector)} | ${cell(vector)} | ${cell(vector)} | ${cell(vector)} |\n| domain | drop[.]example | malicious | ${cell(vector)} |\n` }),
  link: (vector) => body({ below: `[x](${line(vector)}) [x](<${line(vector)}>) [${line(vector)}](https://example.org/x) [x](https://example.org/x "${line(vector)}") ![${line(vector)}](x.png) ![x](${line(vector)}) <${line(vector)}> [x][r][^n]\n\n[r]: ${line(vector)}\n\n[^n]: ${line(vector)}\n` }),
  'raw HTML': (vector) => `${vector}\n\n${body({ below: `${vector}\n\n- x\n\n${vector}\n\n> ${line(vector)}\n` })}`,
};

const FRONT_MATTER = ['tlp', 'id', 'status', 'state', 'severity', 'version', 'title', 'updated', 'asOf', 'nextUpdate', 'awareAt', 'contact', 'openQuestions'];

/** A report that has every part of a page, so that a vector stands in all of them. */
function body({ title = 'Test', below = 'x', field = 'x', indicators }: { title?: string; below?: string; field?: string; indicators?: string }): string {
  return `# Incident Report: ${title}

## Executive Summary

${below}

## Incident Details

- Discovery Date: 2026-05-02 ${field}
- Incident Date: May 2026 (${field})
- Affected Organization: ${field}
- Sector: ${field}
- **Geography:** ${field}

## Timeline of Events

### Initial Access

- Date/Time: 2026-05-01 10:00 UTC
- Vector: ${field}
- Details: ${field}

### Data Exfiltration/Impact

- 2026-05-01 12:00 UTC: ${field}
- May 2026: ${field}
- ${field}

## Attack Methodology

- Initial Access: T1566.001 ${field}
- Persistence: ${field}

## Impact Assessment

- Financial: ${field}
- Data Breach: Unknown (${field})
- Operational: Not applicable. ${field}
- Reputational: ${field}

## Indicators of Compromise

${indicators ?? `- Network indicators (Defanged):\n  - drop[.]example ${field}\n  - ${field}\n- File indicators: ${field}`}

## Response Actions

- Containment measures: ${field}

## Lessons Learned

- Key takeaways: ${field}

## Recommendations

- Prevention measures for similar incidents:
  - ${field}, owner: ${field}, due 2026-06-01
`;
}

/** In one line, as a heading, a field or a link has to be. */
function line(vector: string): string {
  return vector.replace(/\s*\n\s*/gu, ' ');
}

function cell(vector: string): string {
  return line(vector).replaceAll('|', '\\|');
}
