/** The folder that a path stands in, without a slash at its end; empty for the root, undefined for what is in no folder. */
export function folderOf(path: string): string | undefined {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? undefined : path.slice(0, slash);
}

/** A path that is relative to a folder, as an absolute one; one that is absolute already stays. */
export function resolvePath(folder: string, path: string): string {
  const plain = path.replaceAll('\\', '/');
  if (plain.startsWith('/') || /^[a-z]:\//iu.test(plain)) return plain;
  const names = folder.split('/');
  for (const name of plain.split('/')) {
    if (name === '..') names.splice(Math.max(1, names.length - 1), 1);
    else if (name !== '.' && name !== '') names.push(name);
  }
  return names.join('/');
}

/** The path of something in a folder, as seen from there; undefined for what is not in it. */
export function pathWithin(folder: string, path: string): string | undefined {
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}
