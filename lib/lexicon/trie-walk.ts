import { type Gap, NO_JOINT, readGap, SPACE_JOINT } from './boundary';
import { codesOf, END, NODE_STRIDE } from './double-array';
import { caseIn, FOLD, foldUnit, KIND, letterOf } from './fold';
import type { Tables } from './layout';
import { CASE } from './letter-case';
import { type NameSink, readName } from './name-reader';
import { PARTICLE_LETTERS, shapeFrom } from './shape';

/** Stands for the shape of a span that was not read plainly: to be asked of `shapeOf`. */
export const UNKNOWN_SHAPE = -1;

/* As in `round.ts`: a constant of this module is known to the compiler. */
const fold = FOLD;
const HYPHEN = 45;
/** Read behind the end of a text: separates, and no name crosses it. */
const LINE_END = 10;

/** Follows one reading of a text through the trie and keeps the keys that end on the way: the exact test behind every match. */
export class TrieWalk implements NameSink {
  /** Keys found by the last `run`, the offsets at which they end and the case shapes up to there, shortest first; `count` of each. */
  readonly keys: number[] = [];
  readonly ends: number[] = [];
  readonly shapes: number[] = [];
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
    if (this.runPlain(text, start)) return;
    this.count = 0;
    this.enter(0);
    readName(text, start, this, this.gap);
  }

  /**
   * Does what `readName` does with plain letters, separators and apostrophes, in one loop and with the case shape on the way. Returns false
   * where the text holds something else before the walk is over: then nothing found counts.
   */
  private runPlain(text: string, start: number): boolean {
    const { nodes, codes, tails, tailStart, gap } = this;
    const { length } = text;
    let node = 0;
    let base = nodes[0] ?? 0;
    let tail = base < 0 ? (tailStart[~base] ?? 0) : 0;
    let at = start;
    let unit = text.charCodeAt(at);
    let entry = fold[unit] ?? 0;
    let seen = 0;
    let initials = 0;
    let hasLongSmallWord = false;
    for (;;) {
      // Here a word begins, by a plain letter.
      if (entry <= 0) return false;
      const wordStart = at;
      const initial = caseIn(entry);
      initials |= initial;
      let isOpen = true;
      for (;;) {
        while (entry > 0 && base >= 0) {
          const slot = base ^ (codes[letterOf(entry)] ?? 0);
          if (slot * NODE_STRIDE >= nodes.length || nodes[slot * NODE_STRIDE + 1] !== node) return true;
          node = slot;
          base = nodes[slot * NODE_STRIDE] ?? 0;
          if (base < 0) tail = tailStart[~base] ?? 0;
          seen |= entry;
          unit = ++at < length ? text.charCodeAt(at) : LINE_END;
          entry = fold[unit] ?? 0;
        }
        while (entry > 0) {
          if (tails[tail++] !== letterOf(entry)) return true;
          seen |= entry;
          unit = ++at < length ? text.charCodeAt(at) : LINE_END;
          entry = fold[unit] ?? 0;
        }
        if (entry === KIND.unknown) entry = foldUnit(unit);
        if (entry === KIND.dot && (at + 1 === length || fold[text.charCodeAt(at + 1)] === 0)) entry = 0;
        if (entry !== 0 && (entry !== KIND.apostrophe || initial === CASE.small)) return false;
        if (isOpen) {
          if (initial === CASE.small && at - wordStart > PARTICLE_LETTERS) hasLongSmallWord = true;
          const key = base < 0 ? (tails[tail] === 0 ? ~base : -1) : this.keyAt(node, base);
          if (key >= 0) this.found(key, at, shapeFrom(caseIn(seen), initials, hasLongSmallWord));
        }
        if (entry === 0) break;
        // Behind an apostrophe the word goes on, but need not.
        unit = ++at < length ? text.charCodeAt(at) : LINE_END;
        entry = fold[unit] ?? 0;
        isOpen = entry > 0;
      }
      if ((unit !== SPACE_JOINT && unit !== HYPHEN) || (fold[text.charCodeAt(at + 1)] ?? 0) <= 0) {
        readGap(text, at, gap);
        if (gap.joint === NO_JOINT) return true;
        at = gap.next;
        unit = gap.joint;
      } else {
        at++;
        unit = SPACE_JOINT;
      }
      if (base < 0) {
        if (tails[tail++] !== unit) return true;
      } else {
        const slot = base ^ (codes[unit] ?? 0);
        if (slot * NODE_STRIDE >= nodes.length || nodes[slot * NODE_STRIDE + 1] !== node) return true;
        node = slot;
        base = nodes[slot * NODE_STRIDE] ?? 0;
        if (base < 0) tail = tailStart[~base] ?? 0;
      }
      unit = text.charCodeAt(at);
      entry = fold[unit] ?? 0;
    }
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
      const key = this.keyAt(this.node, this.nodes[this.node * NODE_STRIDE] ?? 0);
      if (key >= 0) this.found(key, offset, UNKNOWN_SHAPE);
    } else if (this.tails[this.tail] === 0) {
      this.found(this.tailKey, offset, UNKNOWN_SHAPE);
    }
  }

  /** The key that ends at `node`, or -1. */
  private keyAt(node: number, base: number): number {
    const slot = (base ^ END) * NODE_STRIDE;
    if (slot >= this.nodes.length || this.nodes[slot + 1] !== node) return -1;
    return Math.max(-1, ~(this.nodes[slot] ?? 0));
  }

  private found(key: number, offset: number, shape: number): void {
    this.keys[this.count] = key;
    this.shapes[this.count] = shape;
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
