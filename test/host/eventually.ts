const patience = 20_000;
const pause = 50;

/**
 * Reads again and again until `accept` is content, and returns what it was content with. For whatever takes its time to appear.
 * Throws after 20 seconds, with what was read last.
 */
export async function eventually<Value>(read: () => Value | Promise<Value>, accept: (value: Value) => boolean, what = 'what was expected'): Promise<Value> {
  const deadline = Date.now() + patience;
  for (;;) {
    const value = await read();
    if (accept(value)) return value;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}; the last value was ${JSON.stringify(value, null, 2)}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
