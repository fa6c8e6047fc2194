import { endsLikeFile } from './fileExtensions.js';

/** Top-level domains that are words of code and of sentences: `process.name`, `done.so`, `user.id`. */
const WORDS: ReadonlySet<string> = new Set([
  'name', 'id', 'is', 'in', 'it', 'me', 'my', 'to', 'so', 'do', 'no', 'be', 'at', 'as', 'am', 'by', 'us', 'we', 'and', 'or', 'of', 'for', 'new', 'call', 'map', 'date', 'data', 'file', 'link', 'list', 'host', 'email', 'domain', 'network', 'system', 'zone',
  'bar', 'box', 'click', 'codes', 'computer', 'events', 'exchange', 'final', 'foo', 'group', 'int', 'java', 'like', 'page', 'pro', 'properties', 'ps', 'python', 'report', 'run', 'security', 'services', 'show', 'software', 'support', 'target', 'tools', 'total', 'type', 'web', 'win', 'works', 'world',
]);

/** What code has its members of. */
const OBJECTS = /^(?:this|self|super|window|document|process|user|users|event|file|files|host|source|destination|network|system|os|sys|console|object|item|obj|args|request|response|config|client|server|dns|http|url|registry|powershell|winlog|rule|threat|agent|email|container|cloud|data|node|group|parent|target|related|log|math|string|array|date|json)$/iu;

/** Those that nothing but sites end in. */
const SITES: ReadonlySet<string> = new Set(['com', 'org', 'net', 'gov', 'edu']);

/** Whether a live name with a known end is meant as a host, and not as a file, a member of an object, or two sentences without a space. */
export function isPlainlyHost(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end);
  const labels = name.split('.');
  const last = labels.at(-1)!;
  if (last !== last.toLowerCase() && name !== name.toUpperCase()) return false; // "end.The", "System.Net"
  const [before, behind] = [text[start - 1] ?? ' ', text[end] ?? ' '];
  if (/[\\$#@/]/u.test(before) || /[(\\=]/u.test(behind) || (before === '.' && !/[.*]/u.test(text[start - 2] ?? ' '))) return false;
  if (endsLikeFile(last.toLowerCase()) && !/^www\d?$/iu.test(labels[0]!)) return false;
  if (labels.length === 2 && /^\p{Lu}\p{Ll}+\p{Lu}/u.test(labels[0]!) && !SITES.has(last)) return false; // "MyClass.name", but "PyPI.org"
  if (WORDS.has(last.toLowerCase())) return labels.length > 2 ? !OBJECTS.test(labels[0]!) : !OBJECTS.test(labels[0]!) && /[\d-]/u.test(labels[0]!);
  return !(labels.length === 2 && OBJECTS.test(labels[0]!) && last !== 'com');
}
