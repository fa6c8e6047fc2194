import validator from 'validator:incident-report.schema.json';
import schema from '../../../schemas/incident-report.schema.json';
import { type ReportSchema, readReportType } from './readReportType.js';

/** The built-in type; its validator is compiled at build time. */
export const incidentReport = readReportType(schema as ReportSchema, (data) => (validator(data) ? [] : (validator.errors ?? [])));
