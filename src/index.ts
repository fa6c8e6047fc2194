/// <reference path="./validator.d.ts" />
// The library: what the editor and the command line know of a text, for any JavaScript that runs anywhere.
export { type CheckSettings } from './checks/checkReport.js';
export { type Severity } from './checks/check.js';
export { type DateReading, type DatePrecision } from './domain/date/dateReading.js';
export { parseDate } from './domain/date/parseDate.js';
export * from './exports/model/reportModel.js';
export { checkReport, type ReportProblem } from './library/checkReport.js';
export { parseReport } from './library/parseReport.js';
