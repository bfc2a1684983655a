import type { KindFamily } from '../corpus/kinds';
import type { PageMention } from './types';

/** A mention to paint, and whether it stands on a dark ground. */
export interface Mark {
  readonly mention: PageMention;
  readonly dark: boolean;
}

type Key = `r-${KindFamily}` | `r-${KindFamily}-dark` | 'r-open' | 'r-open-dark';
/** Removing this many marks one by one costs more than building the highlight anew: `Highlight.delete` is linear in Firefox. */
const REBUILD_FROM = 16;

interface Layer {
  highlight: Highlight;
  /** Own list: in Firefox a content script cannot iterate a Highlight. */
  readonly ranges: Map<PageMention, readonly StaticRange[]>;
}

/**
 * Paints mentions with CSS custom highlights (the rules are in `entrypoints/reader.content/style.css`): no element is added, no text is
 * touched. StaticRanges cost the page nothing when it changes; whoever owns the painter must erase the mentions of changed nodes.
 *
 * The registry belongs to the page too: only our own keys are ever set or deleted.
 */
export class Painter {
  readonly #layers = new Map<Key, Layer>();
  readonly #keyOf = new Map<PageMention, Key>();

  /** False when the browser has no custom highlights: nothing is painted then, everything else works. */
  static get supported(): boolean {
    return typeof Highlight === 'function' && typeof CSS === 'object' && 'highlights' in CSS;
  }

  /** How many mentions are painted. */
  get size(): number {
    return this.#keyOf.size;
  }

  /** Adds marks to those that are painted. Call it in batches where there are many: each call costs its marks only. */
  paint(marks: Iterable<Mark>): void {
    if (!Painter.supported) return;
    for (const { mention, dark } of marks) {
      if (this.#keyOf.has(mention)) continue;
      const key: Key = dark ? `r-${mention.entry.family}-dark` : `r-${mention.entry.family}`;
      this.#keyOf.set(mention, key);
      this.#add(key, mention);
    }
  }

  /** Removes marks; mentions that are not painted are ignored. */
  erase(mentions: Iterable<PageMention>): void {
    const byKey = new Map<Key, PageMention[]>();
    for (const mention of mentions) {
      const key = this.#keyOf.get(mention);
      if (!key) continue;
      this.#keyOf.delete(mention);
      byKey.set(key, [...(byKey.get(key) ?? []), mention]);
    }
    for (const [key, erased] of byKey) this.#remove(key, erased);
  }

  /** Paints marks where their mentions stand now: the page has replaced their nodes. */
  move(mentions: Iterable<PageMention>): void {
    const moved = [...mentions];
    for (const [key, layer] of this.#layers) {
      const painted = moved.filter((mention) => layer.ranges.has(mention));
      const old = painted.flatMap((mention) => layer.ranges.get(mention) ?? []);
      for (const mention of painted) layer.ranges.set(mention, rangesOf(mention));
      this.#exchange(
        key,
        layer,
        old,
        painted.flatMap((mention) => layer.ranges.get(mention) ?? []),
      );
    }
  }

  /** Washes the mention whose card is open; `undefined` removes the wash. */
  wash(mark: Mark | undefined): void {
    if (!Painter.supported) return;
    this.#drop('r-open');
    this.#drop('r-open-dark');
    if (mark) this.#add(mark.dark ? 'r-open-dark' : 'r-open', mark.mention);
  }

  /** Registers our highlights again where the page has removed them from the registry. */
  restore(): void {
    for (const [key, { highlight }] of this.#layers) if (!CSS.highlights.has(key)) CSS.highlights.set(key, highlight);
  }

  /** Removes everything that this painter painted. */
  clear(): void {
    for (const key of [...this.#layers.keys()]) this.#drop(key);
    this.#keyOf.clear();
  }

  #add(key: Key, mention: PageMention): void {
    let layer = this.#layers.get(key);
    if (!layer) {
      layer = { highlight: new Highlight(), ranges: new Map() };
      if (key.startsWith('r-open')) layer.highlight.priority = 1;
      this.#layers.set(key, layer);
      CSS.highlights.set(key, layer.highlight);
    }
    const ranges = rangesOf(mention);
    layer.ranges.set(mention, ranges);
    for (const range of ranges) layer.highlight.add(range);
  }

  #remove(key: Key, mentions: readonly PageMention[]): void {
    const layer = this.#layers.get(key);
    if (!layer) return;
    const removed = mentions.flatMap((mention) => layer.ranges.get(mention) ?? []);
    for (const mention of mentions) layer.ranges.delete(mention);
    if (layer.ranges.size === 0) this.#drop(key);
    else this.#exchange(key, layer, removed, []);
  }

  /** Takes ranges out of a highlight and puts others in, when `layer.ranges` holds what shall be there. */
  #exchange(key: Key, layer: Layer, removed: readonly StaticRange[], added: readonly StaticRange[]): void {
    if (removed.length < REBUILD_FROM) {
      for (const range of removed) layer.highlight.delete(range);
      for (const range of added) layer.highlight.add(range);
      return;
    }
    const { priority } = layer.highlight;
    layer.highlight = new Highlight();
    layer.highlight.priority = priority;
    for (const ranges of layer.ranges.values()) for (const range of ranges) layer.highlight.add(range);
    CSS.highlights.set(key, layer.highlight);
  }

  #drop(key: Key): void {
    if (this.#layers.delete(key)) CSS.highlights.delete(key);
  }
}

function rangesOf({ spans }: PageMention): StaticRange[] {
  return spans.map(
    ({ node, start, end }) => new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
  );
}
