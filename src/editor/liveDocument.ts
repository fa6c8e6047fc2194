import type * as vscode from 'vscode';
import { LiveReport } from '../report/liveReport.js';
import { whyNotRead, whyTooLong } from '../report/limits.js';

/** An open document and the report in it, which takes in the document's changes; the whole text is copied once. */
export class LiveDocument {
  readonly #document: vscode.TextDocument;
  #report: LiveReport;
  /** The version that the report is of. */
  #version: number;
  #whyNot: string | undefined;
  #isRead = false;

  constructor(document: vscode.TextDocument) {
    const text = document.getText();
    this.#document = document;
    this.#version = document.version;
    this.#report = new LiveReport(text);
    this.#whyNot = whyNotRead(text);
  }

  get report(): LiveReport {
    return this.#report;
  }

  /** Whether some version of it was read to the end, so that the next one costs what changes. */
  get isRead(): boolean {
    return this.#isRead;
  }

  wasRead(): void {
    this.#isRead = true;
  }

  /** Why the document is not read as it is now, as the end of a sentence; undefined where it is. */
  get whyNot(): string | undefined {
    return whyTooLong(this.#report.length) ?? this.#whyNot;
  }

  /** Takes in what an event tells, unless the document was opened behind it. */
  edit({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (document.version <= this.#version) return;
    this.#version = document.version;
    // VS Code tells changes from the last to the first, so that none moves another.
    this.#report.edit(contentChanges.map(({ rangeOffset, rangeLength, text }) => ({ start: rangeOffset, end: rangeOffset + rangeLength, text })));
    if (this.#report.length !== lengthOf(document)) this.#reopen();
    else if (this.#whyNot !== undefined) this.#whyNot = whyNotRead(document.getText());
    else this.#whyNot = contentChanges.map((change, index) => whyNotRead(linesOf(document, change, contentChanges.slice(index + 1)))).find((reason) => reason !== undefined);
  }

  /** What the events told did not lead to the text that is there: whatever the reason, the text counts. */
  #reopen(): void {
    const text = this.#document.getText();
    this.#report = new LiveReport(text);
    this.#whyNot = whyNotRead(text);
    this.#isRead = false;
  }
}

/** Told by the end of the last line, so that a large text is not copied for it. */
function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

/** The lines that a change has touched, as they are now, where others above have moved it. A line is nested too deeply by itself. */
function linesOf(document: vscode.TextDocument, { range, text }: vscode.TextDocumentContentChangeEvent, above: readonly vscode.TextDocumentContentChangeEvent[]): string {
  const first = above.reduce((line, other) => line + breaksIn(other.text) - (other.range.end.line - other.range.start.line), range.start.line);
  const last = Math.min(document.lineCount - 1, first + breaksIn(text));
  const lines: string[] = [];
  for (let line = Math.min(first, last); line <= last; line += 1) lines.push(document.lineAt(line).text);
  return lines.join('\n');
}

function breaksIn(text: string): number {
  return text.match(/\r\n|\n|\r/gu)?.length ?? 0;
}
