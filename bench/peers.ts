/** What others offer for the same jobs; each takes a text. */
export interface Peers {
  readonly iocExtractor: { extractIOC(text: string): unknown; refang(text: string): string };
  readonly fanger: { refang(text: string): string };
  /** The tree of CommonMark and GFM, and nothing else. */
  readonly remark: (text: string) => unknown;
  /** All rules; or the one that asks for certain headings. */
  readonly markdownlint: { all(text: string): unknown; requiredHeadings(text: string): unknown };
  readonly remarkLint: (text: string) => Promise<unknown>;
  /** Symbols and folding ranges, as VS Code asks for them. */
  readonly languageService: (text: string) => Promise<unknown>;
  readonly lezer: Lezer;
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

/** An incremental parser: a tree, and what of it an edit leaves. */
export interface Lezer {
  parse(text: string, fragments?: readonly unknown[]): LezerTree;
  fragments(tree: LezerTree): readonly unknown[];
  change(fragments: readonly unknown[], change: { readonly fromA: number; readonly toA: number; readonly fromB: number; readonly toB: number }): readonly unknown[];
  /** Those of a new tree, with what is left of older ones. */
  add(tree: LezerTree, fragments: readonly unknown[]): readonly unknown[];
}

export interface LezerTree {
  readonly length: number;
}

/** What a report is asked to have, for the rule that others have for that. */
const HEADINGS = ['*', '## Executive Summary', '*', '## Incident Details', '*', '## Timeline of Events', '*', '## Attack Methodology', '*', '## Impact Assessment', '*', '## Indicators of Compromise', '*', '## Response Actions', '*', '## Lessons Learned', '*', '## Recommendations', '*'];

/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-explicit-any */

/* The packages of this folder, by names that are not known before run time: the project itself does without them. */
const load = (name: string): Promise<any> => import(name);

export async function loadPeers(): Promise<Peers> {
  const [iocExtractor, fanger, remark, markdownlint, remarkLint, languageService, lezer] = await Promise.all([load('ioc-extractor'), load('fanger'), loadRemark(), loadMarkdownlint(), loadRemarkLint(), loadLanguageService(), loadLezer()]);
  return { iocExtractor: iocExtractor as Peers['iocExtractor'], fanger: fanger as Peers['fanger'], remark, markdownlint, remarkLint, languageService, lezer };
}

async function loadRemark(): Promise<Peers['remark']> {
  const [{ unified }, { default: parse }, { default: gfm }] = await Promise.all([load('unified'), load('remark-parse'), load('remark-gfm')]);
  const processor = unified().use(parse).use(gfm).freeze();
  return (text) => processor.parse(text);
}

async function loadMarkdownlint(): Promise<Peers['markdownlint']> {
  const { lint } = await load('markdownlint/sync');
  const run = (config: object) => (text: string): unknown => lint({ strings: { text }, config });
  return { all: run({ default: true }), requiredHeadings: run({ default: false, MD043: { headings: HEADINGS } }) };
}

async function loadRemarkLint(): Promise<Peers['remarkLint']> {
  const [{ unified }, { default: parse }, { default: gfm }, { default: recommended }, { VFile }] = await Promise.all([load('unified'), load('remark-parse'), load('remark-gfm'), load('remark-preset-lint-recommended'), load('vfile')]);
  const processor = unified().use(parse).use(gfm).use(recommended).freeze();
  return async (text) => {
    const file = new VFile(text);
    await processor.run(processor.parse(file), file);
    return file.messages;
  };
}

async function loadLanguageService(): Promise<Peers['languageService']> {
  const [{ createLanguageService, githubSlugifier }, { TextDocument }, { default: MarkdownIt }] = await Promise.all([load('vscode-markdown-languageservice'), load('vscode-languageserver-textdocument'), load('markdown-it')]);
  const never = (): { dispose(): void } => ({ dispose: () => undefined });
  const token = { isCancellationRequested: false, onCancellationRequested: never };
  const markdown = new MarkdownIt({ html: true });
  return async (text) => {
    const document = TextDocument.create('file:///report.md', 'markdown', 1, text);
    const workspace = {
      workspaceFolders: [], onDidChangeMarkdownDocument: never, onDidCreateMarkdownDocument: never, onDidDeleteMarkdownDocument: never,
      getAllMarkdownDocuments: () => Promise.resolve([document]), hasMarkdownDocument: () => true, openMarkdownDocument: () => Promise.resolve(document),
      stat: () => Promise.resolve(undefined), readDirectory: () => Promise.resolve([]),
    };
    const parser = { slugifier: githubSlugifier, tokenize: (one: { getText(): string }) => Promise.resolve(markdown.parse(one.getText(), {})) };
    const service = createLanguageService({ workspace, parser, logger: { level: 0, log: () => undefined } });
    return [await service.getDocumentSymbols(document, { includeLinkDefinitions: true }, token), await service.getFoldingRanges(document, token)];
  };
}

async function loadLezer(): Promise<Lezer> {
  const [{ parser, GFM }, { TreeFragment }] = await Promise.all([load('@lezer/markdown'), load('@lezer/common')]);
  const gfm = parser.configure(GFM);
  return {
    parse: (text, fragments = []) => gfm.parse(text, fragments),
    fragments: (tree) => TreeFragment.addTree(tree),
    change: (fragments, change) => TreeFragment.applyChanges(fragments, [change]),
    add: (tree, fragments) => TreeFragment.addTree(tree, fragments),
  };
}
