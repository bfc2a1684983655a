import type { Language } from '../corpus/kinds';

/** One form to be found: what the text may hold, and which alias it stands for. */
export interface LexiconForm {
  /** As it would be written; folded by the compiler. */
  readonly text: string;
  /** Index of the alias in the pack's flat alias list. Several aliases may share a form and a form may be given more than once. */
  readonly alias: number;
  /** Language of the form; `und` for any. */
  readonly lang: Language;
  /** UTF-16 units at the start of `text` that are proclitics and not part of the mention. */
  readonly prefix: number;
}

/**
 * Hits of one scan, flat to spare allocation: four numbers a hit — start, end (UTF-16 offsets in the text given, end exclusive, proclitics
 * excluded, enclitics and possessives excluded), form id, shape.
 */
export interface Hits {
  readonly data: Int32Array;
  /** Number of hits (not of numbers). */
  readonly count: number;
}
export const HIT_STRIDE = 4;

/** Case shape of the matched text, bit flags. */
export const SHAPE = {
  /** first letter of every word capitalised or caseless */
  title: 1,
  /** every cased letter is a capital */
  upper: 2,
  /** every cased letter is small */
  lower: 4,
  /** the script has no case */
  caseless: 8,
  /** all words but joining particles (al-, el-, of, de ...) begin with a capital */
  mixed: 16,
} as const;

/** A compiled lexicon: everything in one buffer, loadable without parsing. */
export interface Lexicon {
  /** The tables, as stored in the pack. */
  readonly buffer: ArrayBuffer;
  readonly formCount: number;
  /**
   * Finds names in `text`. `longest` reports leftmost-longest, non-overlapping hits; `all` reports every form that starts at a word
   * boundary and ends at one, nested and overlapping included, ordered by start, then by descending end.
   * The returned view is reused by the next call.
   */
  scan(text: string, mode: 'longest' | 'all'): Hits;
  /** Aliases that a form stands for: pairs of alias index in the pack's flat alias list. */
  aliasesOf(form: number): Int32Array;
}
