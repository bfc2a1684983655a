/*
 * The search tables as one buffer: eight numbers of header, then the tables below, each starting at a multiple of four bytes. Numbers are
 * little-endian, as on every machine that a browser runs on. There are two indexes of the same names, one by letters and one by skeletons.
 */

const MAGIC = 0x51595301;
const HEADER = 8;

/** Names by the text from each of their words on, sorted: one binary search finds all names that go on in a given way. */
export interface WordIndex {
  /** Where each name begins in `pool`, and the pool's length at the end. */
  readonly starts: Uint32Array;
  /** `name * 16 + word` for every word of every name, ordered by what the name says from that word on, spaces left out. */
  readonly order: Uint32Array;
  /** ASCII: words of a name separated by one space; nothing between names. */
  readonly pool: Uint8Array;
}

export interface SearchTables {
  /** For each entity 0..255: how likely it is to be meant. */
  readonly prominence: Uint8Array;
  /** For each name the index of its entity. */
  readonly nameEntity: Uint32Array;
  /** For each name `class * 65536 + item`; classes as in NAME_CLASSES. */
  readonly nameItem: Uint32Array;
  readonly letters: WordIndex;
  readonly skeletons: WordIndex;
}

const padded = (bytes: number): number => Math.ceil(bytes / 4) * 4;

interface Sizes {
  readonly entities: number;
  readonly names: number;
  readonly letterWords: number;
  readonly skeletonWords: number;
  readonly letterPool: number;
  readonly skeletonPool: number;
}

function byteLength(sizes: Sizes): number {
  const { entities, names, letterWords, skeletonWords, letterPool, skeletonPool } = sizes;
  const numbers = HEADER + 2 * names + 2 * (names + 1) + letterWords + skeletonWords;
  return 4 * numbers + padded(entities) + padded(letterPool) + padded(skeletonPool);
}

/** Views into a buffer of exactly `byteLength(sizes)` bytes, in the order in which the tables lie. */
function viewsOf(buffer: ArrayBuffer, sizes: Sizes): SearchTables {
  let offset = 4 * HEADER;
  const numbers = (length: number): Uint32Array => {
    const view = new Uint32Array(buffer, offset, length);
    offset += 4 * length;
    return view;
  };
  const bytes = (length: number): Uint8Array => {
    const view = new Uint8Array(buffer, offset, length);
    offset += padded(length);
    return view;
  };
  const index = (words: number, pool: number): WordIndex => ({
    starts: numbers(sizes.names + 1),
    order: numbers(words),
    pool: bytes(pool),
  });
  return {
    nameEntity: numbers(sizes.names),
    nameItem: numbers(sizes.names),
    letters: index(sizes.letterWords, sizes.letterPool),
    skeletons: index(sizes.skeletonWords, sizes.skeletonPool),
    prominence: bytes(sizes.entities),
  };
}

/** Puts tables into one buffer. */
export function writeTables(tables: SearchTables): ArrayBuffer {
  const { prominence, nameEntity, nameItem, letters, skeletons } = tables;
  const sizes: Sizes = {
    entities: prominence.length,
    names: nameEntity.length,
    letterWords: letters.order.length,
    skeletonWords: skeletons.order.length,
    letterPool: letters.pool.length,
    skeletonPool: skeletons.pool.length,
  };
  const buffer = new ArrayBuffer(byteLength(sizes));
  const header = [MAGIC, buffer.byteLength, sizes.entities, sizes.names, sizes.letterWords, sizes.skeletonWords, sizes.letterPool];
  new Uint32Array(buffer, 0, HEADER).set([...header, sizes.skeletonPool]);
  const views = viewsOf(buffer, sizes);
  views.prominence.set(prominence);
  views.nameEntity.set(nameEntity);
  views.nameItem.set(nameItem);
  for (const name of ['letters', 'skeletons'] as const) {
    views[name].starts.set(tables[name].starts);
    views[name].order.set(tables[name].order);
    views[name].pool.set(tables[name].pool);
  }
  return buffer;
}

/**
 * Reads tables without copying them. Checks header and sizes only; what the tables say is checked by `loadSearch`.
 * @throws RangeError when the buffer is not what `writeTables` wrote
 */
export function readTables(buffer: ArrayBuffer): SearchTables {
  if (buffer.byteLength < 4 * HEADER || buffer.byteLength % 4 !== 0) {
    throw new RangeError(`search tables: ${buffer.byteLength} bytes are no search tables; build the pack again`);
  }
  const [magic, length, entities = 0, names = 0, letterWords = 0, skeletonWords = 0, letterPool = 0, skeletonPool = 0] = new Uint32Array(
    buffer,
    0,
    HEADER,
  );
  if (magic !== MAGIC) throw new RangeError('search tables: unknown format; build the pack again with this version');
  const sizes: Sizes = { entities, names, letterWords, skeletonWords, letterPool, skeletonPool };
  if (length !== buffer.byteLength || byteLength(sizes) !== length) {
    throw new RangeError(
      `search tables: the header asks for ${byteLength(sizes)} bytes, there are ${buffer.byteLength}; the file is incomplete`,
    );
  }
  return viewsOf(buffer, sizes);
}
