import { allChecks } from '../src/checks/allChecks.js';

/** The documentation of every check, in Markdown; the heading of each is its code. */
export function checksDocumentation(): string {
  const intro = `# Checks

What the extension and the command line look for in a report. Each check has a code, which is its name in settings:

\`\`\`json
{ "incidentReport.checks": { "section-order": "off", "missing-field": "error" } }
\`\`\`

A severity that is set there holds always; otherwise a check has its own, which is lower while the front matter says \`status: draft\`.
`;
  const sections = allChecks.map((check) => `
## ${check.id}

${check.description}

${check.rationale}

- **Severity:** ${check.severity}
- **Quick fix:** ${check.fixes ? 'yes' : 'no'}
`);
  return intro + sections.join('');
}
