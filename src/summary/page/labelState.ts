import type { Report } from '../../report/report.js';
import { metadataValue } from '../header/metadata.js';
import { readTlp, type Tlp } from '../header/tlp.js';

/** With whom a report may be shared, as far as it says so itself. */
export type LabelState =
  | { readonly kind: 'set'; readonly tlp: Tlp }
  | { readonly kind: 'unset' }
  /** Something is set that is no label of TLP 2.0. */
  | { readonly kind: 'invalid'; readonly value: string };

/** Read before a page is handed on: without a label, somebody has to be asked. */
export function labelState({ frontMatter }: Report): LabelState {
  const value = metadataValue(frontMatter, 'tlp');
  if (value === undefined) return { kind: 'unset' };
  const tlp = readTlp(value);
  return tlp ? { kind: 'set', tlp } : { kind: 'invalid', value };
}
