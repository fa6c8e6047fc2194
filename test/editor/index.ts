// What runs inside VS Code's extension host: mocha, over the suites.
import { captureConsole, reportAllDone } from '../host/extensionHostConsole.js';

/** Runs every suite; throws when a test has failed. Called by VS Code, which ends with code 1 if this throws. */
export async function run(): Promise<void> {
  captureConsole();
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: 30_000, color: process.env.FORCE_COLOR === '1' });
  // The suites call `describe` and `it` as they load, so these must exist before: hence the event, and the late import.
  mocha.suite.emit('pre-require', globalThis, 'suites', mocha);
  await import('./suites.js');
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  reportAllDone();
  if (failures > 0) throw new Error(`${failures} ${failures === 1 ? 'test' : 'tests'} failed`);
}
