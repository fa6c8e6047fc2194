import type { AttackTable } from './attackTable.js';
import type { AttackVersion, Technique } from './technique.js';

/** How a technique is written where it is inserted: its id, id and name, or a link with both. */
export const TECHNIQUE_STYLES = ['id', 'idAndName', 'link'] as const;
export type TechniqueStyle = (typeof TECHNIQUE_STYLES)[number];

/** A sub-technique's name with its parent's before it: "Phishing: Spearphishing Attachment". */
export function fullName({ id, name }: Technique, attack: AttackTable, version: AttackVersion): string {
  const parent = id.includes('.') ? attack.technique(id.slice(0, 5), version) : undefined;
  return parent ? `${parent.name}: ${name}` : name;
}

/** Where MITRE describes the technique with that id. */
export function techniqueUrl(id: string): string {
  return `https://attack.mitre.org/techniques/${id.replace('.', '/')}/`;
}

/** The technique in Markdown. */
export function techniqueText({ id, name }: Technique, style: TechniqueStyle): string {
  if (style === 'id') return id;
  return style === 'idAndName' ? `${id} - ${name}` : `[${id} ${name}](${techniqueUrl(id)})`;
}
