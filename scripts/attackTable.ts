// Renews the table of ATT&CK's techniques from MITRE's STIX bundles on disk: `npm run attack -- enterprise-attack.json mobile-attack.json`.
import { readFileSync, writeFileSync } from 'node:fs';
import { type StixObject, withBundle } from './techniqueRows.js';

const TABLE = 'src/domain/attack/techniques.txt';

function main(paths: readonly string[]): number {
  if (paths.length === 0) {
    console.error('Which bundles? npm run attack -- enterprise-attack.json (from https://github.com/mitre-attack/attack-stix-data)');
    return 2;
  }
  const before = readFileSync(TABLE, 'utf8');
  try {
    const after = paths.reduce((table, path) => withBundle(table, (JSON.parse(readFileSync(path, 'utf8')) as { objects: readonly StixObject[] }).objects), before);
    writeFileSync(TABLE, after);
    const known = new Set(before.split('\n'));
    console.log(`${after.split('\n').filter((line) => !known.has(line)).length} lines of ${TABLE} are new.`);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

process.exitCode = main(process.argv.slice(2));
