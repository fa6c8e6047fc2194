import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type StixObject, withBundle } from '../../../../scripts/techniqueRows.js';

const TABLE = `# Techniques of MITRE ATT&CK: Enterprise v19.0 with the tactics of v18 where they differ, Mobile v18.1, ICS v18.1.
T0800|i|Activate Firmware Update Mode|t
T1027|e|Obfuscated Files or Information|g|h
T1562|e|Impair Defenses|i
`;

const collection = (name: string, version: string): StixObject => ({ type: 'x-mitre-collection', id: 'x-mitre-collection--1', name, x_mitre_version: version });

const technique = (id: string, name: string, tactics: readonly string[], more: Partial<StixObject> = {}): StixObject => ({
  type: 'attack-pattern', id: `attack-pattern--${id}`, name, external_references: [{ source_name: 'mitre-attack', external_id: id }],
  kill_chain_phases: tactics.map((phase) => ({ kill_chain_name: 'mitre-attack', phase_name: phase })), ...more,
});

describe('the table of techniques, renewed from a bundle', () => {
  it('has what the bundle has, keeps what only the table knows, and says of which version it is', () => {
    const renewed = withBundle(TABLE, [
      collection('Enterprise ATT&CK', '19.1'),
      technique('T1027', 'Obfuscated Files', ['stealth']),
      technique('T1562', 'Impair Defenses', ['defense-impairment'], { revoked: true }),
      technique('T1685', 'Disable or Modify Tools', ['defense-impairment', 'stealth']),
      technique('T1999', 'Something Old', ['execution'], { x_mitre_deprecated: true }),
      { type: 'relationship', id: 'relationship--1', relationship_type: 'revoked-by', source_ref: 'attack-pattern--T1562', target_ref: 'attack-pattern--T1685' },
    ]);
    assert.equal(renewed, `# Techniques of MITRE ATT&CK: Enterprise v19.1 with the tactics of v18 where they differ, Mobile v18.1, ICS v18.1.
T0800|i|Activate Firmware Update Mode|t
T1027|e|Obfuscated Files|g|h
T1562|e|Impair Defenses|||rT1685
T1685|e|Disable or Modify Tools|ig
T1999|e|Something Old|d||d
`);
  });

  it('is the same for a bundle without news', () => {
    const table = readFileSync('src/domain/attack/techniques.txt', 'utf8');
    assert.equal(withBundle(table, [collection('Mobile ATT&CK', '18.1')]), table);
  });

  it('is not written for a version or a tactic that is not known', () => {
    assert.throws(() => withBundle(TABLE, [collection('Enterprise ATT&CK', '20.0')]), /Enterprise v20\.0.*technique\.ts/u);
    assert.throws(() => withBundle(TABLE, [collection('Enterprise ATT&CK', '19.1'), technique('T1', 'x', ['x'])]), /has no id of ATT&CK/u);
    assert.throws(() => withBundle(TABLE, [collection('Enterprise ATT&CK', '19.1'), technique('T1001', 'x', ['new-tactic'])]), /T1001 is of a tactic 'new-tactic'.*attackTactics\.ts/u);
    assert.throws(() => withBundle(TABLE, []), /no bundle of ATT&CK/u);
  });
});
