// The counterpart of extensionHostConsole.ts for an extension host in the browser, which can neither read the environment nor write
// files: what it has to tell goes through its console. Read by webConsole.ts; no Node module may be imported here.

/** Stands before each line of the tests, to tell them from all else that VS Code logs. */
export const marker = '\u2063';
export const allDone = '@@done';

/** Marks what is printed from now on. Returns the new `console.log`, for whoever has kept the old one. */
export function markConsole(): (...values: unknown[]) => void {
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
  return console.log;
}

/** Tells the test host that every test has run: VS Code reports success also when its extension host dies half-way. */
export function reportAllDone(): void {
  console.log(allDone);
}
