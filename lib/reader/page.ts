import { extractInSteps } from '../article/extract';
import { type PageWatch, watchPage } from '../article/watch';
import { type CardController, startCard } from '../card/controller';
import { LazyFace } from '../card/face';
import { CardHost } from '../card/host';
import type { WhyView } from '../corpus/views';
import { bringIntoView, isAboveView, stepFrom } from '../marks/step';
import type { PageMention } from '../marks/types';
import type { DayNumber } from '../time/types';
import { Annotator, articleText, requestOf } from './annotation';
import { CardCache } from './cards';
import { ChosenDates } from './chosen-dates';
import type { FocusStops } from './focus-stops';
import { MarkedPage } from './marked-page';
import { type ReadArticle, readMentions } from './mentions';
import type { PageContext, ReadingChoice } from './page-context';
import { inSlices, whenIdle } from './slices';

/** What draws cards is brought in at the latest after this time, ms: sooner than a pointer opens one. */
const FACE_TIMEOUT = 400;

/**
 * One page's life: text -> articles -> names -> marks -> card. Everything ends by the signal, and the page is then as it was before.
 */
export class ReadPage {
  readonly #context: PageContext;
  readonly #signal: AbortSignal;
  readonly #marked: MarkedPage;
  readonly #card: CardController;
  readonly #watch: PageWatch;
  readonly #face: LazyFace;
  readonly #dates = new ChosenDates();
  #choice: ReadingChoice;
  #annotator: Annotator;
  #cards: CardCache;
  #current: PageMention | undefined;
  #stops: FocusStops | undefined;
  #reading: Promise<void> | undefined;
  #again = false;

