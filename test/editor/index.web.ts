// What runs inside the extension host of a VS Code in the browser: the same suites as index.ts, with mocha's build for browsers.
import 'mocha/mocha.js';
import { markConsole, reportAllDone } from '../host/webExtensionHostConsole.js';

/** Runs every suite; throws when a test has failed. Called by VS Code. */
export async function run(): Promise<void> {
  // Node's modules as they are packed for browsers (`assert`, `util`) look for it. Only the tests see this.
  if (typeof process === 'undefined') Object.assign(globalThis, { process: { env: {}, nextTick: queueMicrotask } });
  Mocha.reporters.Base.consoleLog = markConsole();
  mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 30_000, color: false });
  // The suites call `describe` and `it` as they load, so these must exist before: hence the late import.
  await import('./suites.js');
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  reportAllDone();
  if (failures > 0) throw new Error(`${failures} ${failures === 1 ? 'test' : 'tests'} failed`);
}
