import { type Gap, NO_JOINT } from './boundary';
import { END } from './double-array';
import type { Tables } from './layout';
import type { NameSink } from './name-reader';
import { readName } from './name-reader';

/** Follows one reading of a text through the trie and keeps the keys that end on the way: the exact test behind every match. */
export class TrieWalk implements NameSink {
  /** Keys found by the last `run` and the offsets at which they end, shortest first; `count` of each. */
  readonly keys: number[] = [];
  readonly ends: number[] = [];
  count = 0;
  private node = 0;
  /** Position in the tails, or -1 while still in the trie. */
  private tail = -1;
  private tailKey = 0;
  private readonly gap: Gap = { joint: NO_JOINT, next: 0 };

  constructor(private readonly tables: Tables) {}

  /** Finds all keys that begin at the letter at `start`. */
  run(text: string, start: number): void {
    this.count = 0;
    this.enter(0);
    readName(text, start, this, this.gap);
  }

  letter(code: number): boolean {
    return this.step(code);
  }

  joint(code: number): boolean {
    return this.step(code);
  }

  end(offset: number): void {
    const { base, check, tails } = this.tables;
    if (this.tail >= 0) {
      if (tails[this.tail] === 0) this.found(this.tailKey, offset);
      return;
    }
    const slot = (base[this.node] ?? 0) ^ END;
    if (slot >= check.length || check[slot] !== this.node) return;
    const leaf = base[slot] ?? 0;
    if (leaf < 0) this.found(~leaf, offset);
  }

  private found(key: number, offset: number): void {
    this.keys[this.count] = key;
    this.ends[this.count++] = offset;
  }

  private step(code: number): boolean {
    const { base, check, tails } = this.tables;
    if (this.tail >= 0) return tails[this.tail++] === code;
    const slot = (base[this.node] ?? 0) ^ code;
    if (slot >= check.length || check[slot] !== this.node) return false;
    this.enter(slot);
    return true;
  }

  private enter(slot: number): void {
    const base = this.tables.base[slot] ?? 0;
    this.node = slot;
    this.tail = -1;
    if (base >= 0) return;
    this.tailKey = ~base;
    this.tail = this.tables.tailStart[this.tailKey] ?? 0;
  }
}
