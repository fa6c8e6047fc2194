/** A report without a gap, short enough to be read in a test. */
export const COMPLETE = `# Incident Report: Stolen session at Example Corp

## Executive Summary

A session cookie was stolen and used on 3 March 2026.

## Incident Details

- **Discovery Date:** 2026-03-04
- **Incident Date:** 2026-03-03
- **Affected Organization:** Example Corp
- **Sector:** Retail
- **Geography:** Portugal

## Timeline of Events

### Initial Access

- **Date/Time:** 2026-03-03 18:20 UTC
- **Vector:** Stolen session cookie
- **Details:** Taken by malware on a private computer.

### Lateral Movement

Not applicable.

### Data Exfiltration/Impact

- 2026-03-03 18:40 UTC: 120 invoices downloaded.

### Detection & Response

- **Detection:** Impossible travel alert.
- **Response actions taken:** Session revoked.

## Attack Methodology

- **Initial Access:** T1078 Valid Accounts
- **Persistence:** Not applicable
- **Privilege Escalation:** Not applicable
- **Defense Evasion:** Not applicable
- **Credential Access:** T1539 Steal Web Session Cookie
- **Discovery:** Unknown (under investigation)
- **Lateral Movement:** Not applicable
- **Collection:** T1213 Data from Information Repositories
- **Exfiltration:** Over the web session
- **Impact:** Not applicable

## Impact Assessment

- **Financial:** None known
- **Data Breach:** 120 invoices
- **Operational:** None
- **Reputational:** None known

## Indicators of Compromise

- **Network indicators (Defanged):** 203.0.113[.]7
- **File indicators:** Not applicable
- **Behavioral indicators:** Sign-in from two countries within an hour

## Response Actions

- **Containment measures:** Sessions revoked
- **Eradication steps:** Computer reinstalled
- **Recovery actions:** Access given back

## Lessons Learned

- **Key takeaways:** Sessions outlive passwords.
- **What could have been done better:** Bind sessions to devices.

## Recommendations

- **Prevention measures for similar incidents:** Device-bound sessions by 2026-06-30 (IT).
`;

/** The report without the section of that heading. */
export function without(heading: string): string {
  return COMPLETE.split(/(?=^## )/mu).filter((section) => !section.startsWith(`## ${heading}\n`)).join('');
}
