import * as vscode from 'vscode';
import type { CommandId } from '../commandIds.js';
import type { Previews } from '../preview/previews.js';
import type { Services } from '../services.js';
import { addTimelineEvent } from './addTimelineEvent.js';
import { copyIndicatorRow } from './copyIndicatorRow.js';
import { copyIndicators } from './copyIndicators.js';
import { copySummary } from './copySummary.js';
import { disableCheck } from './disableCheck.js';
import { exportHtml } from './exportHtml.js';
import { goToFirstGap } from './goToFirstGap.js';
import { insertItem } from './insertItem.js';
import { insertMissingSections } from './insertMissingSections.js';
import { newReport } from './newReport.js';
import { openMarkdownPreview } from './openMarkdownPreview.js';
import { reveal } from './reveal.js';
import { defangSelection, refangSelection } from './rewriteSelection.js';
import { showCheck } from './showCheck.js';
import { showIndicator } from './showIndicator.js';
import { sortTimeline } from './sortTimeline.js';
import { treatFileAsReport } from './treatFileAsReport.js';

/** What a command works with; the preview is loaded when it is asked for. */
export interface CommandServices extends Services {
  readonly previews: () => Promise<Previews>;
}

type Command = (services: CommandServices, args: readonly unknown[]) => unknown;

const commands: Record<CommandId, Command> = {
  'incidentReport.newReport': (services) => newReport(services),
  'incidentReport.openPreview': async ({ previews }, [uri]) => (await previews()).open(uri, vscode.ViewColumn.Active),
  'incidentReport.openPreviewToSide': async ({ previews }, [uri]) => (await previews()).open(uri, vscode.ViewColumn.Beside),
  'incidentReport.togglePreviewLock': async ({ previews }) => (await previews()).toggleLock(),
  'incidentReport.toggleReaderView': async ({ previews }) => (await previews()).toggleMode(),
  'incidentReport.openMarkdownPreview': async ({ previews }) => openMarkdownPreview((await previews()).document),
  'incidentReport.exportHtml': async (services) => exportHtml(services, (await services.previews()).document),
  'incidentReport.copySummary': async (services) => copySummary(services, (await services.previews()).document),
  'incidentReport.insertMissingSections': (services) => insertMissingSections(services),
  'incidentReport.addTimelineEvent': (services) => addTimelineEvent(services),
  'incidentReport.sortTimeline': (services) => sortTimeline(services),
  'incidentReport.defangSelection': (services) => defangSelection(services),
  'incidentReport.refangSelection': () => refangSelection(),
  'incidentReport.copyIndicators': (services) => copyIndicators(services),
  'incidentReport.treatAsReport': (services) => treatFileAsReport(services),
  'incidentReport.copyIndicator': (_, [row]) => copyIndicatorRow(row),
  'incidentReport.showIndicator': (services, [uri, position, subject]) => showIndicator(services, uri, position, subject),
  'incidentReport.insertItem': (services, [row]) => insertItem(services, row),
  'incidentReport.goToFirstGap': (services, [uri, path]) => goToFirstGap(services, uri, path),
  'incidentReport.reveal': (_, [uri, range]) => reveal(uri, range),
  'incidentReport.disableCheck': (services, [check, uri]) => disableCheck(services, check, uri),
  'incidentReport.showCheck': ({ context }, [check]) => showCheck(context, check),
};

/** Runs a command with what it was called with; rejects with what goes wrong. */
export async function runCommand(id: CommandId, args: readonly unknown[], services: CommandServices): Promise<void> {
  await commands[id](services, args);
}
