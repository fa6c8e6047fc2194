/** A report as it is found in the wild: no blank lines, text before the title, labels with and without emphasis. */
export const sample = `Weekly digest
A regulator fined Example Airways after its booking pages sent passenger names to an advertising network for five weeks. [...]
Summary by the desk
# Incident Report: Example Airways Sends Passenger Names to an Advertising Network
## Executive Summary
A tag manager change at Example Airways sent passenger names and booking codes to an advertising network from May to June 2025. A customer noticed, the airline removed the tag within a day, and the regulator has since imposed a fine.
## Incident Details
- Discovery Date: June 2025 (customer complaint)
- Incident Date: May 2025 (tag published/first page view)
- Affected Organization: Example Airways
- Sector: Travel / Aviation / Online Booking
- Geography: Norway (seat of the company)
## Timeline of Events
### Initial Access
- Date/Time: May 2025
- Vector: Misconfiguration (a tag published without review)
- Details: The marketing team published a tag that copied the page's data layer.
### Lateral Movement
*Not applicable to this misconfiguration.* The tag ran in browsers alone.
### Data Exfiltration/Impact
- Names and booking codes of passengers went to the advertising network with every page view. The network says that it has stored none of them beyond 30 days.
### Detection & Response
- **Detection:** A customer found a booking code in the address of an image and complained.
- **Response actions taken:**
1. The tag was removed on the day of the complaint.
2. The advertising network was asked to delete what it had received.
3. The regulator was notified within 72 hours.
## Attack Methodology
This is mainly an error of configuration, and no attack.
- Initial Access: Publication rights in the tag manager.
- Persistence: The tag stayed live for five weeks.
- Privilege Escalation: *Not applicable.*
- Defense Evasion: *Not applicable.*
- Credential Access: *Not applicable.*
- Discovery: None by anybody but the customer.
- Lateral Movement: *Not applicable.*
- Collection: The data layer of the booking pages.
- Exfiltration: Requests for an image (names/codes in the address).
- Impact: Disclosure of personal data.
## Impact Assessment
- Financial: A fine of €40,000; the cost of legal advice is not published.
- Data Breach: No break-in, but a **disclosure by mistake** of names and booking codes of 61,000 passengers.
- Operational: Online changes of bookings were closed for two days (to renew the codes).
- Reputational: Coverage in the national press.
## Indicators of Compromise
*Nothing here is malicious. What can be searched for is one's own tag configuration.*
- **Network indicators (Defanged):** N/A (the network is a business partner).
- **File indicators:** N/A
- **Behavioral indicators:** Third-party requests from booking pages that carry a query of more than 200 characters.
## Response Actions
- **Containment measures:** The tag removed, publication rights withdrawn.
- **Eradication steps:** All booking codes in use renewed, to make the disclosed ones worthless.
- **Recovery actions:** Online changes reopened after a test by the web team.
## Lessons Learned
- **Key takeaways:** A tag manager is a way to publish code, and needs the review that code gets.
- **What could have been done better:** The existing content policy of the site reported the requests from the first day, but nobody read the reports (a shared mailbox, unowned).
## Recommendations
- **Prevention measures for similar incidents:** Require a second person for every published tag, send policy reports to the on-call engineer, and keep personal data out of the data layer. Review the list of tags every quarter.`;
