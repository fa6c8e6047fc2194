/** A report that no check has anything to say about. */
export const COMPLETE = `# Incident Report: Phish at Example

## Executive Summary

One account was taken over for an hour. Nothing was lost.

## Incident Details

- **Discovery Date:** 2026-03-14
- **Incident Date:** 2026-03-14
- **Affected Organization:** Example
- **Sector:** Education
- **Geography:** France

## Timeline of Events

Not applicable: it was over within the hour.

## Attack Methodology

Not applicable.

## Impact Assessment

Not applicable.

## Indicators of Compromise

Not applicable.

## Response Actions

Not applicable.

## Lessons Learned

Not applicable.

## Recommendations

Not applicable.
`;

/** The same without one required section: an error. */
export const WITH_ERROR = COMPLETE.replace('## Recommendations\n\nNot applicable.\n', '');

/** The same without one required field: a warning. */
export const WITH_WARNING = COMPLETE.replace('- **Sector:** Education\n', '');

/** The same without one recommended field: an information. */
export const WITH_INFORMATION = COMPLETE.replace('## Lessons Learned\n\nNot applicable.', '## Lessons Learned\n\n- **Key takeaways:** Phish happens.');

/** The same with two sections in each other's place: a warning that can be fixed. */
export const OUT_OF_ORDER = COMPLETE.replace('## Lessons Learned', '## X').replace('## Response Actions', '## Lessons Learned').replace('## X', '## Response Actions');

/** A Markdown file that does not say it is a report. */
export const NOTES = '# Notes\n\nMilk, eggs.\n';
