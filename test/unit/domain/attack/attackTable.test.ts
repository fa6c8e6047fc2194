import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { loadAttack } from '../../../../src/domain/attack/loadAttack.js';

const FACTS = '../shared/facts/attack-techniques.tsv';

describe('the table of ATT&CK', () => {
  it('knows techniques by version', async () => {
    const attack = await loadAttack();
    assert.deepEqual(attack.technique('T1566.001', 19), { id: 'T1566.001', domain: 'enterprise', name: 'Spearphishing Attachment', tactics: ['initial-access'], status: 'active' });
    assert.deepEqual(attack.technique('T1562.001', 18), { id: 'T1562.001', domain: 'enterprise', name: 'Disable or Modify Tools', tactics: ['defense-evasion'], status: 'active' });
    assert.deepEqual(attack.technique('T1562.001', 19), { id: 'T1562.001', domain: 'enterprise', name: 'Disable or Modify Tools', tactics: [], status: 'revoked', replacedBy: 'T1685' });
    assert.deepEqual([attack.technique('T1027', 18)?.tactics, attack.technique('T1027', 19)?.tactics], [['defense-evasion'], ['stealth']]);
    assert.deepEqual([attack.technique('T1685', 18), attack.technique('T1685', 19)?.status], [undefined, 'active']);
    assert.deepEqual([attack.technique('T1086', 18)?.status, attack.technique('T1089', 18)?.status, attack.technique('T1070.001', 18)?.status], ['revoked', 'revoked', 'active']);
    assert.deepEqual([attack.technique('T1624', 18)?.domain, attack.technique('T0800', 19)?.domain, attack.technique('T9999', 19)], ['mobile', 'ics', undefined]);
  });

  it('has the tactics of each version in the order of the matrix', async () => {
    const attack = await loadAttack();
    const names = (version: 18 | 19): string[] => attack.tactics(version).slice(0, 15).map(({ id, name }) => `${id} ${name}`);
    assert.equal(names(18)[6], 'TA0005 Defense Evasion');
    assert.deepEqual(names(19).slice(5, 9), ['TA0004 Privilege Escalation', 'TA0005 Stealth', 'TA0112 Defense Impairment', 'TA0006 Credential Access']);
    assert.deepEqual(attack.technique('T1078', 18)?.tactics, ['initial-access', 'persistence', 'privilege-escalation', 'defense-evasion']);
  });

  it('holds every fact that there is', async function () {
    if (!existsSync(FACTS)) {
      process.stdout.write(`    skipped: ${FACTS} is not there\n`);
      this.skip();
    }
    const attack = await loadAttack();
    const rows = readFileSync(FACTS, 'utf8').split('\n').filter((line) => /^T\d/u.test(line)).map((line) => line.split('\t'));
    assert.equal(rows.length, 1_143);
    for (const [id = '', domain, name, tactics = '', before = '', status, replacedBy = ''] of rows) {
      const technique = attack.technique(id, 19)!;
      assert.deepEqual([technique.domain, technique.name, [...technique.tactics].sort().join(), technique.status, technique.replacedBy ?? ''], [domain, name, tactics.split(',').sort().join(), status, replacedBy], id);
      if (before !== '') assert.equal([...attack.technique(id, 18)!.tactics].sort().join(), before.split(',').sort().join(), id);
    }
    assert.equal(rows.filter(([, , , , , status, replacedBy]) => status === 'revoked' && replacedBy === '').length, 53);
  });
});
