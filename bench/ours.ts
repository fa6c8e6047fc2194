import { checkReport, findProblems } from '../src/checks/checkReport.js';
import { finish, type Turns } from '../src/domain/work.js';
import { LiveReport } from '../src/report/liveReport.js';
import { parseReport } from '../src/report/parseReport.js';
import { LiveTree } from '../src/report/tree/live/liveTree.js';
import type { TextChange } from '../src/report/tree/live/slots.js';
import { incidentReport } from '../src/report/type/incidentReport.js';

/** Nobody else is there to be let in: what is measured is the work, without its pauses. */
const ALONE: Turns = { rest: () => Promise.resolve(), isOver: () => false };
const NO_FACTS = {};
const NO_SETTINGS = {};

/** The tree, the report and all problems of a text, once. */
export async function checkText(text: string): Promise<unknown> {
  return checkReport(await parseReport(text, incidentReport));
}

/** A report that stays open, with all its problems after each edit. */
export class OpenReport {
  readonly #report: LiveReport;

  constructor(text: string) {
    this.#report = new LiveReport(text);
  }

  edit(change: TextChange): Promise<unknown> {
    this.#report.edit([change]);
    return this.analyse();
  }

  async analyse(): Promise<unknown> {
    const report = await this.#report.read(incidentReport, NO_FACTS, ALONE);
    return report && finish(findProblems(report, NO_SETTINGS));
  }
}

/** The tree alone. */
export class OpenTree {
  readonly #tree: LiveTree;

  constructor(text: string) {
    this.#tree = LiveTree.open(text);
  }

  edit(change: TextChange): unknown {
    this.#tree.edit([change]);
    return this.#tree.parts;
  }
}
