import { checkReport } from '../../src/checks/checkReport.js';
import { indicatorsOf } from '../../src/report/indicators/indicatorsOf.js';
import { LiveReport } from '../../src/report/liveReport.js';
import { parseReport } from '../../src/report/parseReport.js';
import { allReports, type Report } from '../../src/report/report.js';
import { techniquesOf } from '../../src/report/techniques/techniquesOf.js';
import { remarkTree } from '../../src/report/tree/remarkTree.js';
import { incidentReport } from '../../src/report/type/incidentReport.js';
import { differs } from './differs.js';
import type { Subject } from './runFuzz.js';
import type { Batch } from './textChanges.js';
import { TreeSubject } from './treeSubject.js';

/** A report that is edited beside one that is read anew, down to the last problem; and the tree of its text beside a fresh one. */
export class ReportSubject implements Subject {
  readonly #tree: TreeSubject;
  readonly #report: LiveReport;

  constructor(text: string) {
    this.#tree = new TreeSubject(text);
    this.#report = new LiveReport(text);
  }

  edit(batch: Batch): void {
    this.#tree.edit(batch);
    this.#report.edit(batch);
  }

  async difference(text: string): Promise<string | undefined> {
    const ofTree = this.#tree.difference(text);
    if (ofTree) return ofTree;
    const live = await this.#report.read(incidentReport, {}, { rest: () => Promise.resolve(), isOver: () => false });
    const fresh = await parseReport(text, incidentReport, {}, remarkTree);
    return differs(live, fresh) ?? differs(derived(live!), derived(fresh));
  }
}

/** What is worked out of a report when somebody asks. */
function derived(report: Report): unknown {
  const reports = allReports(report);
  return { problems: checkReport(report), indicators: reports.map(indicatorsOf), techniques: reports.map(techniquesOf) };
}
