import { normaliseName } from '../../domain/name.js';

/** Headings below which authors name what they have read. */
const REFERENCES: ReadonlySet<string> = new Set([
  'references', 'reference', 'sources', 'source', 'links', 'reading', 'bibliography', 'citations', 'resources', 'reports', 'articles', 'publications', 'coverage', 'see also', 'read more', 'press', 'credits', 'acknowledgements', 'acknowledgments',
].map(normaliseName));

/** What stands before or behind such a word without changing what it says: "Any Related Sources", "Useful links and references". */
const QUALIFIERS = /^(?:(?:any|all|our|some|other|further|more|additional|related|external|useful|helpful|key|public|media|press|online|web)\s+)+|\s+(?:and|&)\s+(?:references|sources|links|resources|further reading|credits|acknowledge?ments)$/giu;
/** Those that say something only with a qualifier: a section "Reports" may be about the team's own. */
const ONLY_QUALIFIED: ReadonlySet<string> = new Set(['reading', 'reports', 'articles', 'publications', 'coverage'].map(normaliseName));

/** Whether a heading says that what stands below it was read, and is not to be blocked. */
export function isReferenceHeading(heading: string): boolean {
  const whole = heading.replace(/[\s:]+$/u, '');
  const bare = whole.replace(QUALIFIERS, '');
  const name = normaliseName(bare);
  return REFERENCES.has(name) && (bare !== whole || !ONLY_QUALIFIED.has(name));
}

/** "IOCs of the campaign", "ACR Stealer IoCs", "Indicators of compromise (partial)". */
const LIST = /^[\W\d_]*(?:iocs|indicators?\s+of\s+compromise)\b|\b(?:iocs?|indicators?\s+of\s+compromise)[^\p{L}\p{N}]*(?:\([^)]*\)\W*)?$/iu;
const NO_LIST = /^\W*no\b|\bwithout\b/iu;

/** Whether a heading says that what stands below it are indicators of compromise. */
export function isListHeading(heading: string): boolean {
  return LIST.test(heading) && !NO_LIST.test(heading);
}

/** Whether the title of a document says that all of it is a list of indicators. */
export function isListTitle(title: string): boolean {
  return /\b(?:iocs?|indicators?\s+of\s+compromise)\b/iu.test(title) && !NO_LIST.test(title);
}
