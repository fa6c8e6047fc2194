// What runs inside VS Code's extension host.
import { writeFileSync } from 'node:fs';
import { reportAllDone } from '../../test/host/extensionHostConsole.js';
import type { HostMeasures } from '../inHost.js';
import { measureActivations } from './activation.js';
import { measureFirstReport, measureKeys } from './typing.js';

/** Called by VS Code, which ends with code 1 if this rejects. In this order: the extension itself sleeps until its first document. */
export async function run(): Promise<void> {
  const activation = await measureActivations();
  const firstReport = await measureFirstReport();
  const results: HostMeasures = { ...activation, firstReport, ...(await measureKeys()) };
  writeFileSync(process.env.IR_BENCH_RESULTS!, JSON.stringify(results));
  reportAllDone();
}
