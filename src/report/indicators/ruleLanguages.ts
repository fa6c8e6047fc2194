/** The languages of fences that hold detection rules and queries: there, an indicator has to stay as it is, or the rule finds nothing. */
const RULE_LANGUAGES: ReadonlySet<string> = new Set([
  'yara', 'yar', 'sigma', 'suricata', 'snort', 'rules', 'zeek', 'bro', 'kql', 'kusto', 'spl', 'splunk', 'sql', 'eql', 'esql', 'lucene', 'osquery', 'aql', 'yaral', 'xql', 'graphql', 'regex', 'regexp', 'stix',
]);

export function isRuleLanguage(language: string | undefined): boolean {
  return language !== undefined && RULE_LANGUAGES.has(language);
}
