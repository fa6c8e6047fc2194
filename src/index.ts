/// <reference path="./text.d.ts" />
/// <reference path="./validator.d.ts" />
// The library: what the editor and the command line know of a text, for any JavaScript that runs anywhere.
export { type CheckSettings } from './checks/checkReport.js';
export { type Severity } from './checks/check.js';
export { type DateReading, type DatePrecision } from './domain/date/dateReading.js';
export { parseDate } from './domain/date/parseDate.js';
export { defang } from './domain/indicators/defang.js';
export { type DefangStyle } from './domain/indicators/defangStyle.js';
export { extractIndicators } from './domain/indicators/extractIndicators.js';
export { type Indicator, type IndicatorType } from './domain/indicators/indicator.js';
export { refang } from './domain/indicators/refang.js';
export * from './exports/model/reportModel.js';
export { checkReport, type ReportProblem } from './library/checkReport.js';
export { type ProjectFacts } from './report/projectFacts.js';
export { parseReport } from './library/parseReport.js';
