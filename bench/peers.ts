/** What others offer for the same job; each takes a text. */
export interface Peers {
  readonly iocExtractor: { extractIOC(text: string): unknown; refang(text: string): string };
  readonly fanger: { refang(text: string): string };
}

/** The packages of this folder. By names that are not known before run time: the project itself does without them. */
export async function loadPeers(): Promise<Peers> {
  const load = (name: string): Promise<unknown> => import(name);
  const [iocExtractor, fanger] = await Promise.all([load('ioc-extractor'), load('fanger')]);
  return { iocExtractor: iocExtractor as Peers['iocExtractor'], fanger: fanger as Peers['fanger'] };
}
