import assert from 'node:assert/strict';
import { readConfiguration } from '../../../src/configuration/readConfiguration.js';
import { setCheckSeverity } from '../../../src/configuration/setCheckSeverity.js';
import { applyEdits } from '../../../src/domain/textEdit.js';

function turnedOff(text: string, file = '/team/a.md'): string {
  return applyEdits(text, setCheckSeverity(readConfiguration('/team/.incident-report.json', text), 'section-order', 'off', file));
}

describe('turning a check off in a configuration', () => {
  it('adds it beside the others, as they are written', () => {
    assert.equal(turnedOff('{\n\t// agreed\n\t"checks": {\n\t\t"missing-field": "off" // in May\n\t}\n}\n'), '{\n\t// agreed\n\t"checks": {\n\t\t"section-order": "off",\n\t\t"missing-field": "off" // in May\n\t}\n}\n');
  });
  it('replaces what is set', () => assert.equal(turnedOff('{ "checks": { "section-order": /* ! */ "error" } }'), '{ "checks": { "section-order": /* ! */ "off" } }'));
  it('begins where nothing is set', () => assert.equal(turnedOff('{}'), '{\n  "checks": {\n    "section-order": "off"\n  }\n}'));
  it('goes behind the schema', () => assert.equal(turnedOff('{\n  "$schema": "x",\n  "reportTypes": []\n}'), '{\n  "$schema": "x",\n  "checks": {\n    "section-order": "off"\n  },\n  "reportTypes": []\n}'));
  it('goes to the override that decides for the file', () => {
    const text = '{ "overrides": [{ "files": ["*.md"], "checks": { "section-order": "error" } }, { "files": ["b.md"], "checks": { "section-order": "warning" } }] }';
    assert.equal(turnedOff(text), text.replace('"error"', '"off"'));
    assert.equal(turnedOff(text, '/team/b.md'), text.replace('"warning"', '"off"'));
  });
  it('leaves a broken one alone', () => assert.equal(turnedOff('{ "x": 1 }'), '{ "x": 1 }'));
});
