import assert from 'node:assert/strict';
import { parseDate } from '../../../../src/domain/date/parseDate.js';
import { inShort } from './inShort.js';

/** Texts by what they mean; see `inShort`. */
const examples: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'a day': {
    '2025-05-04 day': [
      '2025-05-04', '2025-5-4', '2025/05/04', '2025.05.04', '20250504', '4 May 2025', '4th May 2025', '4th of May 2025', '4 May, 2025', '04-May-2025', '04/May/2025', '4-may-25', '4. May 2025', 'May 4, 2025', 'May 4th, 2025',
      'May 4 2025', 'MAY 04, 2025', '2025 May 4', '2025-May-04', 'Sunday, May 4, 2025', 'Sun 4 May 2025', '2025-05-04 (Sunday)', '2025-05-04 Sunday', '04.05.2025', '**4 May 2025**', '_4 May 2025_', '`2025-05-04`', '[4 May 2025]', '(2025-05-04)',
      '4\u00A0May 2025', '4 May 2025 (reported date)', '4 May 2025.', '4 May 2025, by a customer', 'First seen on 4 May 2025 by the night shift', '[2025-05-04](https://example.com/2019/01/01/x)', 'Seen 4 May 2025, closed 9 May 2025', 'Date:2025-05-04',
      'https://example.com/2019/01/01/x 4 May 2025', 'On 4 May 2025', '4 May 2025<!-- 5 May? -->', 'version 2019.01.02, installed 4 May 2025',
    ],
    '2023-09-30 day': ['30 Sept. 2023', 'Sept 30, 2023', 'Sep. 30, 2023', '9/30/2023', '30/9/2023', '9/30/23', '30-09-2023', '09-30-2023', '30.09.2023', '09.30.2023'],
    '2024-02-29 day': ['29 February 2024', '2024-02-29'],
    '2022-03-11..2023-10-03 day ambiguous': ['11/03/2022 - 10/03/2023'],
    '2024-05-06..2024-06-05 day ambiguous': ['05/06/2024', '6-5-2024', '5/6/24', '05/06/2024 (from the invoice)'],
    '2024-05-05 day': ['05/05/2024'],
  },
  'months, quarters, years': {
    '2023-02-01..2023-02-28 month': ['February 2023', 'Feb 2023', 'Feb. 2023', 'february, 2023', '2023-02', '2023/02', '2023 February', 'In February 2023', 'February of 2023', 'Feb-2023', '02/2023', '2/2023'],
    '2023-10-01..2023-12-31 quarter': ['Q4 2023', 'q4 2023', '2023-Q4', '2023 Q4', '2023Q4', '4Q 2023', 'Q4/2023', 'fourth quarter of 2023', '4th quarter 2023', 'the fourth quarter of 2023'],
    '2023-07-01..2023-12-31 quarter': ['H2 2023', '2023-H2', 'second half of 2023', '2H 2023', 'Q3-Q4 2023'],
    '2023-01-01..2023-12-31 year': ['2023', '2023 (when the account was made)', 'in 2023', 'During 2023', '**2023**', '2023.'],
    '2023-01-01..2023-12-31 year approximate': ['mid 2023', 'Mid-2023', 'early 2023', 'late 2023', 'end of 2023', 'summer 2023', 'Autumn of 2023', '~2023', 'c. 2023', 'circa 2023', 'beginning of 2023', 'early-to-mid 2023'],
    '2023-04-01..2023-04-30 month approximate': ['late April 2023', 'Mid-April 2023', 'the end of April 2023', 'around April 2023', 'sometime in April 2023', 'April 2023 (approx.)', 'early to mid April 2023'],
    '2023-04-05 day approximate': ['~5 April 2023', '≈ 5 April 2023', 'about 5 April 2023', 'on or about April 5, 2023', 'approx. 5 April 2023', '2023-04-05 (estimated)', '2023-04-05?', '\\~2023-04-05'],
  },
  'a time': {
    '2025-05-04T21:07Z minute': [
      '2025-05-04 21:07 UTC', '2025-05-04T21:07Z', '2025-05-04 21:07Z', '4 May 2025, 9:07 PM UTC', '4 May 2025 at 9:07pm UTC', '4 May 2025 at 9:07 p.m. UTC', '9.07pm UTC on 4 May 2025', '2025-05-04 2107Z', '2025-05-04 2107 UTC', '042107ZMAY25', '042107Z MAY 25',
      '042107Z May 2025', '042207AMAY25', '041607RMAY25', '21:07 UTC, 4 May 2025', '2025-05-04 (21:07 UTC)', '2025-05-04 | 21:07 GMT', '2025-05-04 - 21:07 utc', '2025-05-04 23:07+02:00', '2025-05-04 23:07 +0200', '2025-05-04 23:07 UTC+2', '2025-05-04 23:07 (UTC+2)',
      '2025-05-04 23:07 CEST', '2025-05-04 23:07 (CEST, UTC+2)', '2025-05-04 17:07 EDT', '2025-05-04 16:07 EST', '2025-05-04 17:07 ET', '2025-05-04 17:07 Eastern', '2025-05-04 14:07 Pacific Time', '2025-05-04 13:07 Pacific Standard Time', '2025-05-04 23:07 Europe/Paris',
      '2025-05-05 02:37 IST', '2025-05-05T02:37+05:30', '2025-05-05 06:07 JST', '17:07 EDT (21:07 UTC) on 4 May 2025', 'Sunday 4 May 2025 at 21:07 UTC', '2025-05-05 09:07 NZST',
    ],
    '2025-12-04T21:07Z minute': ['2025-12-04 16:07 ET', '2025-12-04 13:07 PT', '2025-12-04 15:07 CT', '2025-12-04 22:07 Europe/Paris', '2025-12-04 16:07 EST'],
    '2025-05-04T21:07 minute no-zone': ['2025-05-04 21:07', '4 May 2025 9:07 PM', '2025-05-04T21:07', '2025-05-04 at 21:07h', '2025-05-04 at 2107 hours', '042107MAY25', '2025-05-04 21:07 local time', '2025-05-04 21:07 PM', '2025-05-04 **21:07**', 'Sun May 4 21:07 2025'],
    '2025-05-04T21:07:30Z second': ['2025-05-04T21:07:30Z', '2025-05-04T21:07:30.123456Z', '20250504T210730Z', '2025-05-04 14:07:30-07:00', 'Sun, 04 May 2025 21:07:30 +0000', '04/May/2025:21:07:30 +0000', 'Sun May  4 21:07:30 UTC 2025', 'Sun May 4 14:07:30 2025 -0700'],
    '2025-05-04T21:00..2025-05-04T21:59 hour no-zone': ['4 May 2025, 9 PM', '9pm on 4 May 2025', '2025-05-04 21:XX'],
    '2025-05-05T00:00Z minute': ['2025-05-04 24:00 UTC', '2025-05-05 12:00 AM UTC', '2025-05-05 00:00Z'],
    '2025-05-04T12:00Z minute': ['2025-05-04 12:00 PM UTC'],
    '2016-12-31T23:59:60Z second': ['2016-12-31T23:59:60Z', '2016-12-31 18:59:60 EST'],
    '2025-05-04T21:07Z minute approximate': ['around 21:07 UTC on 4 May 2025', '4 May 2025 at approximately 21:07 UTC', '2025-05-04 21:07 UTC (approx.)'],
    '2024-05-06T10:00Z..2024-06-05T10:00Z minute ambiguous': ['05/06/2024 10:00 UTC'],
  },
  ranges: {
    '2024-07-09..2024-07-16 day': [
      '2024-07-09 to 2024-07-16', '2024-07-09 - 2024-07-16', '2024-07-09–2024-07-16', '2024-07-09/2024-07-16', '9-16 July 2024', '9 – 16 July 2024', '9 to 16 July 2024', 'July 9-16, 2024', 'July 9th to 16th, 2024', 'July 9 - July 16, 2024', '9 July until 16 July 2024',
      'between 9 and 16 July 2024', 'Between July 9 and July 16, 2024', 'from 9 July 2024 to 16 July 2024', '9 July through 16 July 2024', 'From July 9, 2024, and continued until July 16, 2024', '9.7.2024 - 16.7.2024', '2024/07/09-2024/07/16',
    ],
    '2024-07-09..2024-07-12 day': ['9 and 12 July 2024', '9 & 12 July 2024', '9 or 12 July 2024', '9, 10 and 12 July 2024', '9, 10, and 12 July 2024', 'July 9 and 12, 2024', '9 July 2024 and 12 July 2024', '2024-07-12 or 2024-07-09'],
    '2024-07-09 day': ['9 July 2024 and 3 hosts', '9 July 2024 & August patches', '2024-07-09 or earlier', '9 July 2024 and 12 July 2024 10:00 UTC'],
    '2024-07-08..2024-07-14 day approximate': ['week of 8 July 2024', 'the week of July 8, 2024', 'Week of Monday, 8 July 2024', 'w/c 8 July 2024'],
    '2024-07-07..2024-07-13 day approximate': ['week of 7 July 2024'],
    '2024-07-07..2024-07-14 day approximate': ['week of 10 July 2024'],
    '2021-01-01..2024-12-31 year': ['2021–24', '2021-24', '2021–2024'],
    '2022-01-01..2023-12-31 year': ['2022 and 2023', '2022–23', '2022/23', '2022-23'],
    '2022-05-01..2022-06-30 month': ['May and June 2022', 'May 2022 or June 2022', 'June 2022 or May 2022', 'May 2022 and/or June 2022'],
    '2023-12-30..2024-01-02 day': ['30 December - 2 January 2024', '2023-12-30 to 2024-01-02'],
    '2022-01-01..2024-12-31 year': ['2022-2024', '2022 to 2024', 'between 2022 and 2024', 'from 2022 until 2024'],
    '2022-11-01..2023-02-28 month': ['November 2022 – February 2023', 'between November 2022 and February 2023'],
    '2022-03-01..2022-04-30 month approximate': ['late March to early April 2022'],
    '2022-03-09..2022-04-30 month': ['9 March 2022 to April 2022'],
    '2025-05-04T21:07Z..2025-05-04T22:00Z minute': ['2025-05-04 21:07 UTC to 22:00 UTC', '2025-05-04 21:07-22:00 UTC', '2025-05-04 21:07 - 22:00 (UTC)', '21:07 to 22:00 UTC on 4 May 2025', '2025-05-04 9:07-10:00 PM UTC', '2025-05-04T21:07Z/2025-05-04T22:00Z', '2025-05-04 17:07 EDT to 22:00 UTC'],
    '2025-05-04T22:00Z..2025-05-05T01:30Z minute': ['2025-05-04 22:00 - 01:30 UTC'],
    '2024-03-01.. month': ['since March 2024', 'Ongoing since March 2024', 'March 2024 to present', 'March 2024 – ongoing', 'March 2024 (ongoing)', 'from March 2024 onwards'],
    '2024-03-01.. month approximate': ['since at least March 2024', 'since about March 2024'],
    '..2024-03-31 month': ['until March 2024', 'by March 2024'],
    '..2024-02-29 month': ['before March 2024', 'prior to March 2024', 'Pre-March 2024'],
    '2024-04-01.. month': ['after March 2024'],
  },
  'what needs something else': {
    relative: [
      'two days later', 'Five hours after', 'a few weeks earlier', 'months later', '48 hours ago', 'yesterday', 'the following morning', 'Last week (at the fair)', 'T+6', 'T+00:30', 'T-2h', '+3h', 'Day 2', 'on Thursday', '5 July', 'July 5', 'July 5th, 14:00 UTC', 'March', '14:05', '2:05 PM',
      '1405Z', '1405 hours', '14:05 UTC', 'three days after 5 July 2024', 'Thu Jul 5 10:11', 'Q3', '29 February', 'Wednesday 14:05', 'August 24-25',
    ],
  },
  'no such date': {
    invalid: [
      '2023-02-29', '2023-13-01', '30 February 2023', '30 February', 'April 31, 2023', '31.04.2023', '32 July 2023', '2023-07-05 25:10', '2023-07-05 10:75', '2023-07-05 24:01', '2023-07-05 13:05 AM', '2023-07-05 10:11:61', '45/45/2023', '2/30/2023', '11/03/202', '2023-07-09 to 2023-07-05', '051460ZJUL23',
      'June 2023 to May 2023', '2023-07-09 12:00 UTC to 2023-07-09 11:00 UTC', '0 July 2023',
    ],
  },
  'no date yet': {
    missing: ['Unknown', 'n/a', 'Not stated (probably May 2024)', 'Under investigation', '**Undisclosed**'],
    placeholder: ['TBD', '[Day of detection]', 'YYYY-MM-DD', '[e.g. 2024-05-04]', '<date>', '???'],
  },
  'something else': {
    '-': [
      '', ' ', 'None', 'Telecommunications', 'CVE-2024-3094', 'CVE-2023-12-05', '10.0.0.1', '1.2.2024.3', 'v2024.05.04', 'version 2024.05.04', 'RFC 2024', 'EUR 2024', '$2024', '2024 users', '2024%', '1,146', 'the 2023 breach', 'port 2024', 'INC-2024-05-04', 'report-2024-05.pdf', 'x_2024-05-04', '/2024/05/04/',
      'https://example.com/2024/05/04/', 'hxxps[://]example[.]com/2024-05-04', 'a20240504', '20240504ab', '20249999', '1747072166', '1519107353593', '+1 202-555-0143', '0800 2024 2024', 'T1566.001', 'TA0001', 'KB5012345', 'may affect all', 'on the march', 'Sun Microsystems', 'Sat down with them', 'MS08-067',
      '08:00:27:ab:cd:ef', '2001:db8::1', '2558', '0001-01-01', '17/20', '3/4', '2.4.1', 'OpenSSH 9.6p1', 'case 02/2023 was opened', '13/2023', '2022–24 plans', '2022/24', 'ISO 27001', 'Windows Server 2019 hosts', 'FY2024', '2020s', '2024-555-1234', '12:34:56:78', 'build 20240504',
    ],
  },
};

describe('what a date text means', () => {
  for (const [group, meanings] of Object.entries(examples)) {
    describe(group, () => {
      for (const [meaning, texts] of Object.entries(meanings)) {
        it(meaning, () => assert.deepEqual(texts.map((text) => [text, inShort(parseDate(text))]), texts.map((text) => [text, meaning])));
      }
    });
  }

  it('is plain JSON', () => {
    const reading = parseDate('05/06/2024 10:00 to about 18:00');
    assert.deepEqual(JSON.parse(JSON.stringify(reading)), reading);
  });
});
