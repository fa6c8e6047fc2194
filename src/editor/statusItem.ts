import * as vscode from 'vscode';
import type { Severity } from '../checks/check.js';
import { firstGap } from '../language/firstGap.js';
import { statusOf } from '../language/status.js';
import type { Analysis } from './analyses.js';
import { MARKDOWN } from './ranges.js';
import type { Services } from './services.js';

const SEVERITIES: Record<Severity, vscode.LanguageStatusSeverity> = {
  error: vscode.LanguageStatusSeverity.Error,
  warning: vscode.LanguageStatusSeverity.Warning,
  information: vscode.LanguageStatusSeverity.Information,
};

/** In the language status of reports: how complete the active one is and how many problems it has; its command goes to the first gap. */
export function registerStatusItem(services: Services): vscode.Disposable {
  const status = new StatusItem(services);
  return vscode.Disposable.from(
    status,
    services.active.onDidChange(() => status.load()),
    services.analyses.onDidBegin((document) => status.begin(document)),
    services.analyses.onDidUpdate(({ document, analysis }) => status.show(document, analysis)),
  );
}

class StatusItem implements vscode.Disposable {
  readonly #services: Services;
  /** There only while the active document is a report: other Markdown shows nothing of us. */
  #item: vscode.LanguageStatusItem | undefined;

  constructor(services: Services) {
    this.#services = services;
    this.load();
  }

  load(): void {
    const { active, analyses } = this.#services;
    const { document } = active;
    this.#item?.dispose();
    this.#item = document && vscode.languages.createLanguageStatusItem('incidentReport.status', MARKDOWN);
    if (!document || !this.#item) return;
    this.#item.name = 'Incident Report';
    this.#item.text = 'Reading the report';
    this.#item.busy = true;
    // Where a newer text is being read already, its update is to come.
    void analyses.get(document).then((analysis) => (analysis ?? analyses.whyNot(document)) !== undefined && this.show(document, analysis));
  }

  begin(document: vscode.TextDocument): void {
    if (this.#item && document === this.#services.active.document) this.#item.busy = true;
  }

  show(document: vscode.TextDocument, analysis: Analysis | undefined): void {
    if (!this.#item || document !== this.#services.active.document) return;
    if (analysis) this.#showAnalysis(this.#item, analysis);
    else this.#showUnread(this.#item, this.#services.analyses.whyNot(document) ?? 'is of a type that cannot be used');
    this.#item.busy = false;
  }

  #showAnalysis(item: vscode.LanguageStatusItem, { report, problems }: Analysis): void {
    const { completeness, problems: counts, worst } = statusOf(report, problems);
    item.text = completeness;
    item.detail = counts;
    item.severity = worst ? SEVERITIES[worst] : vscode.LanguageStatusSeverity.Information;
    item.accessibilityInformation = { label: `Incident report: ${completeness}, ${counts}` };
    item.command = firstGap(report) && { command: 'incidentReport.goToFirstGap', title: 'Go to First Gap', tooltip: 'Go to the first gap: a required one where there is one' };
  }

  #showUnread(item: vscode.LanguageStatusItem, whyNot: string): void {
    item.text = 'Not checked';
    item.detail = `The report ${whyNot}.`;
    item.severity = vscode.LanguageStatusSeverity.Warning;
    item.accessibilityInformation = { label: `Incident report: not checked. The report ${whyNot}.` };
    item.command = undefined;
  }

  dispose(): void {
    this.#item?.dispose();
  }
}
