import { loadAttack } from '../domain/attack/loadAttack.js';
import { finishInTurns, type Turns, type Work } from '../domain/work.js';
import { readSectionFacts } from './facts/readSectionFacts.js';
import { type FrontMatter, readFrontMatter } from './frontMatter.js';
import { extentOf, type Lineage } from './lineage.js';
import { perPart } from './perPart.js';
import type { ProjectFacts } from './projectFacts.js';
import { readReports } from './readReports.js';
import type { Report, ReportPart } from './report.js';
import { mayNameTechniques } from './techniques/techniqueIds.js';
import { LiveTree } from './tree/live/liveTree.js';
import type { TextChange } from './tree/live/slots.js';
import type { Part } from './tree/treeSource.js';
import type { ReportType } from './type/reportType.js';

/** What no two versions share unless it is the same in both. */
type Blocks = Part['blocks'];

/** A part that stays while others change; only where it starts is written anew. */
type LivePart = { -readonly [Key in keyof ReportPart]: ReportPart[Key] };

/**
 * A report that is being edited. Each version is read once, and what did not change is taken over: a part stays the same object for as
 * long as neither its text nor its tree changes, and all that is read from it stays with it. So reading after an edit costs what
 * changed, and a look at each part.
 *
 * A reading moves the parts that it shares with earlier ones, so that of those, only places in parts that are gone become wrong.
 */
export class LiveReport {
  readonly #tree: LiveTree;
  #type: ReportType | undefined;
  #project: { readonly key: string; readonly facts: ProjectFacts } | undefined;
  #parts = new WeakMap<Blocks, LivePart>();
  /** Those of the last reading, and what the tree gave for each. */
  #last: { readonly parts: readonly LivePart[]; readonly given: readonly Part[] } = NOTHING;
  #lineages: Lineage[] = [];

  /** Opens a text, of which nothing is read yet. */
  constructor(text: string) {
    this.#tree = new LiveTree(text);
  }

  /** How long the text is, in UTF-16 code units. */
  get length(): number {
    return this.#tree.length;
  }

  /** Takes in changes, in the order in which they were made: the offsets of each are of the text behind those before it. */
  edit(changes: readonly TextChange[]): void {
    this.#tree.edit(changes);
  }

  /**
   * The report of the text as it is now, equal to what `parseReport` makes of it; nothing where it is over before it is read. What was
   * done by then is not lost. The text must not change without the turns being over.
   */
  async read(type: ReportType, project: ProjectFacts, turns: Turns): Promise<Report | undefined> {
    const parts = await finishInTurns(this.#readParts(type), turns);
    if (!parts) return undefined;
    const frontMatter = await frontMatterOf(parts[0]!);
    const attack = parts.some(mayName) ? await loadAttack() : undefined;
    if (turns.isOver()) return undefined;
    return finishInTurns(readReports({ parts, type, project: this.#settled(project), lineages: this.#lineages, ...(frontMatter && { frontMatter }), ...(attack && { attack }) }), turns);
  }

  *#readParts(type: ReportType): Work<ReportPart[]> {
    if (type !== this.#type) {
      // What was read of them may be of the other type.
      this.#parts = new WeakMap();
      this.#last = NOTHING;
      this.#lineages = [];
    }
    this.#type = type;
    yield* this.#tree.settle();
    const { parts } = this.#tree;
    const { head, tail } = extentOf(parts, this.#last.given);
    const before = this.#last.parts;
    const fresh: LivePart[] = [];
    for (const part of parts.slice(head, parts.length - tail)) {
      fresh.push(this.#livePart(part));
      yield;
    }
    const live = [...before.slice(0, head), ...fresh, ...before.slice(before.length - tail)];
    for (let at = head; at < live.length; at += 1) live[at]!.start = parts[at]!.start;
    this.#last = { parts: live, given: parts };
    return live;
  }

  /** The same object for what is the same, wherever it stands. */
  #livePart(part: Part): LivePart {
    const known = this.#parts.get(part.blocks);
    if (known) return known;
    const fresh: LivePart = { ...part, facts: readSectionFacts(part) };
    this.#parts.set(part.blocks, fresh);
    return fresh;
  }

  /** The same object for the same facts. */
  #settled(facts: ProjectFacts): ProjectFacts {
    const key = JSON.stringify(facts);
    if (this.#project?.key !== key) this.#project = { key, facts };
    return this.#project.facts;
  }
}

const NOTHING = { parts: [], given: [] };

const frontMatterOf = perPart(({ text }: ReportPart): Promise<FrontMatter | undefined> => readFrontMatter(text));

const mayName = perPart(({ text }: ReportPart): boolean => mayNameTechniques(text));
