import type * as vscode from 'vscode';
import type { ActiveReport } from './activeReport.js';
import type { Analyses } from './analyses.js';
import type { Configurations } from './configurations.js';
import type { ReportDocuments } from './reportDocuments.js';
import type { ReportTypes } from './reportTypes.js';
import type { WorkspaceReports } from './workspaceReports.js';

/** What features are built from. */
export interface Services {
  readonly context: vscode.ExtensionContext;
  readonly configurations: Configurations;
  readonly documents: ReportDocuments;
  readonly types: ReportTypes;
  readonly log: vscode.LogOutputChannel;
  readonly analyses: Analyses;
  readonly active: ActiveReport;
  readonly workspaceReports: WorkspaceReports;
}
