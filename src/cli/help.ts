import { version } from '../../package.json';
import { incidentReport } from '../report/type/incidentReport.js';

/** How the program is called. */
export const PROGRAM = 'incident-report';

export const VERSION = version;

export const HELP = `Checks and mends incident reports in Markdown.

Usage:
  ${PROGRAM} check [options] FILE...   print what is missing or wrong
  ${PROGRAM} fix [options] FILE...     mend what can be mended without changing a word
  ${PROGRAM} model [options] FILE      print what the report says, as JSON
  ${PROGRAM} render [options] FILE     write the report's page, as one HTML file
  ${PROGRAM} help | --help | --version

FILE is a path, a pattern such as 'reports/**/*.md' (in quotes; node_modules and
folders that start with a dot are left out), or - for standard input. A Markdown file is a
report where its first H1 starts with "${incidentReport.title}:" or its front matter says
"report: ${incidentReport.id}". Other files that a pattern finds are skipped.

The nearest .incident-report.json or .incident-report.jsonc, in the folder of a FILE or above it, says
what else is a report and how bad each problem is; docs/checks.md tells how.

Options of check:
  --format pretty|json       for people (default) or for programs
  --fail-on error|warning|information|never
                             from which severity on to exit with 1 (default: error)
  --as-report                take every file for a report

Options of fix:
  --insert-missing           also insert what is missing, to be filled in; it stays a gap until it is
  --defang                   also defang the live malicious indicators, but for those in detection rules
  --dry-run                  write nothing; print the changes as a unified diff
  --as-report                take every file for a report

Options of model:
  --as-report                take the file for a report

Options of render:
  -o, --out FILE             where to write the page (default: -, standard output)
  --mode reader|author       for whom (default: reader); the author's page also says what is missing or wrong
  --tlp LABEL|none           the label of a report that sets none; without it, such a report is not rendered
  --date YYYY-MM-DD          the day that overdue dates are compared with (default: today, where you are)
  --as-report                take the file for a report

With -, fix prints the mended text. Everything behind -- is a FILE.

Exit codes:
  0  done          1  check found something at or above --fail-on
  2  bad usage, a broken configuration, a file that cannot be read or written, or one named outright
     that is no report; render: a report without a TLP label
`;
