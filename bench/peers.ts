/** What others offer for the same job; each takes a text. */
export interface Peers {
  readonly iocExtractor: { extractIOC(text: string): unknown; refang(text: string): string };
  readonly fanger: { refang(text: string): string };
}

/** The parts of a date as chrono-node found them; those that are not certain it took from elsewhere. */
export interface ChronoComponents {
  isCertain(part: string): boolean;
  get(part: string): number | null;
}

/** chrono-node, which finds dates in a text. */
export interface Chrono {
  parse(text: string): readonly { readonly start: ChronoComponents; readonly end: ChronoComponents | null }[];
}

export async function loadChrono(): Promise<Chrono> {
  const name = 'chrono-node';
  return (await import(name)) as Chrono;
}

/** The packages of this folder. By names that are not known before run time: the project itself does without them. */
export async function loadPeers(): Promise<Peers> {
  const load = (name: string): Promise<unknown> => import(name);
  const [iocExtractor, fanger] = await Promise.all([load('ioc-extractor'), load('fanger')]);
  return { iocExtractor: iocExtractor as Peers['iocExtractor'], fanger: fanger as Peers['fanger'] };
}
