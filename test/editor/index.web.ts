// What runs inside the extension host of a VS Code in the browser: the same suites as index.ts, with mocha's build for browsers.
import 'mocha/mocha.js';

// Tells the test host which lines are the tests' own, among all that VS Code logs: see webConsole.ts.
const marker = '\u2063';

for (const method of ['log', 'info', 'warn', 'error'] as const) {
  const original = console[method].bind(console);
  const marked = (...values: unknown[]): void => {
    const [first, ...rest] = values;
    if (typeof first === 'string') original(marker + first, ...rest); // it may be a format
    else original(marker, ...values);
  };
  // The extension host gives its console's methods a setter that does nothing, so an assignment would have no effect.
  Object.defineProperty(console, method, { configurable: true, get: () => marked });
}

/** Runs every suite; throws when a test has failed. Called by VS Code. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 30_000, color: false });
  // The suites call `describe` and `it` as they load, so these must exist before: hence the late import.
  await import('./suites.js');
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  console.log('@@done'); // VS Code reports success also when its extension host dies half-way
  if (failures > 0) throw new Error(`${failures} ${failures === 1 ? 'test' : 'tests'} failed`);
}
