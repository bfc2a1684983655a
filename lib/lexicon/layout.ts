import { NODE_STRIDE } from './double-array';

/** "SQLX" read as a little-endian number: also tells apart a machine of the other byte order. */
const MAGIC = 0x584c5153;
const VERSION = 2;
const HEADER_WORDS = 9;

/** How many of what a lexicon holds; everything else about the buffer follows from it. */
export interface Counts {
  /** Slots of the double array. */
  readonly slots: number;
  /** Different letters in the keys. */
  readonly letters: number;
  readonly keys: number;
  readonly forms: number;
  readonly aliases: number;
  /** UTF-16 units of all tails, a 0 after each. */
  readonly tailUnits: number;
  /** 32-bit words of the filter, a power of two. */
  readonly filterWords: number;
}

/** The sections of a compiled lexicon, views into one buffer. */
export interface Tables {
  /** Base and check of each slot, side by side. */
  readonly nodes: Int32Array;
  /** Letters of the keys, by code. */
  readonly alphabet: Uint16Array;
  /** Per key: where its tail begins in `tails`. */
  readonly tailStart: Int32Array;
  /** Per key, and one more: its first form. A key has a form per number of proclitic letters, fewest first. */
  readonly formStart: Int32Array;
  /** Per form, and one more: where its aliases begin in `aliases`. */
  readonly aliasStart: Int32Array;
  readonly aliases: Int32Array;
  readonly filter: Int32Array;
  readonly tails: Uint16Array;
  /** Per form: how many letters of the key are proclitics. */
  readonly prefix: Uint8Array;
}

/** A lexicon that can't be compiled or loaded; the message says what is wrong with it. */
export class LexiconError extends Error {
  override readonly name = 'LexiconError';
}

/** A new buffer for a lexicon of these sizes, header written, sections zero. */
export function allocateTables(counts: Counts): { buffer: ArrayBuffer; tables: Tables } {
  const buffer = new ArrayBuffer(byteLength(counts));
  new Uint32Array(buffer, 0, HEADER_WORDS).set([
    MAGIC,
    VERSION,
    counts.slots,
    counts.letters,
    counts.keys,
    counts.forms,
    counts.aliases,
    counts.tailUnits,
    counts.filterWords,
  ]);
  return { buffer, tables: viewTables(buffer, counts) };
}

/** Reads and checks header and size of `buffer`; the contents of the sections are `checkTables`' business. Throws `LexiconError`. */
export function readTables(buffer: ArrayBuffer): Tables {
  if (buffer.byteLength < HEADER_WORDS * 4) throw new LexiconError(`the lexicon is cut off: ${buffer.byteLength} bytes`);
  const [magic, version, slots = 0, letters = 0, keys = 0, forms = 0, aliases = 0, tailUnits = 0, filterWords = 0] = new Uint32Array(
    buffer,
    0,
    HEADER_WORDS,
  );
  if (magic !== MAGIC) throw new LexiconError('these bytes are no lexicon');
  if (version !== VERSION) throw new LexiconError(`the lexicon has format ${version}, this program reads ${VERSION}`);
  const counts = { slots, letters, keys, forms, aliases, tailUnits, filterWords };
  const expected = byteLength(counts);
  if (expected !== buffer.byteLength) {
    throw new LexiconError(`the lexicon should have ${expected} bytes by its header but has ${buffer.byteLength}`);
  }
  if (slots === 0 || filterWords < 2 || (filterWords & (filterWords - 1)) !== 0) throw new LexiconError('the lexicon has impossible sizes');
  return viewTables(buffer, counts);
}

function byteLength(counts: Counts): number {
  const { slots, letters, keys, forms, aliases, tailUnits, filterWords } = counts;
  const words = HEADER_WORDS + NODE_STRIDE * slots + keys + (keys + 1) + (forms + 1) + aliases + filterWords;
  return words * 4 + padded(tailUnits * 2) + padded(letters * 2) + padded(forms);
}

function padded(bytes: number): number {
  return Math.ceil(bytes / 4) * 4;
}

function viewTables(buffer: ArrayBuffer, counts: Counts): Tables {
  let at = HEADER_WORDS * 4;
  const words = (length: number): Int32Array => {
    const view = new Int32Array(buffer, at, length);
    at += length * 4;
    return view;
  };
  const nodes = words(counts.slots * NODE_STRIDE);
  const tailStart = words(counts.keys);
  const formStart = words(counts.keys + 1);
  const aliasStart = words(counts.forms + 1);
  const aliases = words(counts.aliases);
  const filter = words(counts.filterWords);
  const tails = new Uint16Array(buffer, at, counts.tailUnits);
  at += padded(counts.tailUnits * 2);
  const alphabet = new Uint16Array(buffer, at, counts.letters);
  at += padded(counts.letters * 2);
  const prefix = new Uint8Array(buffer, at, counts.forms);
  return { nodes, alphabet, tailStart, formStart, aliasStart, aliases, filter, tails, prefix };
}

/**
 * Checks every index in the tables, so that a scan can only read inside them whatever the buffer holds. The trie's own links need no
 * check: a scan tests each against the array's length, and takes one step per letter of text. Throws `LexiconError`.
 */
export function checkTables(tables: Tables): void {
  const { nodes, tailStart, formStart, aliasStart, aliases, tails, prefix } = tables;
  checkAscending(formStart, prefix.length, 'forms');
  checkAscending(aliasStart, aliases.length, 'aliases');
  let least = 0;
  for (let i = 0; i < nodes.length; i += NODE_STRIDE) least = Math.min(least, nodes[i] ?? 0);
  if (~least >= tailStart.length) throw new LexiconError(`the lexicon names key ${~least} but has ${tailStart.length}`);
  for (let i = 0; i < tailStart.length; i++) {
    const start = tailStart[i] ?? 0;
    if (start < 0 || start >= tails.length) throw new LexiconError(`the tail of key ${i} lies outside the lexicon`);
  }
  if (tails.length > 0 && tails[tails.length - 1] !== 0) throw new LexiconError('the last tail of the lexicon has no end');
}

function checkAscending(starts: Int32Array, end: number, what: string): void {
  let previous = 0;
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i] ?? 0;
    if (start < previous || (i === 0 && start !== 0)) throw new LexiconError(`the ${what} of the lexicon are out of order at ${i}`);
    previous = start;
  }
  if (previous !== end) throw new LexiconError(`the lexicon counts ${end} ${what} but lists ${previous}`);
}
