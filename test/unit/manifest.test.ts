import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { allChecks } from '../../src/checks/allChecks.js';
import { SEVERITIES } from '../../src/checks/check.js';
import { CONFIGURATION_NAMES } from '../../src/configuration/configuration.js';
import { configurationSchema } from '../../scripts/configurationSchema.js';
import { COMMANDS } from '../../src/editor/commandIds.js';
import { HIGHLIGHT_KINDS } from '../../src/language/highlights.js';
import { builtInTypes } from '../../src/report/type/builtInTypes.js';
import { incidentReport } from '../../src/report/type/incidentReport.js';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category: string; readonly enablement: string }[];
    readonly configuration: { readonly properties: Record<string, { readonly properties?: Record<string, { readonly enum: readonly string[] }> }> };
    readonly jsonValidation: readonly { readonly fileMatch: readonly string[]; readonly url: string }[];
    readonly languages: readonly { readonly id: string; readonly filenames: readonly string[] }[];
    readonly snippets: readonly { readonly path: string }[];
    readonly grammars: readonly { readonly path: string }[];
    readonly semanticTokenTypes: readonly { readonly id: string }[];
  };
  readonly icon: string;
}

const { contributes, icon } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

describe('package.json', () => {
  it('lets settings name every check, with every severity', () => {
    const { properties = {} } = contributes.configuration.properties['incidentReport.checks'] ?? {};
    assert.deepEqual(Object.keys(properties), allChecks.map(({ id }) => id));
    for (const { enum: values } of Object.values(properties)) assert.deepEqual(values, [...SEVERITIES, 'off']);
  });

  it('contributes only commands that are registered', () => {
    for (const { command } of contributes.commands) assert.ok((COMMANDS as readonly string[]).includes(command), command);
  });

  it('enables every command only where it makes sense, in a category of its own', () => {
    assert.deepEqual(Object.fromEntries(contributes.commands.map(({ command, enablement }) => [command.replace('incidentReport.', ''), enablement])), {
      newReport: 'config.incidentReport.enabled',
      openPreview: 'incidentReport.active',
      openPreviewToSide: 'incidentReport.active',
      togglePreviewLock: "activeWebviewPanelId == 'incidentReport.preview'",
      toggleReaderView: "activeWebviewPanelId == 'incidentReport.preview'",
      openMarkdownPreview: "activeWebviewPanelId == 'incidentReport.preview'",
      exportHtml: "incidentReport.active || activeWebviewPanelId == 'incidentReport.preview'",
      copySummary: "incidentReport.active || activeWebviewPanelId == 'incidentReport.preview'",
      insertMissingSections: 'incidentReport.active',
      addTimelineEvent: 'incidentReport.active',
      defangSelection: 'config.incidentReport.enabled && editorLangId == markdown',
      refangSelection: 'config.incidentReport.enabled && editorLangId == markdown',
      copyIndicators: 'incidentReport.active',
      goToFirstGap: 'incidentReport.active',
      sortTimeline: 'incidentReport.active',
      treatAsReport: 'config.incidentReport.enabled && editorLangId == markdown',
      insertItem: 'incidentReport.active',
      copyIndicator: 'incidentReport.active',
    });
    assert.ok(contributes.commands.every(({ category }) => category === 'Incident Report'));
  });

  it('has the configuration file completed and validated, and comments allowed in it', () => {
    assert.deepEqual(contributes.jsonValidation.map(({ fileMatch }) => fileMatch), [CONFIGURATION_NAMES]);
    assert.deepEqual(contributes.languages, [{ id: 'jsonc', filenames: CONFIGURATION_NAMES }]);
    assert.equal(readFileSync(contributes.jsonValidation[0]!.url, 'utf8'), configurationSchema());
  });

  it('names the token types that are used', () => {
    assert.deepEqual(contributes.semanticTokenTypes.map(({ id }) => id), HIGHLIGHT_KINDS);
  });

  it('names files that are there', () => {
    for (const path of [icon, ...contributes.snippets.map((snippet) => snippet.path), ...contributes.grammars.map((grammar) => grammar.path)]) assert.ok(existsSync(path), path);
  });
});

describe('What activation knows of the built-in types', () => {
  it('is what their schemas say', () => {
    assert.deepEqual(builtInTypes, [{ id: incidentReport.id, title: incidentReport.title }]);
  });
});
