/** A cell by RFC 4180; what a spreadsheet would take for a formula is kept from being one by an apostrophe, as OWASP advises. */
export function csvCell(value: string): string {
  const safe = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
