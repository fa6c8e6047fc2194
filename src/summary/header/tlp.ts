/** A label of the Traffic Light Protocol 2.0 (FIRST, August 2022). */
export interface Tlp {
  /** In FIRST's spelling: capitals, no space. */
  readonly label: string;
  /** What a style sheet knows its colour by. */
  readonly className: string;
  /** FIRST's, on black. */
  readonly colour: string;
}

/** From the closest circle to the widest. */
export const TLP_LABELS: readonly Tlp[] = [
  { label: 'TLP:RED', className: 'tlp-red', colour: '#ff2b2b' },
  { label: 'TLP:AMBER+STRICT', className: 'tlp-amber', colour: '#ffc000' },
  { label: 'TLP:AMBER', className: 'tlp-amber', colour: '#ffc000' },
  { label: 'TLP:GREEN', className: 'tlp-green', colour: '#33ff00' },
  { label: 'TLP:CLEAR', className: 'tlp-clear', colour: '#ffffff' },
];

/** The labels' colours for a style sheet. */
export const TLP_STYLE = TLP_LABELS.map(({ className, colour }) => `.${className} { color: ${colour}; }`).join('\n');

/** Reads a label in any case, with or without its prefix; undefined for anything else, the WHITE of TLP 1.0 included. */
export function readTlp(value: string): Tlp | undefined {
  const name = value.toUpperCase().replace(/\s+/gu, '').replace(/^(?:TLP:)?/u, 'TLP:');
  return TLP_LABELS.find(({ label }) => label === name);
}
