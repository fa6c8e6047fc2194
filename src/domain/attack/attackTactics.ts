import type { Tactic } from './attackTable.js';

/**
 * The tactics in the order of the matrices: Enterprise's, then what Mobile and ICS have beyond it. Their places are the letters of the
 * table, from "a" on. v19 split Defense Evasion: its id went on to Stealth, and Defense Impairment is new.
 */
export const ATTACK_TACTICS: readonly Tactic[] = [
  { id: 'TA0043', shortName: 'reconnaissance', name: 'Reconnaissance' },
  { id: 'TA0042', shortName: 'resource-development', name: 'Resource Development' },
  { id: 'TA0001', shortName: 'initial-access', name: 'Initial Access' },
  { id: 'TA0002', shortName: 'execution', name: 'Execution' },
  { id: 'TA0003', shortName: 'persistence', name: 'Persistence' },
  { id: 'TA0004', shortName: 'privilege-escalation', name: 'Privilege Escalation' },
  { id: 'TA0005', shortName: 'stealth', name: 'Stealth' },
  { id: 'TA0005', shortName: 'defense-evasion', name: 'Defense Evasion' },
  { id: 'TA0112', shortName: 'defense-impairment', name: 'Defense Impairment' },
  { id: 'TA0006', shortName: 'credential-access', name: 'Credential Access' },
  { id: 'TA0007', shortName: 'discovery', name: 'Discovery' },
  { id: 'TA0008', shortName: 'lateral-movement', name: 'Lateral Movement' },
  { id: 'TA0009', shortName: 'collection', name: 'Collection' },
  { id: 'TA0011', shortName: 'command-and-control', name: 'Command and Control' },
  { id: 'TA0010', shortName: 'exfiltration', name: 'Exfiltration' },
  { id: 'TA0040', shortName: 'impact', name: 'Impact' },
  { id: 'TA0038', shortName: 'network-effects', name: 'Network Effects' },
  { id: 'TA0039', shortName: 'remote-service-effects', name: 'Remote Service Effects' },
  { id: 'TA0103', shortName: 'evasion', name: 'Evasion' },
  { id: 'TA0107', shortName: 'inhibit-response-function', name: 'Inhibit Response Function' },
  { id: 'TA0106', shortName: 'impair-process-control', name: 'Impair Process Control' },
];
