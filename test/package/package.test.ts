import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { COMPLETE } from '../editor/support/reports.js';
import { openWorkbench } from '../host/workbench.js';
import { inFolder } from '../journeys/folder.js';
import { Outline } from '../journeys/outline.js';

const VSIX = 'incident-report.vsix';

describe('The package', () => {
  it('holds what the extension needs, and nothing else', () => {
    const listed = execFileSync(process.execPath, [resolve('node_modules/@vscode/vsce/vsce'), 'ls', '--no-dependencies', '--readme-path', 'dist/README.md'], { encoding: 'utf8' });
    assert.deepEqual(listed.trim().split('\n').map((file) => file.replace(/-[A-Z0-9]{8}(?=\.cjs$)/u, '')).filter((file) => file !== 'dist/chunk.cjs').sort(), [
      'CHANGELOG.md',
      'LICENSE',
      'NOTICE',
      'dist/README.md',
      'dist/attackData.cjs',
      'dist/compileReportType.cjs',
      'dist/completions.cjs',
      'dist/data/character-entities.json',
      'dist/data/techniques.json',
      'dist/data/top-level-domains.json',
      'dist/extension.browser.js',
      'dist/extension.cjs',
      'dist/features.cjs',
      'dist/hoverAt.cjs',
      'dist/ignoredFiles.cjs',
      'dist/preview.js',
      'dist/previews.cjs',
      'dist/readConfiguration-and-features.cjs',
      'dist/readConfiguration.cjs',
      'dist/runCommand.cjs',
      'dist/setCheckSeverity.cjs',
      'dist/third-party-notices.txt',
      'dist/yaml.cjs',
      'docs/checks.md',
      'docs/indicators.md',
      'media/icon.png',
      'media/preview-theme.css',
      'media/summary.css',
      'package.json',
      'schemas/configuration.schema.json',
      'schemas/incident-report.schema.json',
      'schemas/report-type.schema.json',
      'snippets/incident-report.json',
      'syntaxes/incident-report.injection.tmLanguage.json',
    ]);
  });

  it('is installed, and wakes up for a report', async () => {
    await inFolder({ 'session.md': COMPLETE }, async (folder) => {
      const workbench = await openWorkbench({ folder, file: 'session.md', extension: VSIX });
      try {
        const outline = new Outline(workbench);
        await outline.open();
        await outline.completeness('100 % complete');
        await workbench.openFile('session.md');
        await workbench.command('Incident Report: Open Preview to the Side');
        await workbench.webview().locator('h1', { hasText: 'Stolen session at Example Corp' }).waitFor();

        // Its own page shows what there is, and leads somewhere.
        await workbench.command('Extensions: Show Installed Extensions');
        await workbench.page.locator('.extensions-list .monaco-list-row', { hasText: 'Incident Report' }).click();
        const page = workbench.webview();
        await page.locator('h1', { hasText: 'Incident Report for VS Code' }).waitFor();
        assert.equal(await page.locator('img').count(), 0);
        assert.deepEqual(await page.locator('main a:not([href^="https:"], [href^="#"])').allInnerTexts(), []);
        await workbench.screenshot('package-page');
      } finally {
        await workbench.close();
      }
    });
  });
});
