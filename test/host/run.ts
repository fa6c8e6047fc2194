import { spawn, type SpawnOptions } from 'node:child_process';

/** Runs a command to its end, silently; throws an error that shows the end of its output if it fails. */
export async function run(command: string, args: string[], options: SpawnOptions = {}): Promise<string> {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (data) => { output += String(data); });
  child.stderr.on('data', (data) => { output += String(data); });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`'${[command, ...args].join(' ')}' ended with code ${code}:\n${output.slice(-2000)}`);
  return output;
}
