import { blankComments } from '../../domain/comments.js';
import { extractIndicators } from '../../domain/indicators/extractIndicators.js';
import { refang } from '../../domain/indicators/refang.js';
import { LineIndex } from '../../domain/lineIndex.js';
import { finish, type Work } from '../../domain/work.js';
import { techniqueIdsIn } from '../../report/techniques/techniqueIds.js';
import { type Subject, subjectKey } from './subject.js';

/** A place of a file that names a subject. Lines and columns count from 0, the end is behind it. */
export interface Occurrence {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

/** What a search finds. */
export interface FoundSubject {
  readonly subject: Subject;
  /** One place of it in each file. */
  readonly occurrences: readonly Occurrence[];
}

/** A subject by its key, and the files that name it: most are named by one. */
interface Entry {
  /** A string of its own: a piece cut out of a text would keep the whole text in memory, and so would a subject's value. */
  readonly key: string;
  /** Where its value begins in the key. To look for that also makes one piece of the key, which was joined from a type and a piece of the text. */
  readonly start: number;
  files: string | Set<string>;
}

/** A stretch of a text that names a subject. */
interface Named {
  readonly subject: Subject;
  readonly start: number;
  readonly end: number;
}

/** What a file names: for each place the number of its subject, and line, column and end column. */
interface Names {
  readonly subjects: Int32Array;
  readonly places: Int32Array;
}

const NUMBERS = 3;

/** So much of a text is read in one step, in UTF-16 code units. */
const STEP = 32_000;

/** What the reports of a workspace name, by file; small enough for thousands of them. Files are told apart by any string, such as a URI. */
export class WorkspaceIndex {
  readonly #files = new Map<string, Names>();
  readonly #entries: (Entry | undefined)[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #free: number[] = [];

  get size(): number {
    return this.#files.size;
  }

  has(file: string): boolean {
    return this.#files.has(file);
  }

  /** Takes in what a file's text names, in place of what it named before. */
  set(file: string, text: string): void {
    finish(this.taking(file, text));
  }

  /** The same, bit by bit; until it is done, what the file named before is known. */
  *taking(file: string, text: string): Work<void> {
    const source = blankComments(text);
    const found: Named[] = [];
    for (let start = 0; start < source.length;) {
      const end = pieceEnd(source, start + STEP);
      for (const named of namedIn(source.slice(start, end))) found.push({ ...named, start: start + named.start, end: start + named.end });
      start = end;
      yield;
    }
    this.delete(file);
    const lines = new LineIndex(text);
    const names: Names = { subjects: new Int32Array(found.length), places: new Int32Array(found.length * NUMBERS) };
    found.forEach(({ subject, start, end }, index) => {
      const { line, column } = lines.at(start);
      names.subjects[index] = this.#numberOf(subject, file);
      names.places.set([line - 1, column - 1, column - 1 + end - start], index * NUMBERS);
    });
    this.#files.set(file, names);
  }

  delete(file: string): void {
    const names = this.#files.get(file);
    if (!names) return;
    this.#files.delete(file);
    for (const number of new Set(names.subjects)) {
      const { key, files } = this.#entries[number]!;
      if (typeof files !== 'string' && files.delete(file) && files.size > 0) continue;
      this.#entries[number] = undefined;
      this.#numbers.delete(key);
      this.#free.push(number);
    }
  }

  /** All places that name a subject, in the order of files as they were taken in, and of their texts. */
  find(subject: Subject): Occurrence[] {
    const number = this.#numbers.get(subjectKey(subject));
    return number === undefined ? [] : this.#filesOf(number).flatMap((file) => this.#placesIn(file, number));
  }

  /** The files that name a subject. */
  filesOf(subject: Subject): readonly string[] {
    const number = this.#numbers.get(subjectKey(subject));
    return number === undefined ? [] : this.#filesOf(number);
  }

  /**
   * Subjects whose value holds a query, in whatever style that is written: those that begin with it first, then the shorter ones; at most
   * so many places in all.
   */
  search(query: string, limit: number): FoundSubject[] {
    // Without a copy of each value in lower case: there may be hundreds of thousands.
    const wanted = new RegExp(refang(query).replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'), 'giu');
    const hits: { key: string; number: number; rank: number }[] = [];
    this.#entries.forEach((entry, number) => {
      if (!entry) return;
      const { key, start } = entry;
      wanted.lastIndex = start;
      const at = wanted.exec(key)?.index;
      if (at !== undefined) hits.push({ key, number, rank: (at === start ? 0 : 1_000_000) + key.length - start });
    });
    const found: FoundSubject[] = [];
    let left = limit;
    for (const { key, number } of hits.sort((a, b) => a.rank - b.rank)) {
      if (left === 0) break;
      const occurrences = this.#filesOf(number).slice(0, left).map((file) => this.#placeAt(file, this.#files.get(file)!.subjects.indexOf(number)));
      left -= occurrences.length;
      found.push({ subject: subjectOf(key), occurrences });
    }
    return found;
  }

  #filesOf(number: number): readonly string[] {
    const { files } = this.#entries[number]!;
    return typeof files === 'string' ? [files] : [...files];
  }

  #placesIn(file: string, number: number): Occurrence[] {
    const { subjects } = this.#files.get(file)!;
    return [...subjects.keys()].filter((index) => subjects[index] === number).map((index) => this.#placeAt(file, index));
  }

  #placeAt(file: string, index: number): Occurrence {
    const [line = 0, column = 0, endColumn = 0] = this.#files.get(file)!.places.subarray(index * NUMBERS, index * NUMBERS + NUMBERS);
    return { file, line, column, endColumn };
  }

  #numberOf(subject: Subject, file: string): number {
    const key = subjectKey(subject);
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#free.pop() ?? this.#entries.length;
      this.#numbers.set(key, number);
      this.#entries[number] = { key, start: key.indexOf(' ') + 1, files: file };
      return number;
    }
    const entry = this.#entries[number]!;
    if (typeof entry.files !== 'string') entry.files.add(file);
    else if (entry.files !== file) entry.files = new Set([entry.files, file]);
    return number;
  }
}

/** What a text names, in its order. */
function namedIn(text: string): Named[] {
  return [
    ...extractIndicators(text).map(({ type, value, offset, end }) => ({ subject: { type, value }, start: offset, end })),
    ...techniqueIdsIn(text).map(({ start, end }) => ({ subject: { type: 'technique' as const, value: text.slice(start, end) }, start, end })),
  ].sort((a, b) => a.start - b.start);
}

/** Behind the next blank line from an offset on: nothing is named across one. */
function pieceEnd(text: string, from: number): number {
  const blank = /\r?\n[ \t]*\r?\n/gu;
  blank.lastIndex = from;
  return blank.exec(text) ? blank.lastIndex : text.length;
}

function subjectOf(key: string): Subject {
  const end = key.indexOf(' ');
  return { type: key.slice(0, end) as Subject['type'], value: key.slice(end + 1) };
}