  constructor(context: PageContext, choice: ReadingChoice, signal: AbortSignal) {
    this.#context = context;
    this.#choice = choice;
    this.#signal = signal;
    this.#annotator = new Annotator(context.ask.annotate);
    this.#cards = this.#newCards();
    this.#marked = new MarkedPage(context.window, (stale) => this.#card.forget(stale), signal);
    this.#face = new LazyFace(context.loadFace);
    this.#card = startCard(
      {
        ...context,
        face: this.#face,
        host: new CardHost(context.window.document),
        source: {
          peek: (id, date) => this.#cards.peek(id, date),
          load: (id, date) => this.#cards.load(id, date),
          loadWhole: (id, date) => this.#cards.loadWhole(id, date),
          names: (view) => this.#cards.names(view),
          explain: (mention) => this.#cards.explain(mention),
        },
        looksDark: (mention) => this.#marked.looksDark(mention),
        onShown: (mention) => this.#marked.wash(mention),
        mentionAt: (x, y) => this.#marked.at(x, y),
        config: () => this.#choice,
      },
      signal,
    );
    this.#watch = watchPage(context.window.document, () => void this.read(), signal);
  }

  get choice(): ReadingChoice {
    return this.#choice;
  }

  /** Whether a reading is under way: what is known of the page may still grow. */
  get reading(): boolean {
    return this.#reading !== undefined;
  }

  get articles(): readonly ReadArticle[] {
    return this.#marked.articles;
  }

  /** Reads the page, again if it was read before; what has not changed keeps its marks. Calls during a reading lead to one more reading. */
  async read(): Promise<void> {
    this.#again = true;
    this.#reading ??= this.#readWhileAsked().finally(() => {
      this.#reading = undefined;
    });
    await this.#reading;
  }

  /** The reader's settings, or the switch for this site, have changed. */
  async choose(choice: ReadingChoice): Promise<void> {
    this.#choice = choice;
    if (!choice.enabled) this.#empty();
    await this.read();
  }

  /** Resolves when no reading is under way. */
  async settled(): Promise<void> {
    await this.#reading;
  }

  /** Another corpus answers from now on, or the reader has corrected it. */
  async corpusChanged(): Promise<void> {
    this.#annotator = new Annotator(this.#context.ask.annotate);
    this.#cards = this.#newCards();
    this.#empty();
    await this.read();
  }

  /** The reader corrects an article's date; `undefined` = unknown. */
  async setDate(article: string, day: DayNumber | undefined): Promise<void> {
    this.#dates.set(article, day);
    await this.read();
  }

  /**
   * Goes to the next or previous name: a marked one, or, with `entity`, any mention of that entity.
   *
   * @param open - Whether its card opens.
   * @returns False when there is none, or a full screen hides them all.
   */
  step(direction: 'next' | 'previous', entity: string | undefined, open: boolean): boolean {
    const list = this.#marked.stepsOf(entity);
    const mention = stepFrom(list, { ...(this.#current && { current: this.#current }), isBefore: isAboveView }, direction);
    if (!mention) return false;
    this.#current = mention;
    bringIntoView(mention, this.#context.window);
    this.#card.announce(this.#context.stepMessage(mention, list.indexOf(mention) + 1, list.length));
    if (open) this.#card.reach(mention);
    else this.#marked.wash(mention);
    return true;
  }

  async #readWhileAsked(): Promise<void> {
    while (this.#again && !this.#signal.aborted) {
      this.#again = false;
      if (!this.#choice.enabled) continue;
      await this.#readOnce(this.#marked.beginReading())
        .catch((error: unknown) => {
          // The page's life ended while it was being read.
          if (!this.#signal.aborted) throw error;
        })
        .finally(() => this.#marked.endReading());
    }
  }

  async #readOnce(nodeNow: (node: Text) => Text): Promise<void> {
    const { document } = this.#context.window;
    const extracted = await inSlices(extractInSteps(document, { listener: this.#watch }), this.#signal);
    const articles = extracted.map((article) => this.#dates.applyTo(article));
    const annotator = this.#annotator;
    const annotations = await annotator.annotate(articles).catch(() => undefined);
    // Without an answer the page keeps what it has; the next change or setting asks again.
    if (!annotations || annotator !== this.#annotator || !this.#choice.enabled) return;
    const read = await inSlices(readMentions(articles, annotations, this.#choice, this.#marked.mentions, nodeNow), this.#signal);
    if (!this.#choice.enabled) return;
    const before = this.#marked.mentions;
    await inSlices(this.#marked.replace(read), this.#signal);
    const left = new Set(this.#marked.mentions);
    this.#card.forget(new Set(before.filter((mention) => !left.has(mention))));
    const { mentions } = this.#marked;
    this.#context.onCount(new Set(mentions.map(({ entry }) => entry.id)).size);
    await this.#showStops();
    if (mentions.length === 0) return;
    this.#cards.prefetch(mentions);
    whenIdle(() => void this.#face.load(), FACE_TIMEOUT, this.#signal);
  }

  #empty(): void {
    this.#card.forget(new Set(this.#marked.mentions));
    this.#marked.clear();
    this.#stops?.show([]);
    this.#context.onCount(0);
  }

  /** Only readers who asked for it have stops at the marks: they are the one thing of ours that stays in a page. */
  async #showStops(): Promise<void> {
    if (this.#choice.focusableMarks && !this.#stops && this.#marked.painted.length > 0) {
      const face = await this.#face.load();
      const enter = (mention: PageMention, stop: HTMLElement) => this.#card.enter(mention, stop);
      if (!this.#signal.aborted) this.#stops = face?.createFocusStops({ window: this.#context.window, enter }, this.#signal);
    }
    this.#stops?.show(this.#choice.focusableMarks ? this.#marked.painted : []);
  }

  #newCards(): CardCache {
    return new CardCache(this.#context.ask, (mention) => this.#explain(mention), this.#signal);
  }

  #explain({ article: id, start, end }: PageMention): Promise<WhyView> {
    const read = this.#marked.articles.find(({ article }) => article.id === id);
    if (!read) return Promise.reject(new Error(`Article ${id} is no longer on the page.`));
    return this.#context.ask.explain({ article: requestOf(articleText(read.article)), start, end });
  }
}
