import tlds from 'tlds';

/** The list of IANA, and what is used as one without standing there (RFC 6761, RFC 7686; .i2p). */
const TOP_LEVEL: ReadonlySet<string> = new Set([...tlds, 'onion', 'example', 'invalid', 'i2p', 'local', 'internal', 'lan', 'corp']);

/** RFC 1035: 63 characters a label, 253 in all. */
const LONGEST_LABEL = 63;
const LONGEST_NAME = 253;

/** Whether a name consists of labels that DNS allows, and ends as names do. */
export function isHostName(name: string): boolean {
  if (name.length > LONGEST_NAME) return false;
  const last = name.lastIndexOf('.') + 1;
  return last > 0 && TOP_LEVEL.has(name.slice(last).toLowerCase()) && name.split('.').every(isLabel);
}

function isLabel(label: string): boolean {
  return label.length > 0 && label.length <= LONGEST_LABEL && !label.startsWith('-') && !label.endsWith('-');
}

/** A host as DNS has it: lower case, and ASCII. */
export function normaliseHost(name: string): string {
  if (!/[^\x00-\x7F]/u.test(name)) return name.toLowerCase();
  return URL.canParse(`http://${name}`) ? new URL(`http://${name}`).hostname : name.toLowerCase();
}

/** Whether a character can stand in a host's name: letters and digits of any script, hyphen and underscore. */
export function isHostCharacter(code: number): boolean {
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 45 || code === 95;
  return OTHER.test(String.fromCharCode(code)) || (code >= 0xd800 && code <= 0xdfff);
}

const OTHER = /[\p{L}\p{N}\p{M}]/u;
