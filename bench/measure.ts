/** The median of some numbers. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The smallest number that no more than a share of the others exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** Milliseconds of one run. */
export function time(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** Milliseconds until what one run promised is there. */
export async function timeUntil(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Median milliseconds of each piece of work, the runs interleaved so that all meet the same machine, after some rounds to warm up. */
export async function compare<Name extends string>(works: Readonly<Record<Name, () => unknown>>, rounds: number, warmUps = 1): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[];
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds + warmUps; round += 1) {
    for (const name of names) {
      const taken = await timeUntil(works[name]);
      if (round >= warmUps) times.get(name)!.push(taken);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name)!)])) as Record<Name, number>;
}
