import assert from 'node:assert/strict';
import { checkReport } from '../../src/checks/checkReport.js';
import { indicatorsOf } from '../../src/report/indicators/indicatorsOf.js';
import type { Report } from '../../src/report/report.js';
import { techniquesOf } from '../../src/report/techniques/techniquesOf.js';
import { richReport } from '../browser/reports/richReport.js';
import { read } from './support/reports.js';

const malicious = (report: Report): Set<string> => new Set(indicatorsOf(report).filter(({ role }) => role === 'malicious').map(({ indicator }) => `${indicator.type} ${indicator.value}`));

describe('The rich report', () => {
  it('has 50 events, 300 malicious indicators and 25 techniques, and nothing wrong with it', async () => {
    const report = await read(richReport());
    assert.equal(report.events.length, 50);
    assert.equal(malicious(report).size, 300);
    assert.equal(new Set(techniquesOf(report).map(({ id }) => id)).size, 25);
    assert.deepEqual(checkReport(report).filter(({ severity }) => severity !== 'information').map(({ message }) => message), []);
  });

  it('comes with as many events and indicators as asked for', async () => {
    const report = await read(richReport({ events: 200, indicators: 2_000 }));
    assert.equal(report.events.length, 200);
    assert.equal(malicious(report).size, 2_000);
  });
});
