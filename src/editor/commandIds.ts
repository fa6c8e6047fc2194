/** The commands that `package.json` contributes, and those that outline rows and links run. */
export const COMMANDS = [
  'incidentReport.newReport',
  'incidentReport.openPreview',
  'incidentReport.openPreviewToSide',
  'incidentReport.togglePreviewLock',
  'incidentReport.toggleReaderView',
  'incidentReport.openMarkdownPreview',
  'incidentReport.exportHtml',
  'incidentReport.copySummary',
  'incidentReport.insertMissingSections',
  'incidentReport.addTimelineEvent',
  'incidentReport.sortTimeline',
  'incidentReport.defangSelection',
  'incidentReport.refangSelection',
  'incidentReport.copyIndicators',
  'incidentReport.treatAsReport',
  'incidentReport.insertItem',
  'incidentReport.goToFirstGap',
  'incidentReport.copyIndicator',
  'incidentReport.showIndicator',
  'incidentReport.reveal',
  'incidentReport.showCheck',
  'incidentReport.disableCheck',
] as const;

export type CommandId = (typeof COMMANDS)[number];
