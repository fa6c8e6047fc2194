import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { WorkspaceIndex } from '../src/language/workspaceIndex/workspaceIndex.js';
import { mixedText } from './mixedText.js';

const REPORTS = 2_000;
const LENGTH = 20_000;

/** How much memory the index of a large workspace holds; no two of its reports name the same. */
export function printIndexMemory(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const held = (): number => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const [before, index] = [held(), new WorkspaceIndex()];
  for (let report = 0; report < REPORTS; report += 1) index.set(`file:///workspace/reports/${report}.md`, mixedText(LENGTH, report));
  console.log(`The index of ${index.size} reports of ${LENGTH} characters: ${((held() - before) / 1_000_000).toFixed(0)} MB\n`);
}
