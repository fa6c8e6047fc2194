import { groupsIn, wordGroups } from './wordGroups.js';

/** What has to be somewhere in a text for labels to matter in it. Looked for first, since few texts have all of it. */
export interface LabelWords {
  /** Words that every label of a user agent or a mutex holds. */
  readonly ofValues: boolean;
  /** Words that make a hash of a usual length something else than it looks. */
  readonly ofHashes: boolean;
}

const GROUPS = wordGroups(['agent', 'mutex'], ['imp', 'ja3', 'jarm', 'print', 'cert', 'tls', 'ssl', 'x509', 'public key']);

export function labelWordsIn(text: string): LabelWords {
  const held = groupsIn(text, GROUPS);
  return { ofValues: (held & 1) !== 0, ofHashes: (held & 2) !== 0 };
}
