import type { ErrorObject } from 'ajv';
import { allItems, isAnsweredState, type Report, type ReportItem, type Violation } from './report.js';
import { reportData } from './reportData.js';
import { ANNOTATION } from './type/vocabulary.js';

/** Asks the type's schema what the report lacks. Of something missing or empty, only it itself is told, not all that
 * would be inside; but for required items, whose labels are there, since that is where one has to write. */
export function findViolations(report: Omit<Report, 'violations' | 'further'>): Violation[] {
  const items = new Map([...allItems(report.items)].map((item) => [item.type.path, item]));
  const all = report.type.validate(reportData(report)).filter(({ keyword }) => keyword !== ANNOTATION).map(toViolation);
  return all.filter((violation) => isWorthTelling(violation, items));
}

function toViolation({ instancePath, schemaPath, keyword, params, message }: ErrorObject): Violation {
  const { missingProperty, allowedValues } = params as { missingProperty?: string; allowedValues?: unknown[] };
  return {
    path: missingProperty === undefined ? instancePath : `${instancePath}/${missingProperty}`,
    keyword,
    recommended: schemaPath.includes(`/${ANNOTATION}/`),
    message: message ?? '',
    allowed: (allowedValues ?? []).map(String),
  };
}

function isEmptiness({ keyword }: Violation): boolean {
  return keyword === 'minLength' || keyword === 'minProperties';
}

function isWorthTelling(violation: Violation, items: ReadonlyMap<string, ReportItem>): boolean {
  const item = items.get(violation.path);
  if (!item) return true; // front matter
  const parent = items.get(violation.path.slice(0, violation.path.lastIndexOf('/')));
  const isToldByParent = parent?.state === 'empty' && !(item.type.required && item.found);
  if (isEmptiness(violation)) return item.state === 'empty' && !isToldByParent;
  if (violation.keyword !== 'required') return item.state === 'filled';
  return !isAnsweredState(item.state) && !isToldByParent;
}
