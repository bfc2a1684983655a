import { extractInSteps } from '../article/extract';
import type { Article } from '../article/types';
import { type PageWatch, watchPage } from '../article/watch';
import { type CardController, startCard } from '../card/controller';
import { CardHost } from '../card/host';
import type { MachineConfig } from '../card/machine-types';
import type { RenderCard } from '../card/source';
import type { WhyView } from '../corpus/views';
import type { MarkChoice } from '../marks/select';
import { bringIntoView, isAboveView, stepFrom } from '../marks/step';
import type { PageMention } from '../marks/types';
import type { DayNumber } from '../time/types';
import { Annotator, articleText, requestOf } from './annotation';
import type { Ask } from './ask';
import { CardCache } from './cards';
import { MarkedPage } from './marked-page';
import { type ReadArticle, readMentions } from './mentions';
import { inSlices } from './slices';

/** How the reader wants this page read. */
export interface ReadingChoice extends MarkChoice, MachineConfig {
  /** False: the reader has switched this site off. */
  readonly enabled: boolean;
}

/** What a page asks the background; each rejects when there is no answer. */
export interface Questions {
  readonly annotate: Ask<'page.annotate'>;
  readonly getCards: Ask<'card.get'>;
  readonly explain: Ask<'page.explain'>;
}

export interface PageContext {
  readonly window: Window;
  readonly ask: Questions;
  readonly render: RenderCard;
  /** The card's style sheet. */
  readonly style: string;
  /** Writing direction of the reader's own language. */
  readonly direction: 'ltr' | 'rtl';
  /** Opens an entity's whole page as of a date. */
  readonly openPage: (id: string, date: DayNumber | undefined) => void;
  /** Remembers that the reader wants no names marked on this site; the changed choice then comes by `ReadPage.choose`. */
  readonly switchSiteOff: () => void;
  /** What is said when a step has reached a mention: its name, its place among the names (from 1), and their number. */
  readonly stepMessage: (mention: PageMention, position: number, total: number) => string;
}

/**
 * One page's life: text -> articles -> names -> marks -> card. Everything ends by the signal, and the page is then as it was before.
 */
export class ReadPage {
  readonly #context: PageContext;
  readonly #signal: AbortSignal;
  readonly #marked: MarkedPage;
  readonly #card: CardController;
  readonly #watch: PageWatch;
  readonly #dates = new Map<string, DayNumber | undefined>();
  #choice: ReadingChoice;
  #annotator: Annotator;
  #cards: CardCache;
  #current: PageMention | undefined;
  #reading: Promise<void> | undefined;
  #again = false;

  constructor(context: PageContext, choice: ReadingChoice, signal: AbortSignal) {
    this.#context = context;
    this.#choice = choice;
    this.#signal = signal;
    this.#annotator = this.#newAnnotator();
    this.#cards = this.#newCards();
    this.#marked = new MarkedPage(context.window, (stale) => this.#card.forget(stale), signal);
    this.#card = startCard(
      {
        ...context,
        host: new CardHost(context.window.document, context.style),
        source: {
          peek: (id, date) => this.#cards.peek(id, date),
          load: (id, date) => this.#cards.load(id, date),
          loadWhole: (id, date) => this.#cards.loadWhole(id, date),
          explain: (mention) => this.#cards.explain(mention),
        },
        isDark: (mention) => this.#marked.isDark(mention),
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

  /** Another corpus answers from now on. */
  async corpusChanged(): Promise<void> {
    this.#annotator = this.#newAnnotator();
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
   * @returns False when there is none.
   */
  step(direction: 'next' | 'previous', entity: string | undefined, open: boolean): boolean {
    const { painted, mentions } = this.#marked;
    const marked = painted.length > 0 ? painted : mentions;
    const list = entity === undefined ? marked : mentions.filter((mention) => mention.entry.id === entity);
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
      await this.#readOnce().catch((error: unknown) => {
        // The page's life ended while it was being read.
        if (!this.#signal.aborted) throw error;
      });
    }
  }

  async #readOnce(): Promise<void> {
    const { document } = this.#context.window;
    const extracted = await inSlices(extractInSteps(document, { listener: this.#watch }), this.#signal);
    const articles = extracted.map((article) => this.#withChosenDate(article));
    const annotator = this.#annotator;
    const annotations = await annotator.annotate(articles).catch(() => undefined);
    // Without an answer the page keeps what it has; the next change or setting asks again.
    if (!annotations || annotator !== this.#annotator || !this.#choice.enabled) return;
    const read = await inSlices(readMentions(articles, annotations, this.#choice, this.#marked.mentions), this.#signal);
    if (!this.#choice.enabled) return;
    const before = this.#marked.mentions;
    await inSlices(this.#marked.replace(read), this.#signal);
    const left = new Set(this.#marked.mentions);
    this.#card.forget(new Set(before.filter((mention) => !left.has(mention))));
    this.#cards.prefetch(this.#marked.mentions);
  }

  #withChosenDate(article: Article): Article {
    if (!this.#dates.has(article.id)) return article;
    const { date: _, ...undated } = article;
    const day = this.#dates.get(article.id);
    return day === undefined ? undated : { ...undated, date: { day, sources: ['reader'], confidence: 1, updated: false } };
  }

  #empty(): void {
    this.#card.forget(new Set(this.#marked.mentions));
    this.#marked.clear();
  }

  #newAnnotator(): Annotator {
    return new Annotator(this.#context.ask.annotate);
  }

  #newCards(): CardCache {
    return new CardCache(this.#context.ask.getCards, (mention) => this.#explain(mention), this.#signal);
  }

  #explain({ article: id, start, end }: PageMention): Promise<WhyView> {
    const read = this.#marked.articles.find(({ article }) => article.id === id);
    if (!read) return Promise.reject(new Error(`Article ${id} is no longer on the page.`));
    return this.#context.ask.explain({ article: requestOf(articleText(read.article)), start, end });
  }
}
