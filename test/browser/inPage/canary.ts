/** Takes the place of all that the vectors call. The list that it gives grows with every call. */
export function watchForRuns(): string[] {
  const ran: string[] = [];
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'msgbox']) {
    Object.defineProperty(window, name, { configurable: false, writable: false, value: (...args: unknown[]) => { ran.push(`${name}(${args.join()})`); } });
  }
  return ran;
}
