/** Marks the end of a key among the children of a node; letters have codes from 2 on. */
export const END = 1;

/** Numbers a slot takes in `nodes`: its base and its check. */
export const NODE_STRIDE = 2;

/**
 * A double-array trie (Aoe 1989) in which the child of node `s` by code `c` is slot `base(s) ^ c`, valid if its check is `s`. A negative
 * base is a leaf: the complement is the key's index, and what remains of the key is its tail (the minimal-prefix trie of Yata et al.). Base
 * and check of a slot stand side by side, so that a step costs one look into memory.
 */
export interface DoubleArray {
  readonly nodes: Int32Array;
  /** Letters in the order of their codes, the commonest first: small codes keep brothers close together. */
  readonly alphabet: Uint16Array;
  /** Per key: how many of its units are spelt by the trie; the rest is the tail. */
  readonly depth: Uint16Array;
}

/** Code of every UTF-16 unit under an alphabet; 0 for letters that no key has. */
export function codesOf(alphabet: Uint16Array): Uint16Array {
  const codes = new Uint16Array(65536);
  for (const [i, unit] of alphabet.entries()) codes[unit] = i + END + 1;
  return codes;
}

function alphabetOf(keys: readonly string[]): Uint16Array {
  const counts = new Uint32Array(65536);
  const used: number[] = [];
  for (const key of keys) {
    for (let i = 0; i < key.length; i++) {
      const unit = key.charCodeAt(i);
      const count = counts[unit] ?? 0;
      if (count === 0) used.push(unit);
      counts[unit] = count + 1;
    }
  }
  return Uint16Array.from(used.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b));
}

/** Free slots tried for a node before it is put behind all used ones; bounds the building time at the price of a few holes. */
const MAX_TRIES = 256;
const FREE = -1;

/** Builds the trie of `keys`, which are unique, not empty and ascending by UTF-16 units. */
export function buildDoubleArray(keys: readonly string[]): DoubleArray {
  return new Builder(keys).build();
}

class Builder {
  private base = new Int32Array(0);
  private check = new Int32Array(0);
  /** Free slots as a ring through slot 0 (the root, never free). */
  private next = new Int32Array(0);
  private previous = new Int32Array(0);
  private used = 1;
  private readonly depth: Uint16Array;
  private readonly alphabet: Uint16Array;
  private readonly codes: Uint16Array;

  constructor(private readonly keys: readonly string[]) {
    this.depth = new Uint16Array(keys.length);
    this.alphabet = alphabetOf(keys);
    this.codes = codesOf(this.alphabet);
    this.grow(256);
  }

  build(): DoubleArray {
    const { keys } = this;
    // Depth first with an explicit stack: node, first key, end of keys, depth.
    const stack: number[] = keys.length === 0 ? [] : [0, 0, keys.length, 0];
    while (stack.length > 0) {
      const depth = stack.pop() ?? 0;
      const last = stack.pop() ?? 0;
      const first = stack.pop() ?? 0;
      const node = stack.pop() ?? 0;
      if (last - first === 1) this.addLeaf(node, first, depth);
      else this.addChildren(node, first, last, depth, stack);
    }
    const nodes = new Int32Array(this.used * NODE_STRIDE);
    for (let slot = 0; slot < this.used; slot++) {
      nodes[slot * NODE_STRIDE] = this.base[slot] ?? 0;
      nodes[slot * NODE_STRIDE + 1] = this.check[slot] ?? FREE;
    }
    return { nodes, alphabet: this.alphabet, depth: this.depth };
  }

  private addLeaf(node: number, key: number, depth: number): void {
    this.base[node] = ~key;
    this.depth[key] = Math.min(depth, this.keys[key]?.length ?? 0);
  }

  private addChildren(node: number, first: number, last: number, depth: number, stack: number[]): void {
    const codes: number[] = [];
    const starts: number[] = [];
    for (let key = first; key < last; key++) {
      const code = this.codeAt(key, depth);
      if (code === codes.at(-1)) continue;
      codes.push(code);
      starts.push(key);
    }
    const base = this.place(codes);
    this.base[node] = base;
    for (const [i, code] of codes.entries()) {
      const slot = base ^ code;
      this.take(slot);
      this.check[slot] = node;
      stack.push(slot, starts[i] ?? first, starts[i + 1] ?? last, depth + 1);
    }
  }

  private codeAt(key: number, depth: number): number {
    const text = this.keys[key] ?? '';
    return depth < text.length ? (this.codes[text.charCodeAt(depth)] ?? 0) : END;
  }

  /** A base under which the slots of all `codes` are free. */
  private place(codes: readonly number[]): number {
    const lead = codes[0] ?? END;
    let slot = this.next[0] ?? 0;
    for (let tries = 0; tries < MAX_TRIES && slot !== 0; tries++) {
      const base = slot ^ lead;
      if (this.fits(base, codes)) return base;
      slot = this.next[slot] ?? 0;
    }
    // Behind everything, aligned so that no code reaches back.
    const span = 1 << (32 - Math.clz32(Math.max(...codes)));
    const base = Math.ceil(this.used / span) * span;
    return base;
  }

  private fits(base: number, codes: readonly number[]): boolean {
    for (const code of codes) {
      const slot = base ^ code;
      if (slot === 0 || (slot < this.check.length && this.check[slot] !== FREE)) return false;
    }
    return true;
  }

  private take(slot: number): void {
    if (slot >= this.check.length) this.grow(slot + 1);
    const previous = this.previous[slot] ?? 0;
    const next = this.next[slot] ?? 0;
    this.next[previous] = next;
    this.previous[next] = previous;
    this.used = Math.max(this.used, slot + 1);
  }

  private grow(wanted: number): void {
    const before = this.check.length;
    const size = Math.max(wanted, Math.ceil(before * 1.5));
    this.base = enlarged(this.base, size, 0);
    this.check = enlarged(this.check, size, FREE);
    this.next = enlarged(this.next, size, 0);
    this.previous = enlarged(this.previous, size, 0);
    let last = this.previous[0] ?? 0;
    for (let slot = Math.max(1, before); slot < size; slot++) {
      this.next[last] = slot;
      this.previous[slot] = last;
      last = slot;
    }
    this.next[last] = 0;
    this.previous[0] = last;
  }
}

function enlarged(array: Int32Array, size: number, filler: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size).fill(filler);
  larger.set(array);
  return larger;
}
