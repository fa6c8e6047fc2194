/** As `package.json` names them. */
export const PREVIEW_VIEW_TYPE = 'incidentReport.preview';
export const INDICATORS_VIEW_ID = 'incidentReport.indicators';
export const OUTLINE_VIEW_ID = 'incidentReport.outline';
