import { parentPort, Worker } from 'node:worker_threads';
import { checkBatch } from './checkBatch.js';
import type { CheckedFile } from './checkedFile.js';
import type { Input } from './findInputs.js';
import { Projects } from './projects.js';
import { describeError } from './userError.js';
import type { Outcome } from './visitInput.js';

interface Task {
  readonly batch: readonly Input[];
  readonly asReport: boolean;
}

type Outcomes = readonly Outcome<CheckedFile>[];

/** In megabytes. Trees and reports live just as long as a batch; with Node's own choice, half of them are still moved to where the old ones are. */
const YOUNG_GENERATION = 64;

/** Threads that check batches of files. Each is the whole command line again, which is one file. */
export class CheckThreads {
  readonly #free: Worker[];
  readonly #waiting: ((thread: Worker) => void)[] = [];

  constructor(count: number) {
    this.#free = Array.from({ length: count }, startThread);
  }

  /** The outcomes of each batch, in their order; then the threads end. */
  async *check(batches: readonly (readonly Input[])[], asReport: boolean): AsyncGenerator<Outcomes> {
    const outcomes = batches.map((batch) => this.#check({ batch, asReport }));
    for (const ofBatch of outcomes) yield await ofBatch;
    await Promise.all(this.#free.map((thread) => thread.terminate()));
  }

  async #check(task: Task): Promise<Outcomes> {
    const thread = this.#free.pop() ?? (await new Promise<Worker>((resolve) => this.#waiting.push(resolve)));
    try {
      const outcomes = await ask(thread, task);
      this.#release(thread);
      return outcomes;
    } catch (error) {
      this.#release(startThread());
      return task.batch.map(({ path }) => ({ errors: [`${path}: ${describeError(error)}`] }));
    }
  }

  #release(thread: Worker): void {
    const next = this.#waiting.shift();
    if (next) next(thread);
    else this.#free.push(thread);
  }
}

function startThread(): Worker {
  return new Worker(new URL(import.meta.url), { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION } });
}

/** Rejects where the thread ends before it has answered. */
function ask(thread: Worker, task: Task): Promise<Outcomes> {
  return new Promise((resolve, reject) => {
    const fail = (reason: unknown): void => { reject(reason instanceof Error ? reason : new Error('its thread ended early')); };
    thread.once('message', (outcomes: Outcomes) => {
      thread.off('error', fail).off('exit', fail);
      resolve(outcomes);
    });
    thread.once('error', fail).once('exit', fail);
    thread.postMessage(task);
  });
}

/** What such a thread does, until it is ended. */
export function serveChecks(): void {
  const projects = new Projects();
  parentPort!.on('message', ({ batch, asReport }: Task) => {
    void checkBatch(batch, asReport, projects).then((outcomes) => { parentPort!.postMessage(outcomes); });
  });
}
