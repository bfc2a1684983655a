import { endOfAddress, entryAt, isAcronymDot, isGluedDot, isIgnored, isLetter, isSchemeColon } from './boundary';
import { extendHash, filterShift, mayHold, pairProbe, wordProbe } from './filter';
import { expansionOf, FOLD, foldUnit, KIND } from './fold';
import { HitList } from './hits';
import { nextLetter } from './key';
import type { Tables } from './layout';
import { shapeOf } from './shape';
import { TrieWalk } from './trie-walk';
import type { Hits } from './types';

/** Units read in one call of the inner loop: short enough for the compiler to see it as a function called often and not as one long loop. */
const ROUND_UNITS = 4096;

/** What is noted about a word for after a round; in the two low bits of a note, the offset above them. */
const PLAIN = 0;
/** The word holds an apostrophe or a letter that folds to several: its hash says nothing, and names may begin and end inside it. */
const ODD = 1;
/** Not a word but the end of an address: no name begins before it. */
const BARRIER = 2;

/**
 * Finds the names of one lexicon in texts: one pass that folds and hashes words and asks the filter about each word and each pair of
 * words; only where the filter cannot say no, the trie is walked, and the trie alone decides.
 */
export class Scanner {
  private readonly hits = new HitList();
  private readonly walk: TrieWalk;
  private readonly shift: number;
  private text = '';
  private all = false;
  /** Nothing begins before this offset: it was looked at, lies in an address or (in `longest` mode) in a hit. */
  private free = 0;
  private readonly notes = new Int32Array(2 * ROUND_UNITS);
  private noteCount = 0;
  private addressEnd = 0;
  /** The word being read and the one before it: offset and hash. */
  private start = 0;
  private hash = 0;
  private previousStart = -1;
  private previousHash = 0;

  constructor(private readonly tables: Tables) {
    this.walk = new TrieWalk(tables);
    this.shift = filterShift(tables.filter.length);
  }

  scan(text: string, mode: 'longest' | 'all'): Hits {
    this.hits.clear();
    this.text = text;
    this.all = mode === 'all';
    this.free = 0;
    this.addressEnd = 0;
    this.start = 0;
    this.hash = 0;
    this.previousStart = -1;
    this.previousHash = 0;
    for (let at = 0; at < text.length; at += ROUND_UNITS) this.readRound(at, Math.min(at + ROUND_UNITS, text.length));
    if (text.length > this.start) {
      this.tryAt(this.previousStart);
      this.tryOddWord(this.start);
    }
    this.text = '';
    return this.hits;
  }

  /**
   * Reads the words from `from` to `to`, notes what the filter lets pass, then tries what was noted. The loop is what every unit of every
   * page costs: nothing rare is in it, and nothing that would keep its state out of registers.
   */
  private readRound(from: number, to: number): void {
    const { text, shift, notes } = this;
    const { filter } = this.tables;
    let { start, hash, previousStart, previousHash } = this;
    let count = 0;
    for (let at = from; at < to; at++) {
      let entry = FOLD[text.charCodeAt(at)] ?? 0;
      if (entry > 0) {
        hash = extendHash(hash, entry);
        continue;
      }
      if (entry < 0) {
        this.noteCount = count;
        entry = this.readRare(at, start, previousStart);
        count = this.noteCount;
        if (entry > 0) hash = extendHash(hash, entry);
        else if (entry < 0 && at === start) start = at + 1;
        if (entry !== 0) continue;
      }
      if (at > start) {
        if (mayHold(filter, shift, pairProbe(previousHash, hash))) notes[count++] = (previousStart << 2) | PLAIN;
        if (mayHold(filter, shift, wordProbe(hash))) notes[count++] = (start << 2) | PLAIN;
        previousStart = start;
        previousHash = hash;
        hash = 0;
      }
      start = at + 1;
    }
    this.start = start;
    this.hash = hash;
    this.previousStart = previousStart;
    this.previousHash = previousHash;
    for (let i = 0; i < count; i++) this.tryNoted(notes[i] ?? 0);
  }

  /**
   * Looks at a unit that is no plain letter and no plain separator, inside or behind the word at `start`. Returns what it counts for: an
   * entry of a letter, 0 for the end of a word, or a negative value for nothing at all.
   */
  private readRare(at: number, start: number, previousStart: number): number {
    const { text } = this;
    const unit = text.charCodeAt(at);
    const entry = foldUnit(unit);
    if (entry >= 0 || isIgnored(entry)) return entry;
    if (entry === KIND.apostrophe || entry === KIND.expansion) {
      if (at > start || entry === KIND.expansion) {
        this.note(previousStart, PLAIN);
        this.note(start, ODD);
      }
      return entry === KIND.apostrophe ? entry : (expansionOf(unit)[0] ?? 0);
    }
    if (entry === KIND.dot) {
      if (entryAt(text, at + 1) === 0) return 0;
      if (isAcronymDot(text, at)) return entry;
    }
    if (at >= this.addressEnd && isAddress(text, at, entry)) {
      this.addressEnd = endOfAddress(text, at);
      this.note(this.addressEnd, BARRIER);
    }
    return 0;
  }

  private note(offset: number, what: number): void {
    this.notes[this.noteCount++] = (offset << 2) | what;
  }

  private tryNoted(note: number): void {
    const offset = note >> 2;
    const what = note & 3;
    if (what === BARRIER) this.free = Math.max(this.free, offset);
    else if (what === ODD) this.tryOddWord(offset);
    else this.tryAt(offset);
  }

  /** Tries the beginning of a word and every place in it that follows an apostrophe. */
  private tryOddWord(start: number): void {
    const { text } = this;
    this.tryAt(start);
    let fresh = false;
    for (let at = start + 1; ; at++) {
      const entry = entryAt(text, at);
      if (entry === KIND.apostrophe) fresh = true;
      else if (isLetter(entry)) {
        if (fresh) this.tryAt(at);
        fresh = false;
      } else if (!isIgnored(entry) && !(entry === KIND.dot && isAcronymDot(text, at))) return;
    }
  }

  /** Reports what begins at the letter at `at`. */
  private tryAt(at: number): void {
    if (at < this.free) return;
    this.free = at + 1;
    const { walk } = this;
    walk.run(this.text, at);
    for (let i = walk.count - 1; i >= 0; i--) {
      const end = walk.ends[i] ?? at;
      this.report(walk.keys[i] ?? 0, at, end);
      if (this.all) continue;
      this.free = end;
      return;
    }
  }

  private report(key: number, at: number, end: number): void {
    const { formStart, prefix } = this.tables;
    const first = formStart[key] ?? 0;
    const last = this.all ? (formStart[key + 1] ?? 0) : first + 1;
    for (let form = first; form < last; form++) {
      const start = Math.min(end, skipLetters(this.text, at, prefix[form] ?? 0));
      this.hits.insert(start, end, form, shapeOf(this.text, start, end));
    }
  }
}

/** True for a unit that gives away an address, a handle or a host name. */
function isAddress(text: string, at: number, entry: number): boolean {
  return entry === KIND.glue || (entry === KIND.dot && isGluedDot(text, at)) || (entry === KIND.colon && isSchemeColon(text, at));
}

/** Offset of the letter that follows `count` folded letters from `at` on. */
function skipLetters(text: string, at: number, count: number): number {
  let i = at;
  for (let left = count; left > 0 && i < text.length; ) {
    left -= entryAt(text, i) > 0 ? 1 : expansionOf(text.charCodeAt(i)).length;
    i = nextLetter(text, i + 1);
  }
  return i;
}
