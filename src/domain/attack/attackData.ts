import table from './techniques.txt';
import { TextAttackTable } from './textAttackTable.js';

/** The table that comes with the software. A module of its own, since most texts never need it. */
export const attackData = new TextAttackTable(table);
