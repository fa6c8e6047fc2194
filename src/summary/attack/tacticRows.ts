import { ATTACK_TACTICS } from '../../domain/attack/attackTactics.js';
import type { Tactic } from '../../domain/attack/attackTable.js';
import type { Technique } from '../../domain/attack/technique.js';
import { normaliseName } from '../../domain/name.js';
import { isAnsweredState, type Report, type ReportItem } from '../../report/report.js';
import type { ItemType } from '../../report/type/reportType.js';
import type { TechniqueMention } from '../../report/techniques/techniqueMention.js';
import { techniquesOf } from '../../report/techniques/techniquesOf.js';

/** A tactic of the matrix, with what the report says of it. */
export interface TacticRow {
  readonly tactic: Tactic;
  /** What the author says of it in the section on ATT&CK. */
  readonly item?: ReportItem;
  /** The techniques, each once, in the order of the text. */
  readonly techniques: readonly NamedTechnique[];
}

export interface NamedTechnique {
  readonly id: string;
  /** Nothing where the version that the report is written for has no such technique. */
  readonly technique?: Technique;
  /** Where it is named first. */
  readonly mention: TechniqueMention;
}

/** The rows of a report, and the techniques that may belong to several tactics where the report does not say to which. */
export interface TacticRows {
  readonly rows: readonly TacticRow[];
  readonly loose: readonly NamedTechnique[];
}

const BY_NAME: ReadonlyMap<string, Tactic> = new Map([...ATTACK_TACTICS].reverse().map((tactic) => [normaliseName(tactic.name), tactic]));

/** The tactic that an item of a type is about. */
export function tacticOf({ name }: ItemType): Tactic | undefined {
  return BY_NAME.get(name);
}

/** Whether a section goes through the tactics of ATT&CK; the phases of a timeline may share names with some. */
export function isAttackSection({ events, items }: ItemType): boolean {
  return !events && items.length > 1 && items.filter((item) => tacticOf(item)).length * 2 > items.length;
}

/** What of such a section is expected once something of it is answered: no attack has all tactics. */
export function expectedTactics(section: ReportItem): readonly ReportItem[] {
  const isSaid = ({ state, type }: ReportItem): boolean => isAnsweredState(state) && tacticOf(type) !== undefined;
  return isAttackSection(section.type) && section.items.some(isSaid) ? section.items.filter(({ state, type }) => state !== 'missing' || !tacticOf(type)) : section.items;
}

/** The tactics that the section or a technique of the report is about, in the order of the matrix. */
export function tacticRows(report: Report, section: ReportItem): TacticRows {
  const items = new Map(expectedTactics(section).flatMap((item) => {
    const tactic = tacticOf(item.type);
    return tactic ? [[tactic.shortName, item] as const] : [];
  }));
  const named = new Map<string, Map<string, NamedTechnique>>();
  const loose = new Map<string, NamedTechnique>();
  for (const mention of techniquesOf(report)) {
    const tactic = tacticFor(mention, items);
    const group = tactic === undefined ? loose : (named.get(tactic) ?? new Map<string, NamedTechnique>());
    if (tactic !== undefined) named.set(tactic, group);
    if (!group.has(mention.id)) group.set(mention.id, { id: mention.id, ...(mention.technique && { technique: mention.technique }), mention });
  }
  const all = [...named.values()].flatMap((group) => [...group.keys()]);
  return {
    rows: ATTACK_TACTICS.flatMap((tactic): TacticRow[] => {
      const item = items.get(tactic.shortName);
      const techniques = [...(named.get(tactic.shortName)?.values() ?? [])];
      return item || techniques.length > 0 ? [{ tactic, ...(item && { item }), techniques }] : [];
    }),
    loose: [...loose.values()].filter(({ id }) => !all.includes(id)),
  };
}

/** The tactic that a technique is named under, else the only one that it is of. */
function tacticFor({ tactic, technique }: TechniqueMention, items: ReadonlyMap<string, ReportItem>): string | undefined {
  if (tactic !== undefined) return tactic;
  const tactics = technique?.tactics ?? [];
  return tactics.length === 1 && (items.size > 0 || ATTACK_TACTICS.some(({ shortName }) => shortName === tactics[0])) ? tactics[0] : undefined;
}
