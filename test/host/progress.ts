const tickOnTerminal = 1_000;
const tickInLog = 10_000;

/**
 * Runs `work` while showing that something is happening: one line with the elapsed seconds, rewritten in place on a
 * terminal; in a log a line at the start, one every ten seconds, and one at the end.
 */
export async function step<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
  const started = Date.now();
  const seconds = (): string => `${Math.round((Date.now() - started) / 1000)} s`;
  const live = process.stdout.isTTY && !process.env.CI;
  const show = (state: string, last = false): void => {
    if (live) process.stdout.write(`\r\x1b[K${title} ... ${state}${last ? '\n' : ''}`);
    else console.log(`${title} ... ${state}`);
  };

  show(live ? seconds() : 'started');
  const ticking = setInterval(() => show(seconds()), live ? tickOnTerminal : tickInLog);
  try {
    const result = await work();
    show(`done in ${seconds()}`, true);
    return result;
  } catch (error) {
    show(`failed after ${seconds()}`, true);
    throw error;
  } finally {
    clearInterval(ticking);
  }
}
