/**
 * Lets Ctrl+C and its kin end this process in an orderly way: what it has started (server, browser) runs in process groups of its
 * own, which a signal does not reach, but which are stopped when the process exits.
 */
export function exitOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    if (!process.listeners(signal).includes(exit)) process.on(signal, exit);
  }
}

function exit(): void {
  process.exit(130);
}
