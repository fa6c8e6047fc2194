import assert from 'node:assert/strict';
import { checkReport } from '../../../src/checks/checkReport.js';
import { fixesFor } from '../../../src/checks/fixesFor.js';
import { applyEdits } from '../../../src/domain/textEdit.js';
import { parseReport } from '../../../src/report/parseReport.js';
import type { ProjectFacts } from '../../../src/report/projectFacts.js';
import { incidentReport } from '../../../src/report/type/incidentReport.js';

const CHECKS = new Set(['unknown-technique', 'malformed-technique', 'revoked-technique', 'deprecated-technique', 'technique-name', 'technique-tactic']);

/** What is found in a text, each with what its fixes make of it. */
async function found(text: string, project: ProjectFacts = {}): Promise<unknown[]> {
  const report = await parseReport(text, incidentReport, project);
  return checkReport(report).filter(({ check }) => CHECKS.has(check)).map((problem) => [problem.check, ...fixesFor(problem, report).map(({ title, kind, edits }) => {
    assert.equal(kind, 'choice');
    return `${title}: ${applyEdits(text, edits)}`;
  })]);
}

const UNDER = '## Attack Methodology\n\n- **Defense Evasion:** T1562.001 Disable or Modify Tools';

describe('techniques and versions of ATT&CK', () => {
  it('are right in any version where none is pinned', async () => {
    assert.deepEqual(await found(UNDER), []);
    assert.deepEqual(await found('T1685 Disable or Modify Tools'), []);
  });

  it('are right in the one that is pinned, by front matter before the project', async () => {
    const pinned = (version: number): string => `---\nattackVersion: ${version}\n---\n${UNDER}`;
    assert.deepEqual(await found(pinned(18)), []);
    assert.deepEqual(await found(pinned(18), { attackVersion: 19 }), []);
    const revoked = [['revoked-technique', `Change to T1685 (Disable or Modify Tools): ${pinned(19).replace('T1562.001', 'T1685')}`]];
    assert.deepEqual(await found(pinned(19)), revoked);
    assert.deepEqual(await found(UNDER, { attackVersion: 19 }), [['revoked-technique', `Change to T1685 (Disable or Modify Tools): ${UNDER.replace('T1562.001', 'T1685')}`]]);
    assert.deepEqual((await found('T1685', { attackVersion: 18 })).length, 1);
  });

  it('name no replacement where ATT&CK has none', async () => assert.deepEqual(await found('T1400', { attackVersion: 19 }), [['revoked-technique']]));

  it('change the name along with the id', async () => {
    assert.deepEqual(await found('T1562.004 Disable or Modify System Firewall', { attackVersion: 19 }), [['revoked-technique', 'Change to T1686 (Disable or Modify System Firewall): T1686 Disable or Modify System Firewall']]);
    assert.deepEqual(await found('T1562.009: Safe Mode Boot and T1562.002 (Disable Windows Event Logging)', { attackVersion: 19 }), [
      ['revoked-technique', 'Change to T1688 (Safe Mode Boot): T1688: Safe Mode Boot and T1562.002 (Disable Windows Event Logging)'],
      ['revoked-technique', 'Change to T1685.001 (Disable or Modify Windows Event Log): T1562.009: Safe Mode Boot and T1685.001 (Disable or Modify Windows Event Log)'],
    ]);
  });
});

describe('mistyped techniques', () => {
  it('are led to the name beside them, then to the nearest ids', async () => {
    const [[check, first, ...others]] = (await found('T1566.009 Spearphishing Link')) as [string[]];
    assert.equal(check, 'unknown-technique');
    assert.equal(first, 'Change to T1566.002 (Spearphishing Link): T1566.002 Spearphishing Link');
    assert.equal(others.length, 3);
  });

  it('get the digits and the point of an id where that exists', async () => {
    assert.deepEqual(await found('T1021.01 by RDP, T1059001 and T1486.1'), [
      ['malformed-technique', 'Change to T1021.001 (Remote Desktop Protocol): T1021.001 by RDP, T1059001 and T1486.1'],
      ['malformed-technique', 'Change to T1059.001 (PowerShell): T1021.01 by RDP, T1059.001 and T1486.1'],
      ['malformed-technique'],
    ]);
    assert.deepEqual(await found('```\nT1021.01\n```\n\n<!-- T1021.01 -->'), []);
  });

  it('can be mended by their name or by their id', async () => {
    assert.deepEqual(await found('T1566.001 Spearphishing Link'), [
      ['technique-name', "Change the name to 'Spearphishing Attachment': T1566.001 Spearphishing Attachment", 'Change the ID to T1566.002: T1566.002 Spearphishing Link', 'Change the ID to T1598.003: T1598.003 Spearphishing Link'],
    ]);
  });
});
