import { normaliseName } from '../domain/name.js';
import { perPart } from './perPart.js';
import type { ReportPart } from './report.js';

/** The names by which the labels of a part are compared, entry by entry; nothing for an entry without a label. */
export const labelNames = perPart(({ facts }: ReportPart): readonly (string | undefined)[] => facts.entries.map(({ label }) => label && normaliseName(label.text)));
