import { readTlp, type Tlp, TLP_LABELS } from '../summary/header/tlp.js';
import { UserError } from './userError.js';

/** A label, or that there is to be none. */
export type TlpChoice = Tlp | 'none';

export const TLP_CHOICES: readonly string[] = [...TLP_LABELS.map(({ label }) => label), 'none'];

/** Reads the value of --tlp; throws a `UserError` for anything else. */
export function readTlpChoice(value: string): TlpChoice {
  if (value.toLowerCase() === 'none') return 'none';
  const tlp = readTlp(value);
  if (!tlp) throw new UserError(`Unexpected value '${value}' of --tlp, expected one of: ${TLP_CHOICES.join(', ')}`);
  return tlp;
}
