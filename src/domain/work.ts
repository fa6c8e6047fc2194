/** Work that may rest wherever it yields. */
export type Work<Result> = Generator<void, Result, void>;

/** Does work in one go. */
export function finish<Result>(work: Work<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** What interrupts work. */
export interface Turns {
  /** Lets others have their turn. */
  rest(): Promise<void>;
  /** Whether nobody waits for the result any more. Asked after each rest. */
  isOver(): boolean;
}

/** How long work may keep others waiting, in milliseconds. */
const SLICE = 8;

/** Does work in slices; nothing where it is over before it is done. */
export async function finishInTurns<Result>(work: Work<Result>, turns: Turns): Promise<Result | undefined> {
  let began = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - began < SLICE) continue;
    await turns.rest();
    if (turns.isOver()) return undefined;
    began = performance.now();
  }
}
