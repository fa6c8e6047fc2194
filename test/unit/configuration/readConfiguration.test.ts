import assert from 'node:assert/strict';
import { readConfiguration } from '../../../src/configuration/readConfiguration.js';

/** What is wrong with a configuration, each with the text that it is shown at. */
function errorsOf(text: string): [string, string][] {
  return readConfiguration('/team/.incident-report.json', text).errors.map(({ message, range }) => [text.slice(range.start, range.end), message]);
}

describe('reading a configuration', () => {
  const { checksFor, reportTypes, errors } = readConfiguration('/team/.incident-report.json', `{
    // what the team agreed on
    "$schema": "x",
    "checks": { "missing-field": "error", "section-order": "off" },
    "overrides": [
      { "files": ["drafts/**"], "checks": { "missing-field": "off" } },
      { "files": ["**/*-final.md", "*.txt"], "checks": { "missing-field": "warning" } },
    ],
    "reportTypes": ["types/exercise.json", "../shared/x.json", "/else/y.json"],
  }`);

  it('takes comments and trailing commas', () => assert.deepEqual(errors, []));
  it('gives every file the severities of all', () => assert.deepEqual(checksFor('/team/a.md'), { 'missing-field': 'error', 'section-order': 'off' }));
  it('gives some files others, the last of which wins', () => {
    assert.equal(checksFor('/team/drafts/deep/a.md')['missing-field'], 'off');
    assert.equal(checksFor('/team/drafts/a-final.md')['missing-field'], 'warning');
    assert.equal(checksFor('/team/drafts/a-final.md')['section-order'], 'off');
  });
  it('takes a pattern without a folder for files of its own folder', () => {
    assert.equal(checksFor('/team/a.txt')['missing-field'], 'warning');
    assert.equal(checksFor('/team/deep/a.txt')['missing-field'], 'error');
  });
  it('knows files in folders that start with a dot', () => assert.equal(checksFor('/team/.old/a-final.md')['missing-field'], 'warning'));
  it('names report types by absolute paths', () => assert.deepEqual(reportTypes.map(({ path }) => path), ['/team/types/exercise.json', '/shared/x.json', '/else/y.json']));

  for (const [name, text, expected] of [
    ['a check that does not exist', '{ "checks": { "mising-field": "off" } }', ['"mising-field"', "Unknown check 'mising-field', expected 'missing-field'"]],
    ['a check that nobody can guess', '{ "checks": { "x": "off" } }', ['"x"', "Unknown check 'x', expected the code of a check, as docs/checks.md lists them"]],
    ['an unknown key', '{ "check": {} }', ['"check"', "Unknown key 'check', expected 'checks'"]],
    ['an unknown key of an override', '{ "overrides": [{ "files": ["a"], "checks": {}, "x": 1 }] }', ['"x"', "Unknown key 'x', expected one of: files, checks"]],
    ['an unknown severity', '{ "checks": { "missing-field": "warn" } }', ['"warn"', "Unexpected value of 'checks/missing-field', expected one of: error, warning, information, off"]],
    ['a value of another kind', '{ "reportTypes": "x.json" }', ['"x.json"', "Unexpected value of 'reportTypes', it must be array"]],
    ['an override without files', '{ "overrides": [{ "checks": {} }] }', ['{ "checks": {} }', "Missing 'files' in 'overrides/0'"]],
    ['no object', '[]', ['[]', 'Unexpected value of the configuration, it must be object']],
    ['a syntax error', '{ "checks": }', ['}', 'The configuration is no JSON that can be read: value expected']],
    ['an empty file', '', ['', 'The configuration is no JSON that can be read: value expected']],
  ] as const) {
    it(`tells ${name}, where it is`, () => assert.deepEqual(errorsOf(text), [expected]));
  }

  it('tells all that is wrong', () => assert.equal(errorsOf('{ "x": 1, "y": 2, "checks": { "z": "off" } }').length, 3));
  it('lets nothing of a broken one count', () => assert.deepEqual(readConfiguration('/a', '{ "checks": { "section-order": "off" }, "x": 1 }').checksFor('/a.md'), {}));
  it('takes a prototype for a key like any other', () => assert.equal(errorsOf('{ "__proto__": { "checks": {} } }').length, 1));

  it('never throws, whatever the text', () => {
    for (const text of ['['.repeat(2000), '{"a":'.repeat(2000), '"', '\u0000', '{"checks":null}', 'null', '1', '{"overrides":[null]}', '{"": 0}', '{"checks": {"~1": "/"}}']) assert.ok(errorsOf(text).length > 0, text.slice(0, 20));
  });
});
