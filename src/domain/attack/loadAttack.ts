import type { AttackTable } from './attackTable.js';

let loading: Promise<AttackTable> | undefined;

/** The facts on ATT&CK that come with the software; read once, when somebody asks. */
export function loadAttack(): Promise<AttackTable> {
  return (loading ??= import('./attackData.js').then(({ attackData }) => attackData));
}

/** What MITRE's terms of use ask for wherever its facts are shown. */
export const ATTACK_COPYRIGHT = '© 2026 The MITRE Corporation. This work is reproduced and distributed with the permission of The MITRE Corporation.';
