import assert from 'node:assert/strict';
import { incidentReport } from '../../../../src/report/type/incidentReport.js';
import { accepted, labelsAt, offeredAt } from './support.js';

const BODY = '\n# Incident Report: X\n';
const report = (yaml: string): string => `---\n${yaml}\n---\n${BODY}`;
const KEYS = incidentReport.frontMatter.map(({ id }) => id);

describe('Completion of front-matter keys', () => {
  it('offers those that are not there yet, wherever they stand', async () => {
    assert.deepEqual(await labelsAt(report('report: incident-report\n¦\ntlp: TLP:RED\nteam: blue')), KEYS.filter((id) => id !== 'report' && id !== 'tlp'));
  });
  it('says what each means', async () => {
    for (const { label, guidance, detail } of await offeredAt(report('¦'))) assert.ok(guidance.length > 10 && detail.length > 1, label);
  });
  for (const [key, before, after] of [
    ['status', 'sta¦', 'status: ¦'],
    ['title', '¦\nstatus: draft', 'title: ¦\nstatus: draft'],
    ['report', '¦', 'report: incident-report'],
    ['authors', 'au¦', 'authors: [¦]'],
    ['affected', '¦', 'affected:\n  ¦'],
    ['notifications', 'not¦', 'notifications:\n  - to: ¦'],
    ['persons', 'affected:\n  services: [Mail]\n  ¦', 'affected:\n  services: [Mail]\n  persons: ¦'],
    ['countries', 'affected:\n  ¦\nstatus: draft', 'affected:\n  countries: [¦]\nstatus: draft'],
    ['due', 'notifications:\n  - to: CNPD\n    ¦', 'notifications:\n  - to: CNPD\n    due: ¦'],
    ['to', 'notifications:\n  - ¦', 'notifications:\n  - to: ¦'],
    ['to', 'notifications:\n  ¦', 'notifications:\n  - to: ¦'],
    ['sent', 'notifications:\n- to: CNPD\n  ¦', 'notifications:\n- to: CNPD\n  sent: ¦'],
  ] as const) {
    it(`"${key}" turns ${JSON.stringify(before)} into ${JSON.stringify(after)}`, async () => assert.equal(await accepted(report(before), key), report(after)));
  }
  it('offers nested keys once an entry', async () => {
    assert.deepEqual(await labelsAt(report('notifications:\n  - to: A\n    due: 1\n  - to: B\n    ¦\n    sent: 2\n  - to: C\n    reference: 3')), ['due', 'reference']);
    assert.deepEqual(await labelsAt(report('affected:\n  persons: 3\n  ¦\n  services: [a]\nstatus: draft')), ['countries', 'personalData']);
  });
  it('offers the values at once, where they are known', async () => {
    const offered = await offeredAt(report('¦'));
    assert.deepEqual(offered.filter(({ offersNext }) => offersNext).map(({ label }) => label), ['report', 'status', 'state', 'severity', 'tlp']);
  });
  for (const yaml of ['title: ¦', 'team:\n  ¦', '# ¦', 'title: a ¦b', 'authors:\n  - ¦']) {
    it(`offers none at ${JSON.stringify(yaml)}`, async () => assert.deepEqual(await labelsAt(report(yaml)), []));
  }
  it('offers none on the fences', async () => {
    assert.deepEqual(await labelsAt(`---¦\nstatus: draft\n---\n${BODY}`), []);
    assert.deepEqual(await labelsAt(`---\nstatus: draft\n---¦\n${BODY}`), []);
  });
});

describe('Completion of front-matter values', () => {
  for (const [yaml, values] of [
    ['status: ¦', ['draft', 'review', 'final']],
    ['status: dr¦ # later', []],
    ['severity: "¦"', ['unknown', 'informational', 'low', 'medium', 'high', 'critical']],
    ['tlp: ¦', ['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR']],
    ['report: ¦', ['incident-report', 'false']],
    ['affected:\n  personalData: ¦', ['yes', 'no', 'unknown']],
    ['version: ¦', []],
    ['team: ¦', []],
  ] as const) {
    it(`of ${JSON.stringify(yaml)} are ${values.join(', ') || 'none'}`, async () => assert.deepEqual(await labelsAt(report(yaml)), values));
  }
  for (const [value, before, after] of [
    ['TLP:AMBER', 'tlp: amb¦', 'tlp: TLP:AMBER'],
    ['TLP:AMBER+STRICT', 'tlp: TLP:AMBER+S¦', 'tlp: TLP:AMBER+STRICT'],
    ['high', 'severity: "hi¦"', 'severity: high'],
    ['Spain', 'affected:\n  countries: [Portugal, Sp¦]', 'affected:\n  countries: [Portugal, Spain]'],
    ['Spain', 'affected:\n  countries:\n    - Portugal\n    - Sp¦', 'affected:\n  countries:\n    - Portugal\n    - Spain'],
  ] as const) {
    it(`"${value}" turns ${JSON.stringify(before)} into ${JSON.stringify(after)}`, async () => assert.equal(await accepted(report(before), value), report(after)));
  }
  it('tell what they mean', async () => {
    for (const key of ['status', 'state', 'severity', 'tlp']) {
      for (const { label, guidance } of await offeredAt(report(`${key}: ¦`))) assert.ok(guidance.length > 10, `${key}: ${label}`);
    }
  });
  it('come up unasked too', async () => assert.deepEqual(await labelsAt(report('status: ¦'), false), ['draft', 'review', 'final']));
  it('are read in the schema with a meaning for each, and none for another', () => {
    for (const key of incidentReport.frontMatter) for (const value of key.meanings.keys()) assert.ok(key.choices.includes(value), `${key.id}: ${value}`);
  });
});
