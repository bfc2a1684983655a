import { groupBy } from '../group';

/** With more text nodes than this on one side, looking for the same texts would cost a frame: the page is read again instead. */
const MOST_TEXTS = 5000;
const NONE: ReadonlyMap<Text, Text> = new Map();

/**
 * Text nodes that the page has replaced by others with the same text, as frameworks do that build their markup anew: old node to new one.
 * What stands in the same order before and after is paired first; of what is left, texts that have gone and come equally often.
 */
export function replacedTexts(records: readonly MutationRecord[]): ReadonlyMap<Text, Text> {
  const gone = new Set<Text>();
  const come = new Set<Text>();
  const moved = new Set<Text>();
  for (const { removedNodes, addedNodes } of records) {
    for (const text of textsIn(removedNodes)) {
      if (text.isConnected) moved.add(text);
      else if (!come.has(text)) gone.add(text);
    }
    for (const text of textsIn(addedNodes)) come.add(text);
    if (gone.size > MOST_TEXTS || come.size > MOST_TEXTS) return NONE;
  }
  const now = [...come].filter((text) => text.isConnected && !moved.has(text));
  return gone.size > 0 && now.length > 0 ? paired([...gone], now) : NONE;
}

/** The nodes that stand where replaced ones stood, over several changes. */
export class Successors {
  readonly #next = new Map<Text, Text>();

  add(replaced: ReadonlyMap<Text, Text>): void {
    for (const [old, now] of replaced) this.#next.set(old, now);
  }

  /** The node that stands in the page now where `node` stood: itself where nothing is known. */
  of(node: Text): Text {
    let at = node;
    for (let next = this.#next.get(at); next; next = this.#next.get(at)) at = next;
    return at;
  }
}

function* textsIn(nodes: NodeList): Generator<Text> {
  for (const root of nodes) {
    if (root instanceof Text) {
      yield root;
      continue;
    }
    const walker = root.ownerDocument?.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker?.nextNode(); node; node = walker?.nextNode()) if (node instanceof Text) yield node;
  }
}

function paired(gone: readonly Text[], come: readonly Text[]): ReadonlyMap<Text, Text> {
  const pairs = new Map<Text, Text>();
  let start = 0;
  let [goneEnd, comeEnd] = [gone.length, come.length];
  const pair = (old: Text | undefined, now: Text | undefined): boolean => {
    if (!old || !now || old.data !== now.data) return false;
    pairs.set(old, now);
    return true;
  };
  while (start < Math.min(goneEnd, comeEnd) && pair(gone[start], come[start])) start++;
  while (Math.min(goneEnd, comeEnd) > start && pair(gone[goneEnd - 1], come[comeEnd - 1])) {
    goneEnd--;
    comeEnd--;
  }
  const comeByText = groupBy(come.slice(start, comeEnd), ({ data }) => data);
  for (const [text, old] of groupBy(gone.slice(start, goneEnd), ({ data }) => data)) {
    const now = comeByText.get(text);
    if (now?.length === old.length) for (const [index, node] of old.entries()) pair(node, now[index]);
  }
  return pairs;
}
