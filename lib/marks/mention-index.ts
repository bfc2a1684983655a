import type { PageMention } from './types';

interface Entry {
  readonly start: number;
  readonly end: number;
  readonly mention: PageMention;
}

/** Mentions by the text nodes that they stand in. */
export class MentionIndex {
  readonly #byNode = new Map<Node, Entry[]>();
  #roots: ReadonlySet<Node> | undefined;

  /** Replaces everything. Mentions of one node come in ascending order and do not overlap. */
  set(mentions: Iterable<PageMention>): void {
    this.#byNode.clear();
    this.add(mentions);
  }

  /** Adds mentions that stand in nodes of which the index knows nothing, or after those that it knows there. */
  add(mentions: Iterable<PageMention>): void {
    this.#roots = undefined;
    for (const mention of mentions) {
      for (const { node, start, end } of mention.spans) {
        const entries = this.#byNode.get(node);
        if (entries) entries.push({ start, end, mention });
        else this.#byNode.set(node, [{ start, end, mention }]);
      }
    }
  }

  /** Forgets mentions, wherever their spans stand. */
  delete(mentions: ReadonlySet<PageMention>): void {
    for (const mention of mentions) {
      for (const { node } of mention.spans) {
        const rest = this.#byNode.get(node)?.filter((entry) => entry.mention !== mention);
        if (rest && rest.length > 0) this.#byNode.set(node, rest);
        else this.#byNode.delete(node);
      }
    }
  }

  /** The text nodes that hold mentions. */
  nodes(): IterableIterator<Node> {
    return this.#byNode.keys();
  }

  /** Mentions with a span in the node. */
  in(node: Node): readonly PageMention[] {
    return this.#entries(node).map((entry) => entry.mention);
  }

  /**
   * Mentions at a caret position, the one after the caret first: a point on a letter's left half gives the caret before it, on its right half
   * the caret after it, so that at most two mentions that touch each other may be meant.
   *
   * @param offset - UTF-16 offset in the node's data.
   */
  near(node: Node, offset: number): readonly PageMention[] {
    const entries = this.#entries(node);
    let low = 0;
    let high = entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((entries[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return [entries[low - 1], entries[low - 2]].flatMap((entry) => (entry && offset <= entry.end ? [entry.mention] : []));
  }

  /** Open shadow roots that hold mentions. */
  shadowRoots(): ShadowRoot[] {
    this.#roots ??= new Set(Array.from(this.#byNode.keys(), (node) => node.getRootNode()));
    return Array.from(this.#roots).filter((root) => root instanceof ShadowRoot);
  }

  #entries(node: Node): readonly Entry[] {
    return this.#byNode.get(node) ?? [];
  }
}
