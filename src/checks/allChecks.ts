import { unknownTechnique } from './unknownTechnique.js';
import { malformedTechnique } from './malformedTechnique.js';
import { revokedTechnique } from './revokedTechnique.js';
import { deprecatedTechnique } from './deprecatedTechnique.js';
import { techniqueName } from './techniqueName.js';
import { techniqueTactic } from './techniqueTactic.js';
import { benignIndicator } from './benignIndicator.js';
import { liveIndicator } from './liveIndicator.js';
import { partlyDefanged } from './partlyDefanged.js';
import { malformedHash } from './malformedHash.js';
import { emptyFileHash } from './emptyFileHash.js';
import { duplicateIndicator } from './duplicateIndicator.js';
import { indicatorGroup } from './indicatorGroup.js';
import { unlistedIndicator } from './unlistedIndicator.js';
import { reservedAddress } from './reservedAddress.js';
import { answerBesideData } from './answerBesideData.js';
import { ambiguousDate } from './ambiguousDate.js';
import type { Check } from './check.js';
import { contradictingDates } from './contradictingDates.js';
import { futureDate } from './futureDate.js';
import { incidentAfterDiscovery } from './incidentAfterDiscovery.js';
import { invalidDate } from './invalidDate.js';
import { missingTimeZone } from './missingTimeZone.js';
import { missingYear } from './missingYear.js';
import { timelineOrder } from './timelineOrder.js';
import { duplicateSection } from './duplicateSection.js';
import { emptySection } from './emptySection.js';
import { frontMatter } from './frontMatter.js';
import { headingLevel } from './headingLevel.js';
import { headingTypo } from './headingTypo.js';
import { invalidValue } from './invalidValue.js';
import { missingDueDate } from './missingDueDate.js';
import { missingField } from './missingField.js';
import { missingOwner } from './missingOwner.js';
import { missingSection } from './missingSection.js';
import { missingSubsection } from './missingSubsection.js';
import { placeholder } from './placeholder.js';
import { sectionOrder } from './sectionOrder.js';
import { summaryLength } from './summaryLength.js';
import { unknownValue } from './unknownValue.js';
import { unusedSuppression } from './unusedSuppression.js';

/** What is looked for in a report itself. */
const checks: readonly Check[] = [
  missingSection,
  missingSubsection,
  missingField,
  emptySection,
  sectionOrder,
  duplicateSection,
  headingLevel,
  headingTypo,
  placeholder,
  answerBesideData,
  summaryLength,
  missingOwner,
  missingDueDate,
  frontMatter,
  unknownValue,
  invalidValue,
  invalidDate,
  ambiguousDate,
  missingTimeZone,
  missingYear,
  timelineOrder,
  incidentAfterDiscovery,
  futureDate,
  contradictingDates,
  liveIndicator,
  partlyDefanged,
  malformedHash,
  emptyFileHash,
  duplicateIndicator,
  indicatorGroup,
  unlistedIndicator,
  reservedAddress,
  benignIndicator,
  unknownTechnique,
  malformedTechnique,
  revokedTechnique,
  deprecatedTechnique,
  techniqueName,
  techniqueTactic,
];

/** Every check there is, in the order of the documentation. */
export const allChecks: readonly Check[] = [...checks, unusedSuppression(checks.map(({ id }) => id))];
