import { isMainThread } from 'node:worker_threads';
import { serveChecks } from './checkThreads.js';
import { runCommand } from './runCommand.js';

// A reader who has seen enough (`| head`) closes the pipe. The work goes on without a word: fixes are still to be written, and the exit
// code still counts.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

// The exit code is set, and not exited with: output to a pipe may still be under way.
if (isMainThread) process.exitCode = await runCommand(process.argv.slice(2));
else serveChecks();
