/** How far beyond what is seen a block may be and still count as near: some two screens, so that nobody meets an empty place. */
const MARGIN = '1600px 0px';

/** The long blocks that are not rendered yet: asks for them when they come near what is seen, or when somebody needs them all. */
export class FarBlocks {
  readonly #page: HTMLElement;
  readonly #observer: IntersectionObserver;
  readonly #asked = new Set<string>();
  readonly #ask: (ids: readonly string[]) => void;
  #waiting: (() => void)[] = [];

  constructor(page: HTMLElement, ask: (ids: readonly string[]) => void) {
    this.#page = page;
    this.#ask = ask;
    this.#observer = new IntersectionObserver((entries) => this.#request(entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target.id)), { rootMargin: MARGIN });
  }

  /** Looks at the page anew: to be called after every update that may move blocks or bring some. */
  watch(): void {
    this.#observer.disconnect();
    for (const place of this.#places()) {
      place.style.minHeight = `${place.dataset.lines ?? '20'}lh`;
      this.#observer.observe(place);
    }
    if (this.#places().some((place) => this.#asked.has(place.id))) return;
    for (const go of this.#waiting.splice(0)) go();
  }

  /** Asks for all of them, wherever they are, and waits for them: for whoever searches, copies or follows a link. */
  async all(): Promise<void> {
    const places = this.#places();
    if (places.length === 0) return;
    const arrived = new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#request(places.map(({ id }) => id));
    await arrived;
  }

  /** The long blocks that are rendered or asked for. */
  get near(): readonly string[] {
    return [...this.#asked];
  }

  /** The page is another's, or has these from the start. */
  reset(near: readonly string[] = []): void {
    this.#asked.clear();
    near.forEach((id) => this.#asked.add(id));
    this.#waiting = [];
  }

  #places(): HTMLElement[] {
    return [...this.#page.querySelectorAll<HTMLElement>('[data-block="far"]')];
  }

  #request(ids: readonly string[]): void {
    const news = ids.filter((id) => !this.#asked.has(id));
    if (news.length === 0) return;
    news.forEach((id) => this.#asked.add(id));
    this.#ask(news);
  }
}
