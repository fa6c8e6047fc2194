import type { Failure, Input } from './findInputs.js';
import { printError } from './userError.js';
import type { Outcome } from './visitInput.js';

/** How many files were not visited. */
export interface Unvisited {
  /** Found by a pattern, but no reports. */
  readonly skipped: number;
  /** Those that could not be handled, which has been told to the user. */
  readonly failed: number;
}

/** Counts what was not visited, and tells the user of what they have to put right. */
export class UnvisitedInputs implements Unvisited {
  #skipped = 0;
  #failed = 0;
  /** One configuration is about many files. */
  readonly #told = new Set<string>();

  constructor(failures: readonly Failure[]) {
    for (const { path, message } of failures) this.#fail(`${path}: ${message}`);
  }

  get skipped(): number {
    return this.#skipped;
  }

  get failed(): number {
    return this.#failed;
  }

  add({ origin, path }: Input, outcome: Exclude<Outcome<never>, { readonly result: never }>): void {
    if ('errors' in outcome) this.#fail(...outcome.errors);
    else if (origin === 'globbed') this.#skipped += 1;
    else this.#fail(`${path}: ${outcome.whyNot}`);
  }

  #fail(...messages: readonly string[]): void {
    for (const message of messages) if (!this.#told.has(message)) printError(message);
    messages.forEach((message) => this.#told.add(message));
    this.#failed += 1;
  }
}
