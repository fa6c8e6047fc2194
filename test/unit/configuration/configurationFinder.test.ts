import assert from 'node:assert/strict';
import { ConfigurationFinder } from '../../../src/configuration/configurationFinder.js';
import { readConfiguration } from '../../../src/configuration/readConfiguration.js';
import { folderOf, pathWithin, resolvePath } from '../../../src/domain/path.js';

function finderOf(files: Readonly<Record<string, string | Error>>): { finder: ConfigurationFinder; reads: string[] } {
  const reads: string[] = [];
  const read = (path: string): Promise<string | undefined> => {
    reads.push(path);
    const file = files[path];
    return file instanceof Error ? Promise.reject(file) : Promise.resolve(file);
  };
  return { finder: new ConfigurationFinder({ read }, () => Promise.resolve(readConfiguration)), reads };
}

describe('finding a configuration', () => {
  const { finder } = finderOf({ '/.incident-report.json': '{}', '/a/.incident-report.jsonc': '{}', '/a/b/c/.incident-report.json': '{}' });

  it('takes the nearest one upwards', async () => {
    assert.equal((await finder.find('/a/b/c'))?.path, '/a/b/c/.incident-report.json');
    assert.equal((await finder.find('/a/b'))?.path, '/a/.incident-report.jsonc');
    assert.equal((await finder.find('/x/y'))?.path, '/.incident-report.json');
    assert.equal((await finder.find(''))?.path, '/.incident-report.json');
  });
  it('looks no further than the boundary', async () => {
    assert.equal(await finder.find('/x/y', '/x'), undefined);
    assert.equal((await finder.find('/a/b', '/a'))?.path, '/a/.incident-report.jsonc');
  });
  it('finds it on a drive of Windows', async () => assert.equal((await finderOf({ 'C:/.incident-report.json': '{}' }).finder.find('C:/a'))?.path, 'C:/.incident-report.json'));
  it('looks into each folder once', async () => {
    const { finder: fresh, reads } = finderOf({});
    await Promise.all([fresh.find('/a/b'), fresh.find('/a/b'), fresh.find('/a/c')]);
    assert.equal(reads.length, new Set(reads).size);
    assert.equal(reads.length, 8);
  });
  it('tells where there are two in one folder', async () => {
    const found = await finderOf({ '/a/.incident-report.json': '{}', '/a/.incident-report.jsonc': '{}' }).finder.find('/a');
    assert.deepEqual([found?.path, found?.errors.map(({ message }) => message)], ['/a/.incident-report.json', ['There is a second configuration beside this one, .incident-report.jsonc: keep one of the two']]);
  });
  it('tells where one cannot be read, and does not go past it', async () => {
    const found = await finderOf({ '/a/.incident-report.json': new Error('no permission'), '/.incident-report.json': '{}' }).finder.find('/a');
    assert.deepEqual(found?.errors.map(({ message }) => message), ['The configuration cannot be read: no permission']);
  });
});

describe('paths', () => {
  it('have folders up to the root', () => assert.deepEqual(['/a/b', '/a', '', 'C:/a', 'C:'].map(folderOf), ['/a', '', undefined, 'C:', undefined]));
  it('are relative to a folder', () => assert.deepEqual(['x', './x', '../x', '../../../x', 'b\\x', 'C:\\x'].map((path) => resolvePath('/a/b', path)), ['/a/b/x', '/a/b/x', '/a/x', '/x', '/a/b/b/x', 'C:/x']));
  it('are within a folder or not', () => assert.deepEqual([pathWithin('/a', '/a/b/c'), pathWithin('', '/a'), pathWithin('/a', '/ab')], ['b/c', 'a', undefined]));
});
