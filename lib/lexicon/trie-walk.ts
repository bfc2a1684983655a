import { type Gap, NO_JOINT } from './boundary';
import { codesOf, END, NODE_STRIDE } from './double-array';
import { FOLD, letterOf } from './fold';
import type { Tables } from './layout';
import { type NameSink, readName } from './name-reader';

/** Follows one reading of a text through the trie and keeps the keys that end on the way: the exact test behind every match. */
export class TrieWalk implements NameSink {
  /** Keys found by the last `run` and the offsets at which they end, shortest first; `count` of each. */
  readonly keys: number[] = [];
  readonly ends: number[] = [];
  count = 0;
  private readonly nodes: Int32Array;
  private readonly codes: Uint16Array;
  private readonly tails: Uint16Array;
  private readonly tailStart: Int32Array;
  private node = 0;
  /** Position in the tails, or -1 while still in the trie. */
  private tail = -1;
  private tailKey = 0;
  private readonly gap: Gap = { joint: NO_JOINT, next: 0 };

  constructor(tables: Tables) {
    this.nodes = tables.nodes;
    this.codes = codesOf(tables.alphabet);
    this.tails = tables.tails;
    this.tailStart = tables.tailStart;
  }

  /** Finds all keys that begin at the letter at `start`. */
  run(text: string, start: number): void {
    this.count = 0;
    this.enter(0);
    readName(text, start, this, this.gap);
  }

  letters(text: string, at: number): number {
    const { nodes, codes, tails } = this;
    const { length } = text;
    let i = at;
    let { tail } = this;
    if (tail < 0) {
      let { node } = this;
      let base = nodes[node * NODE_STRIDE] ?? 0;
      while (i < length && base >= 0) {
        const entry = FOLD[text.charCodeAt(i)] ?? 0;
        if (entry <= 0) break;
        const slot = base ^ (codes[letterOf(entry)] ?? 0);
        if (slot * NODE_STRIDE >= nodes.length || nodes[slot * NODE_STRIDE + 1] !== node) return -1;
        node = slot;
        base = nodes[slot * NODE_STRIDE] ?? 0;
        i++;
      }
      this.enter(node);
      if (base >= 0) return i;
      tail = this.tail;
    }
    for (; i < length; i++) {
      const entry = FOLD[text.charCodeAt(i)] ?? 0;
      if (entry <= 0) break;
      if (tails[tail++] !== letterOf(entry)) return -1;
    }
    this.tail = tail;
    return i;
  }

  letter(code: number): boolean {
    return this.tail < 0 ? this.step(this.codes[code] ?? 0) : this.tails[this.tail++] === code;
  }

  joint(code: number): boolean {
    return this.letter(code);
  }

  end(offset: number): void {
    if (this.tail < 0) {
      const { nodes, node } = this;
      const slot = ((nodes[node * NODE_STRIDE] ?? 0) ^ END) * NODE_STRIDE;
      if (slot >= nodes.length || nodes[slot + 1] !== node) return;
      const leaf = nodes[slot] ?? 0;
      if (leaf < 0) this.found(~leaf, offset);
    } else if (this.tails[this.tail] === 0) {
      this.found(this.tailKey, offset);
    }
  }

  private found(key: number, offset: number): void {
    this.keys[this.count] = key;
    this.ends[this.count++] = offset;
  }

  private step(code: number): boolean {
    const { nodes } = this;
    const slot = (nodes[this.node * NODE_STRIDE] ?? 0) ^ code;
    if (slot * NODE_STRIDE >= nodes.length || nodes[slot * NODE_STRIDE + 1] !== this.node) return false;
    this.enter(slot);
    return true;
  }

  private enter(slot: number): void {
    this.node = slot;
    this.tail = -1;
    const base = this.nodes[slot * NODE_STRIDE] ?? 0;
    if (base >= 0) return;
    this.tailKey = ~base;
    this.tail = this.tailStart[this.tailKey] ?? 0;
  }
}
