const LEADING_NUMBER = /^(?:(?:part|section|step|phase|chapter|appendix)\s+)?(?:\d+(?:\.\d+)+[.):]?|(?:\d+|[ivxlc]+|[a-z])(?:[.):]|\s+[–—-])|§\s*\d+)\s*/u;
/** A dash or colon begins a suffix, as a bracket does. */
const SUFFIX_MARK = /\s[–—-]+\s|:\s(?=\S)/u;
const DECORATION = /(?:[0-9#*]\u{FE0F}?\u{20E3}|\p{Extended_Pictographic}|\u{FE0F}|\u{200D}|[*_`~#\\])+/gu;
const SUFFIX = /\s*[([].*$/u;

/**
 * What a heading or label is compared by: lower case, without numbering, emoji, emphasis and a trailing colon, "&" and "/" read
 * as words, a dash or colon as an opening bracket. `2. **Lessons learned:**` and `LESSONS LEARNED` come out the same. Two names that come out empty do not match.
 */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(DECORATION, ' ')
    .toLowerCase()
    .trim()
    .replace(LEADING_NUMBER, '')
    .replace(SUFFIX_MARK, ' (')
    .replace(/&/g, ' and ')
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}()[\]]+/gu, ' ')
    .trim();
}

/** The same without a suffix in brackets and all behind it: "Initial Access (Oracle Health)" is an "Initial Access", "Timeline (PST) 4/21/23" and "Timeline – 4 May" a "Timeline". */
export function withoutSuffix(normalised: string): string {
  return normalised.replace(SUFFIX, '').trim() || normalised;
}
