/** What an abbreviation stands for. */
export interface Abbreviation {
  /** Minutes east of UTC. */
  readonly minutes: number;
  /** Where its season is kept, and what the other season is called. None where the abbreviation is used all the year somewhere that shares it. */
  readonly season?: { readonly region: string; readonly other: string };
}

const fixed = (hours: number): Abbreviation => ({ minutes: hours * 60 });
const seasonal = (hours: number, region: string, other: string): Abbreviation => ({ minutes: hours * 60, season: { region, other } });

/**
 * Abbreviations, each with the offset that it means literally, in winter and summer alike. Of several meanings it is the one that reports
 * in English use: CST is Central Standard Time (America), BST British Summer Time, IST India Standard Time, AST Atlantic Standard Time.
 * Those that are everyday words or names in capitals (ART, MIT, PET, COT, EAT, MUT) are left out. MST, AEST and AST have no season:
 * Arizona, Queensland and Puerto Rico keep them all year, and so is GMT kept in Africa.
 */
export const ABBREVIATIONS: ReadonlyMap<string, Abbreviation> = new Map<string, Abbreviation>([
  ['UTC', fixed(0)], ['GMT', fixed(0)], ['Z', fixed(0)], ['ZULU', fixed(0)],
  ['EST', seasonal(-5, 'America/New_York', 'EDT')], ['EDT', seasonal(-4, 'America/New_York', 'EST')],
  ['CST', seasonal(-6, 'America/Chicago', 'CDT')], ['CDT', seasonal(-5, 'America/Chicago', 'CST')],
  ['MST', fixed(-7)], ['MDT', seasonal(-6, 'America/Denver', 'MST')],
  ['PST', seasonal(-8, 'America/Los_Angeles', 'PDT')], ['PDT', seasonal(-7, 'America/Los_Angeles', 'PST')],
  ['AKST', seasonal(-9, 'America/Anchorage', 'AKDT')], ['AKDT', seasonal(-8, 'America/Anchorage', 'AKST')], ['HST', fixed(-10)],
  ['AST', fixed(-4)], ['ADT', seasonal(-3, 'America/Halifax', 'AST')], ['NST', seasonal(-3.5, 'America/St_Johns', 'NDT')], ['NDT', seasonal(-2.5, 'America/St_Johns', 'NST')],
  ['BRT', fixed(-3)], ['CLT', seasonal(-4, 'America/Santiago', 'CLST')], ['CLST', seasonal(-3, 'America/Santiago', 'CLT')],
  ['WET', seasonal(0, 'Europe/Lisbon', 'WEST')], ['WEST', seasonal(1, 'Europe/Lisbon', 'WET')], ['BST', seasonal(1, 'Europe/London', 'GMT')],
  ['CET', seasonal(1, 'Europe/Paris', 'CEST')], ['CEST', seasonal(2, 'Europe/Paris', 'CET')], ['MEZ', seasonal(1, 'Europe/Berlin', 'MESZ')], ['MESZ', seasonal(2, 'Europe/Berlin', 'MEZ')],
  ['EET', seasonal(2, 'Europe/Helsinki', 'EEST')], ['EEST', seasonal(3, 'Europe/Helsinki', 'EET')],
  ['MSK', fixed(3)], ['TRT', fixed(3)], ['SAST', fixed(2)], ['WAT', fixed(1)], ['IST', fixed(5.5)], ['PKT', fixed(5)], ['WIB', fixed(7)], ['ICT', fixed(7)],
  ['SGT', fixed(8)], ['HKT', fixed(8)], ['PHT', fixed(8)], ['AWST', fixed(8)], ['JST', fixed(9)], ['KST', fixed(9)],
  ['ACST', fixed(9.5)], ['ACDT', seasonal(10.5, 'Australia/Adelaide', 'ACST')], ['AEST', fixed(10)], ['AEDT', seasonal(11, 'Australia/Sydney', 'AEST')],
  ['NZST', seasonal(12, 'Pacific/Auckland', 'NZDT')], ['NZDT', seasonal(13, 'Pacific/Auckland', 'NZST')],
]);

/** Abbreviations that follow the seasons of a region. */
export const REGION_ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['ET', 'America/New_York'], ['CT', 'America/Chicago'], ['MT', 'America/Denver'], ['PT', 'America/Los_Angeles'],
]);

/** A zone's spelt name: "Eastern", "Eastern Time", "Eastern Standard Time". */
export interface SpeltZone {
  readonly region: string;
  readonly standard: string;
  readonly daylight: string;
}

/** Spelt names in lower case, without "time" and its season. */
export const SPELT_ZONES: ReadonlyMap<string, SpeltZone> = new Map([
  ['eastern', { region: 'America/New_York', standard: 'EST', daylight: 'EDT' }],
  ['central', { region: 'America/Chicago', standard: 'CST', daylight: 'CDT' }],
  ['mountain', { region: 'America/Denver', standard: 'MST', daylight: 'MDT' }],
  ['pacific', { region: 'America/Los_Angeles', standard: 'PST', daylight: 'PDT' }],
  ['central european', { region: 'Europe/Paris', standard: 'CET', daylight: 'CEST' }],
  ['eastern european', { region: 'Europe/Helsinki', standard: 'EET', daylight: 'EEST' }],
  ['greenwich mean', { region: 'Etc/GMT', standard: 'GMT', daylight: 'GMT' }],
  ['coordinated universal', { region: 'Etc/UTC', standard: 'UTC', daylight: 'UTC' }],
]);
