import { openSync, writeFileSync, writeSync } from 'node:fs';
import { format } from 'node:util';

/** The environment variables through which a test host and the tests inside the extension host know each other. */
export const consoleVariable = 'IR_HOST_CONSOLE';
export const doneVariable = 'IR_HOST_DONE';

/**
 * Copies what the extension host prints to the file that `IR_HOST_CONSOLE` names, at once, so that nothing is lost in a crash.
 * Without the variable there is nothing to do: desktop VS Code prints its extension host's console by itself.
 */
export function captureConsole(): void {
  const path = process.env[consoleVariable];
  if (!path) return;
  const file = openSync(path, 'a');
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    const original = console[method].bind(console);
    const captured = (...values: unknown[]): void => {
      writeSync(file, `${format(...values)}\n`);
      original(...values);
    };
    // The extension host gives its console's methods a setter that does nothing, so an assignment would have no effect.
    Object.defineProperty(console, method, { configurable: true, get: () => captured });
  }
}

/** Tells the test host that every test has run: VS Code reports success also when its extension host dies half-way. */
export function reportAllDone(): void {
  const path = process.env[doneVariable];
  if (path) writeFileSync(path, 'all done\n');
}
