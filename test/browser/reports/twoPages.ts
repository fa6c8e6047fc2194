/** A short report that takes two pages of paper, A4 or Letter. */
export function twoPages(tlp: string, status = 'final'): string {
  return `---
id: IR-2024-031
tlp: ${tlp}
status: ${status}
severity: medium
asOf: 24 August 2024
---

# Incident Report: Payroll Mailbox Read by a Former Supplier

## Executive Summary

An account of a former supplier, still valid eleven weeks after the contract had ended, was used from 5 to 19 August 2024 to read the shared mailbox of the payroll office. A clerk noticed, and the account was closed within the hour.

## Incident Details

- Discovery Date: 19 August 2024
- Incident Date: 5 August 2024 to 19 August 2024
- Affected Organization: Hollin & Wray
- Sector: Manufacturing
- Geography: United Kingdom

## Timeline of Events

- 2024-08-05 05:12 UTC: The account reads the mailbox for the first time.
- 2024-08-19 07:40 UTC: A clerk reports read messages.
- 2024-08-19 08:25 UTC: The account is closed, and its sessions are revoked.
`;
}
