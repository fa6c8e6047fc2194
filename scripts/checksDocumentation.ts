import { allChecks } from '../src/checks/allChecks.js';

const INTRO = `# Checks

What the extension and the command line look for in a report. Each check has a code, which is its name in settings, in the project's
configuration and in comments that suppress it. By itself a check has its own severity, which is lower while the front matter says \`status: draft\`.
`;

const CONFIGURATION = `
## Configuration

A file \`.incident-report.json\` says for all reports in its folder and below how bad each problem is, in the editor and on the command line
alike. Comments and trailing commas are fine in it.

\`\`\`jsonc
{
  // error, warning, information or off; this holds always, in drafts too
  "checks": { "section-order": "off", "missing-field": "error" },
  // for some files; where several are about one file, later ones win
  "overrides": [{ "files": ["exercises/**/*.md"], "checks": { "missing-section": "information" } }],
  // JSON Schemas that describe further types of reports
  "reportTypes": ["report-types/tabletop-exercise.schema.json"]
}
\`\`\`

- Of several such files, the nearest one upwards counts, and it alone. The command line looks up to the root of the disk, the editor up to the workspace folder.
- The file may be called \`.incident-report.jsonc\` too. Where both stand in one folder, that is an error.
- Paths and patterns are relative to the file's folder. In a pattern, \`*\` stands for any characters of a name, \`?\` for one, \`**\` for any folders, \`{a,b}\` for one of several.
- Where there is such a file, the editor's settings \`incidentReport.checks\` and \`incidentReport.reportTypes\` do not count, so that everybody gets the same answer.
- A file with an error in it is never passed over: the editor says where and what, and the command line ends with 2. Until it is mended, every check has its own severity.
- In a workspace that is not trusted, its severities count, but no file that it names is read.
- Which files are reports is said in the files themselves (first heading or front matter), or by the setting \`incidentReport.files\`; the configuration has no say in that.

Without such a file, settings do the same for the editor alone:

\`\`\`json
{ "incidentReport.checks": { "section-order": "off", "missing-field": "error" } }
\`\`\`
`;

const SUPPRESSION = `
## Suppressing a problem

Where a problem is meant to be, a comment says so. Readers do not see it, and \`fix\` leaves alone what it is about.

| Comment | What it is about |
|---|---|
| \`<!-- incident-report-disable-line missing-field -->\` | its own line: for list items and rows of tables, inside the last cell |
| \`<!-- incident-report-disable-next-line heading-level -->\` | the next line that holds anything |
| \`<!-- incident-report-disable-section missing-subsection -->\` | the section under whose heading it stands, with all that is inside of that |
| \`<!-- incident-report-disable-file section-order -->\` | the whole file |

- Several checks are written one after the other; without any, all checks are meant but [unused-suppression](#unused-suppression).
- A reason may follow behind a colon: \`<!-- incident-report-disable-section missing-field: the customer asked for prose -->\`. Two hyphens do as well, but in the middle of a line some renderers take a comment that holds them for text.
- In code, a comment is code.
- A problem counts as standing where it is shown: what is missing in a section is shown on the section's heading.

The quick fixes write these comments.
`;

/** The documentation of every check, in Markdown; the heading of each is its code. */
export function checksDocumentation(): string {
  const sections = allChecks.map((check) => `
## ${check.id}

${check.description}

${check.rationale}

- **Severity:** ${check.severity}
- **Quick fix:** ${check.fixes ? 'yes' : 'no'}
${check.examples.map(({ bad, good }) => `
Reported:

${fenced(bad)}

Fine:

${fenced(good)}
`).join('')}`);
  return [INTRO, CONFIGURATION, SUPPRESSION, ...sections].join('');
}

function fenced(markdown: string): string {
  return `\`\`\`markdown\n${markdown}\n\`\`\``;
}
