import type { Article } from '../article/types';
import { isBehindFullScreen } from '../card/full-screen';
import { watchFreshness } from '../marks/freshness';
import { mentionAt } from '../marks/hit-test';
import { isCurrent } from '../marks/locate';
import { MentionIndex } from '../marks/mention-index';
import { type Mark, Painter } from '../marks/painter';
import { replacedTexts, Successors } from '../marks/replaced';
import type { PageMention } from '../marks/types';
import { isInverted, isOnDark } from './darkness';
import type { ReadArticle } from './mentions';

/** Marks painted between two pauses. */
const PAINT_BATCH = 200;

/** The names that stand in the page now: painted, found under the pointer, dropped as soon as their text changes. */
export class MarkedPage {
  readonly #window: Window;
  readonly #index = new MentionIndex();
  readonly #painter = new Painter();
  readonly #watchShadowRoots: () => void;
  #articles: readonly ReadArticle[] = [];
  #painted: ReadonlySet<PageMention> = new Set();
  #dark: ReadonlySet<string> = new Set();
  /** What the page has replaced since a reading began that has not ended. */
  #successors: Successors | undefined;

  /**
   * @param onStale - Told which mentions have lost their text.
   * @param signal - Takes all marks off the page.
   */
  constructor(window: Window, onStale: (stale: ReadonlySet<PageMention>) => void, signal: AbortSignal) {
    this.#window = window;
    const changed = (stale: ReadonlySet<PageMention>, records: readonly MutationRecord[]) => {
      if (stale.size === 0 && !this.#successors) return;
      const replaced = replacedTexts(records);
      this.#successors?.add(replaced);
      const lost = this.#follow(stale, replaced);
      if (lost.size === 0) return;
      this.#erase(lost);
      onStale(lost);
    };
    this.#watchShadowRoots = watchFreshness(window.document, this.#index, changed, signal);
    signal.addEventListener('abort', () => this.clear(), { once: true });
  }

  /** The articles as they were read last. */
  get articles(): readonly ReadArticle[] {
    return this.#articles;
  }

  /** All names of the page in its order, less those that have lost their text. */
  get mentions(): readonly PageMention[] {
    return this.#articles.flatMap((article) => article.mentions);
  }

  /** The names that are marked, in the page's order. */
  get painted(): readonly PageMention[] {
    return this.#articles.flatMap((article) => article.painted);
  }

  /**
   * The names that a step by key can go to: the marked ones, all where none is marked, or all mentions of an entity; none that a full screen
   * hides.
   */
  stepsOf(entity: string | undefined): readonly PageMention[] {
    const { painted, mentions } = this;
    const marked = painted.length > 0 ? painted : mentions;
    const wanted = entity === undefined ? marked : mentions.filter((mention) => mention.entry.id === entity);
    return wanted.filter(({ spans }) => spans[0] && !isBehindFullScreen(spans[0].node));
  }

  at(x: number, y: number): PageMention | undefined {
    return mentionAt(this.#window.document, x, y, this.#index);
  }

  /** Whether the article around a mention stands on a dark ground. */
  isDark(mention: PageMention): boolean {
    return this.#dark.has(mention.article);
  }

  /** Whether the page looks dark around a mention: a filter may show dark text on white as light text on black, marks and all. */
  looksDark(mention: PageMention): boolean {
    const element = mention.spans[0]?.node.parentElement ?? null;
    return this.isDark(mention) !== isInverted(element, this.#window);
  }

  /** Washes the mention whose card is open. */
  wash(mention: PageMention | undefined): void {
    this.#painter.wash(mention && { mention, dark: this.isDark(mention) });
  }

  /**
   * From now until `endReading`, remembers which nodes the page replaces, so that what was read is found where it stands by then.
   *
   * @returns The node that stands in the page now where a node stood that was read.
   */
  beginReading(): (node: Text) => Text {
    const successors = new Successors();
    this.#successors = successors;
    return (node) => successors.of(node);
  }

  endReading(): void {
    this.#successors = undefined;
  }

  /**
   * Replaces what is marked. Yields between batches of marks; marks that stay are not touched.
   */
  *replace(articles: readonly ReadArticle[]): Generator<void, void, void> {
    // The page may have changed while its names were looked for.
    for (const { mentions } of articles) for (const mention of mentions) this.#catchUp(mention);
    const painted = new Set(articles.flatMap((article) => article.painted));
    this.#painter.erase([...this.#painted].filter((mention) => !painted.has(mention)));
    this.#articles = articles;
    this.#painted = painted;
    this.#index.set(this.mentions);
    this.#dark = new Set(articles.filter(({ article }) => this.#isOnDark(article)).map(({ article }) => article.id));
    this.#watchShadowRoots();
    this.#painter.restore();
    yield;
    const marks: Mark[] = [...painted].map((mention) => ({ mention, dark: this.isDark(mention) }));
    for (let from = 0; from < marks.length; from += PAINT_BATCH) {
      // A mention may have lost its text during a pause.
      this.#painter.paint(marks.slice(from, from + PAINT_BATCH).filter(({ mention }) => this.#painted.has(mention)));
      yield;
    }
  }

  /** Takes everything off the page. */
  clear(): void {
    this.#painter.clear();
    this.#index.set([]);
    this.#articles = [];
    this.#painted = new Set();
  }

  /** Moves stale mentions to the nodes that have replaced theirs. Returns those that have nowhere to go. */
  #follow(stale: ReadonlySet<PageMention>, replaced: ReadonlyMap<Text, Text>): ReadonlySet<PageMention> {
    if (replaced.size === 0) return stale;
    const lost = new Set<PageMention>();
    const moved = new Map<PageMention, PageMention['spans']>();
    for (const mention of stale) {
      const spans = mention.spans.map((span) => ({ ...span, node: replaced.get(span.node) ?? span.node }));
      if (spans.every(isCurrent)) moved.set(mention, spans);
      else lost.add(mention);
    }
    this.#index.delete(new Set(moved.keys()));
    for (const [mention, spans] of moved) mention.spans = spans;
    this.#index.add(moved.keys());
    this.#watchShadowRoots();
    this.#painter.move(moved.keys());
    return lost;
  }

  #catchUp(mention: PageMention): void {
    const successors = this.#successors;
    if (!successors || mention.spans.every(({ node }) => node.isConnected)) return;
    mention.spans = mention.spans.map((span) => ({ ...span, node: successors.of(span.node) }));
  }

  #erase(stale: ReadonlySet<PageMention>): void {
    this.#index.delete(stale);
    this.#painter.erase(stale);
    this.#painted = new Set([...this.#painted].filter((mention) => !stale.has(mention)));
    const isLeft = (mention: PageMention) => !stale.has(mention);
    this.#articles = this.#articles.map((read) => ({
      ...read,
      mentions: read.mentions.filter(isLeft),
      painted: read.painted.filter(isLeft),
    }));
  }

  #isOnDark(article: Article): boolean {
    const middle = article.runs[article.runs.length >>> 1]?.node.parentElement ?? article.root;
    return isOnDark(middle, this.#window);
  }
}
