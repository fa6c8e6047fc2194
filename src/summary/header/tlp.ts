/** A label of the Traffic Light Protocol 2.0 (FIRST, August 2022). */
export interface Tlp {
  /** In FIRST's spelling: capitals, no space. */
  readonly label: string;
  /** What the style sheet knows its colours by. */
  readonly className: string;
}

/** From the closest circle to the widest. */
export const TLP_LABELS: readonly Tlp[] = [
  { label: 'TLP:RED', className: 'tlp-red' },
  { label: 'TLP:AMBER+STRICT', className: 'tlp-amber' },
  { label: 'TLP:AMBER', className: 'tlp-amber' },
  { label: 'TLP:GREEN', className: 'tlp-green' },
  { label: 'TLP:CLEAR', className: 'tlp-clear' },
];

/** Reads a label in any case, with or without its prefix; undefined for anything else, the WHITE of TLP 1.0 included. */
export function readTlp(value: string): Tlp | undefined {
  const name = value.toUpperCase().replace(/\s+/gu, '').replace(/^(?:TLP:)?/u, 'TLP:');
  return TLP_LABELS.find(({ label }) => label === name);
}
