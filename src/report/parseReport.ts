import { loadAttack } from '../domain/attack/loadAttack.js';
import { finish } from '../domain/work.js';
import { readSectionFacts } from './facts/readSectionFacts.js';
import { readFrontMatter } from './frontMatter.js';
import type { ProjectFacts } from './projectFacts.js';
import { readReports } from './readReports.js';
import type { Report, ReportPart } from './report.js';
import { mayNameTechniques } from './techniques/techniqueIds.js';
import { pieceTree } from './tree/live/pieceTree.js';
import type { TreeSource } from './tree/treeSource.js';
import type { ReportType } from './type/reportType.js';

/**
 * Reads a text once as a report of a type, which the project knows something about; one that is edited is a `LiveReport`. It never
 * rejects: whatever the text, there is a report.
 */
export async function parseReport(text: string, type: ReportType, project: ProjectFacts = {}, tree: TreeSource = pieceTree): Promise<Report> {
  const parts: ReportPart[] = tree.read(text).map((part) => ({ ...part, facts: readSectionFacts(part) }));
  const frontMatter = await readFrontMatter(text);
  const attack = mayNameTechniques(text) ? await loadAttack() : undefined;
  return finish(readReports({ parts, type, project, ...(frontMatter && { frontMatter }), ...(attack && { attack }) }));
}
