import { parseReport } from '../../src/report/parseReport.js';
import { incidentReport } from '../../src/report/type/incidentReport.js';
import type { Report } from '../../src/report/report.js';
import type { Seen, Shown } from './inPage/inPageApi.js';
import type { SummaryMode } from '../../src/summary/summary.js';
import { PLACES } from './places.js';
import { unguardedPage } from './support/exportedPage.js';
import { messagesFor, openPreview } from './support/previewPage.js';
import type { Site } from './support/site.js';
import type { Vector } from './vectors.js';

/** A vector in a place of a report. */
export interface Attack {
  /** `SVG 3 in a heading`. */
  readonly name: string;
  readonly vector: Vector;
  readonly report: Report;
}

export async function* attacks(vectors: readonly Vector[]): AsyncGenerator<Attack> {
  for (const vector of vectors) {
    for (const [place, inPlace] of Object.entries(PLACES)) {
      yield { name: `${vector.name} (${place}): ${vector.text}`, vector, report: await parseReport(inPlace(vector.text), incidentReport) };
    }
  }
}

/** Enough for one trip to the browser to be worth it, and few enough to be told apart soon. */
const AT_ONCE = 50;

/** Shows all attacks in the preview, in the given modes, and gives what they achieved, each in a line or two. */
export async function attackPreview(site: Site, vectors: readonly Vector[], modes: readonly SummaryMode[]): Promise<string[]> {
  await openPreview(site);
  return attack(site, vectors, modes, 'preview', async (batch) => {
    const updates = batch.map(({ report, mode }) => messagesFor(report, mode));
    const shown = await site.page.evaluate<Shown[]>(`inPage.showAll(${JSON.stringify(updates)})`);
    return shown.map(({ dangers, ran, posted }) => [...dangers, ...ran.map((call) => `ran ${call}`), ...posted.flatMap(badRequest)]);
  });
}

/** The same for the exported page. */
export async function attackExported(site: Site, vectors: readonly Vector[], modes: readonly SummaryMode[]): Promise<string[]> {
  await site.page.goto(site.serve('exported.html', { type: 'text/html', body: '' }));
  return attack(site, vectors, modes, 'exported page', async (batch) => {
    const pages = batch.map(({ report, mode }) => unguardedPage(report, mode));
    const seen = await site.page.evaluate<Seen[]>(`inPage.openAll(${JSON.stringify(pages)})`);
    return seen.map(({ dangers, ran }) => [...dangers, ...ran.map((call) => `ran ${call}`)]);
  });
}

interface Try {
  readonly name: string;
  readonly report: Report;
  readonly mode: SummaryMode;
}

async function attack(site: Site, vectors: readonly Vector[], modes: readonly SummaryMode[], where: string, look: (batch: readonly Try[]) => Promise<string[][]>): Promise<string[]> {
  const achieved: string[] = [];
  let batch: Try[] = [];
  const flush = async (): Promise<void> => {
    for (const [index, found] of (await look(batch)).entries()) achieved.push(...found.map((what) => `${batch[index]!.name}\n  ${what}`));
    achieved.push(...[...site.takeElsewhere().map((url) => `asked for ${url}`), ...site.takeErrors()].map((what) => `one of ${batch[0]!.name} and the ${batch.length - 1} behind it\n  ${what}`));
    batch = [];
  };
  for await (const { name, report } of attacks(vectors)) {
    batch.push(...modes.map((mode) => ({ name: `${mode}'s ${where}, ${name}`, report, mode })));
    if (batch.length >= AT_ONCE) await flush();
  }
  await flush();
  return achieved;
}

/** What the script asks the editor for must be harmless even before the editor looks at it again. */
function badRequest(message: unknown): string[] {
  const { type, href } = message as { type: string; href?: string };
  return type === 'open' && !/^(?:https?|mailto):/iu.test(href ?? '') ? [`asked the editor to open ${href}`] : [];
}
