import { randomUUID } from 'node:crypto';
import { access, constants, type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UserError } from './userError.js';

/**
 * Replaces a file's content so that whoever reads it meanwhile, or whatever goes wrong, finds all of the old or all of the new: it is
 * written beside the file and then takes its place. Mode and, where possible, owner stay; of a link, the file that it leads to is written.
 */
export async function writeAtomically(path: string, content: string): Promise<void> {
  const target = await realpath(path);
  const { mode, uid, gid, isFile } = await facts(target);
  if (!isFile) throw new UserError("is no regular file and cannot be written; use 'fix -' to print the mended text");
  await access(target, constants.W_OK); // taking a file's place needs no permission to write it, but is writing all the same
  const beside = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    const file = await open(beside, 'wx', mode);
    try {
      await file.writeFile(content);
      await keepOwner(file, uid, gid);
      await file.chmod(mode); // after the owner, whose change may drop bits of it; and past the umask
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function facts(target: string): Promise<{ mode: number; uid: number; gid: number; isFile: boolean }> {
  const found = await stat(target);
  return { mode: found.mode & 0o7777, uid: found.uid, gid: found.gid, isFile: found.isFile() };
}

/** Only root may give files away; anybody else's file is theirs already, or becomes theirs. */
async function keepOwner(file: FileHandle, uid: number, gid: number): Promise<void> {
  await file.chown(uid, gid).catch(() => undefined);
}
