import { open } from 'node:fs/promises';
import { MAX_REPORT_LENGTH } from '../report/limits.js';
import type { Input } from './findInputs.js';

/** More bytes than any text has that is short enough: UTF-8 takes up to three for a UTF-16 unit, and a byte order mark takes three. */
const ENOUGH = 3 * MAX_REPORT_LENGTH + 3;

/** What was read of an input: all of it, or more than enough to know that it is too long. */
export interface Bytes {
  readonly bytes: Buffer;
  /** The size of all of it; of a stream that was not read to its end, what was read. */
  readonly size: number;
  readonly complete: boolean;
}

/** Reads an input, but never more of it than a report can hold. Pipes and the like are read as files are. */
export async function readBytes({ path, origin }: Input): Promise<Bytes> {
  if (origin === 'stdin') return collect(process.stdin);
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const read = await collect(file.createReadStream({ autoClose: false }));
    return { ...read, size: Math.max(size, read.size) };
  } finally {
    await file.close();
  }
}

async function collect(stream: AsyncIterable<Buffer | string>): Promise<Bytes> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk));
    size += chunk.length;
    if (size > ENOUGH) return { bytes: Buffer.concat(chunks), size, complete: false };
  }
  return { bytes: Buffer.concat(chunks), size, complete: true };
}
