import type { ReportTypeSignature } from '../detectReport.js';

/** The types that need no schema file of a team's, as activation knows them: the schemas themselves are loaded with the first report. */
export const builtInTypes: readonly ReportTypeSignature[] = [{ id: 'incident-report', title: 'Incident Report' }];
