import assert from 'node:assert/strict';
import { loadAttack } from '../../../../src/domain/attack/loadAttack.js';
import { findTechniques } from '../../../../src/language/attack/findTechniques.js';

async function first(query: string, tactic?: string, version: 18 | 19 = 19): Promise<string | undefined> {
  return findTechniques(await loadAttack(), query, { version, ...(tactic && { tactic }) })[0]?.id;
}

describe('finding a technique', () => {
  const QUERIES: readonly (readonly [query: string, id: string | undefined])[] = [
    ['spear att', 'T1566.001'], ['att spear', 'T1566.001'], ['phishing link', 'T1566.002'], ['T1566', 'T1566'], ['t1566.0', 'T1566.001'], ['1059.001', 'T1059.001'], ['powershell', 'T1059.001'], ['valid acc', 'T1078'], ['kerberoasting', 'T1558.003'], ['no such thing', undefined], ['', undefined],
  ];
  for (const [query, id] of QUERIES) it(`takes ${JSON.stringify(query)} for ${id ?? 'none'}`, async () => assert.equal(await first(query), id));

  it('puts those of the tactic first that the text is about', async () => {
    assert.equal(await first('spearphishing link', 'reconnaissance'), 'T1598.003');
    assert.equal(await first('spearphishing link', 'initial-access'), 'T1566.002');
  });

  it('offers what the version has, and nothing that it retired', async () => {
    assert.equal(await first('T1562.001', undefined, 18), 'T1562.001');
    assert.equal(await first('T1562.001'), undefined);
    assert.equal(await first('disable or modify tools'), 'T1685');
  });
});
