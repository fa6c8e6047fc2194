import type { Check } from './check.js';
import { duplicateSection } from './duplicateSection.js';
import { emptySection } from './emptySection.js';
import { headingLevel } from './headingLevel.js';
import { headingTypo } from './headingTypo.js';
import { invalidFrontMatter } from './invalidFrontMatter.js';
import { invalidValue } from './invalidValue.js';
import { missingField } from './missingField.js';
import { missingSection } from './missingSection.js';
import { missingSubsection } from './missingSubsection.js';
import { sectionOrder } from './sectionOrder.js';

/** Every check there is, in the order of the documentation. */
export const allChecks: readonly Check[] = [
  missingSection,
  missingSubsection,
  missingField,
  emptySection,
  sectionOrder,
  duplicateSection,
  headingLevel,
  headingTypo,
  invalidFrontMatter,
  invalidValue,
];
