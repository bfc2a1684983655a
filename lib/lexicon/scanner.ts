import { endOfAddress, entryAt, isAcronymDot, isGluedDot, isIgnored, isLetter, isSchemeColon } from './boundary';
import { filterShift, hashWord, mayHold, pairProbe, startProbe, wordProbe } from './filter';
import { expansionOf, foldUnit, KIND } from './fold';
import { HitList } from './hits';
import { nextLetter } from './key';
import type { Tables } from './layout';
import { codes, codeView, ROUND_UNITS, readUnits, stops } from './round';
import { shapeOf } from './shape';
import { TrieWalk, UNKNOWN_SHAPE } from './trie-walk';
import type { Hits } from './types';
import { BREAK, codeOf, UNKNOWN } from './word-codes';

/* As in `round.ts`: constants of this module are known to the compiler. */
const bytes = codes;
const places = stops;
const view = codeView;

/** What is noted about a word for after a round; in the two low bits of a note, the offset above them. */
const PLAIN = 0;
/** The word holds an apostrophe, a mark or a letter that folds to several: its hash says nothing, and names may begin and end inside it. */
const ODD = 1;
/** Not a word but the end of an address: no name begins before it. */
const BARRIER = 2;
/** A stop is worth at most two notes by the filter and two more by what it is. */
const NOTES_PER_STOP = 4;
const notes = new Int32Array(NOTES_PER_STOP * (ROUND_UNITS + 1));

/** What a unit that is neither a plain letter nor a plain separator turns out to be. */
const SEPARATES = 0;
const BELONGS = 1;

/**
 * Finds the names of one lexicon in texts: one pass that turns units into codes and finds where words end, without a branch; one over the
 * words that asks the filter about each and each pair; only where the filter cannot say no, the trie is walked, and the trie alone decides.
 */
export class Scanner {
  private readonly hits = new HitList();
  private readonly walk: TrieWalk;
  private readonly shift: number;
  private text = '';
  private all = false;
  /** Nothing begins before this offset: it was looked at, lies in an address or (in `longest` mode) in a hit. */
  private free = 0;
  private noteCount = 0;
  private addressEnd = 0;
  /** The last word noted as odd. */
  private oddStart = -1;
  /** The word before the one being read, if a name may begin with it: offset, else -1, and hash. */
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
    this.oddStart = -1;
    this.previousStart = -1;
    this.previousHash = 0;
    for (let at = 0; at < text.length; ) {
      const stopCount = readUnits(text, at, Math.min(at + ROUND_UNITS, text.length));
      at = this.readWords(at, stopCount);
      this.tryNotes();
    }
    this.text = '';
    return this.hits;
  }

  /** Notes what the filter lets pass of the words between the stops. Returns the offset from which to read on: that of the word begun last. */
  private readWords(from: number, stopCount: number): number {
    const { shift } = this;
    const { filter } = this.tables;
    let { previousStart, previousHash } = this;
    let start = 0;
    let count = 0;
    for (let k = 0; k < stopCount; k++) {
      const stop = places[k] ?? 0;
      if (bytes[stop] !== BREAK) {
        this.noteCount = count;
        const what = this.readRare(stop, from, start, previousStart);
        count = this.noteCount;
        if (what === BELONGS) continue;
      }
      // Between two separators there is a word without letters. It is hashed too, as a branch would be guessed wrong too often.
      const hash = hashWord(view, start, stop);
      if (previousStart >= 0 && stop > start) {
        if (mayHold(filter, shift, pairProbe(previousHash, hash))) notes[count++] = (previousStart << 2) | PLAIN;
        previousStart = -1;
      }
      if (mayHold(filter, shift, startProbe(hash)) && stop > start) {
        previousStart = from + start;
        previousHash = hash;
        if (mayHold(filter, shift, wordProbe(hash))) notes[count++] = (previousStart << 2) | PLAIN;
      }
      start = stop + 1;
    }
    this.noteCount = count;
    this.previousStart = previousStart;
    this.previousHash = previousHash;
    return start > 0 ? from + start : this.skipLongWord(from);
  }

  /** Notes a word that fills a whole round, unread; returns the offset after it. */
  private skipLongWord(start: number): number {
    this.noteOdd(start, this.previousStart);
    this.previousStart = -1;
    return endOfWord(this.text, start);
  }

  /**
   * Looks at a unit that may be no plain letter and no plain separator, at `stop` in the codes, inside or behind the word at `start`. Returns
   * whether it ends the word or belongs to it.
   */
  private readRare(stop: number, from: number, start: number, previousStart: number): number {
    const { text } = this;
    const at = from + stop;
    const unit = text.charCodeAt(at);
    if (codes[stop] === UNKNOWN) {
      const code = codeOf(unit);
      codes[stop] = code;
      if (code <= BREAK) return code === BREAK ? SEPARATES : BELONGS;
    }
    const entry = foldUnit(unit);
    if (entry === KIND.dot) {
      if (codes[stop + 1] === BREAK) return SEPARATES;
      if (!isAcronymDot(text, at)) return this.readAddress(at, entry);
    } else if (entry === KIND.glue || entry === KIND.colon) return this.readAddress(at, entry);
    else if (stop === start && entry !== KIND.expansion) return SEPARATES;
    this.noteOdd(from + start, previousStart);
    return BELONGS;
  }

  /** The unit at `at` ends a word; if it gives away an address, no name begins before that one's end. */
  private readAddress(at: number, entry: number): number {
    if (at >= this.addressEnd && isAddress(this.text, at, entry)) {
      this.addressEnd = endOfAddress(this.text, at);
      this.note(this.addressEnd, BARRIER);
    }
    return SEPARATES;
  }

  private noteOdd(start: number, previousStart: number): void {
    if (start === this.oddStart) return;
    this.oddStart = start;
    if (previousStart >= 0) this.note(previousStart, PLAIN);
    this.note(start, ODD);
  }

  private note(offset: number, what: number): void {
    notes[this.noteCount++] = (offset << 2) | what;
  }

  private tryNotes(): void {
    const { noteCount } = this;
    for (let i = 0; i < noteCount; i++) {
      const note = notes[i] ?? 0;
      const offset = note >> 2;
      const what = note & 3;
      if (what === PLAIN) this.tryAt(offset);
      else if (what === ODD) this.tryOddWord(offset);
      else this.free = Math.max(this.free, offset);
    }
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
      } else if (!isInside(text, at, entry)) return;
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
      this.report(walk.keys[i] ?? 0, at, end, walk.shapes[i] ?? UNKNOWN_SHAPE);
      if (this.all) continue;
      this.free = end;
      return;
    }
  }

  private report(key: number, at: number, end: number, shape: number): void {
    const { formStart, prefix } = this.tables;
    const first = formStart[key] ?? 0;
    const last = this.all ? (formStart[key + 1] ?? 0) : first + 1;
    for (let form = first; form < last; form++) {
      const letters = prefix[form] ?? 0;
      if (letters === 0 && shape !== UNKNOWN_SHAPE) {
        this.hits.insert(at, end, form, shape);
        continue;
      }
      const start = Math.min(end, skipLetters(this.text, at, letters));
      this.hits.insert(start, end, form, shapeOf(this.text, start, end));
    }
  }
}

/** True for a unit that gives away an address, a handle or a host name. */
function isAddress(text: string, at: number, entry: number): boolean {
  return entry === KIND.glue || (entry === KIND.dot && isGluedDot(text, at)) || (entry === KIND.colon && isSchemeColon(text, at));
}

/** True for a unit that is no letter but does not end a word, apostrophes apart. */
function isInside(text: string, at: number, entry: number): boolean {
  return isIgnored(entry) || (entry === KIND.dot && isAcronymDot(text, at));
}

/** Offset after the word of which `at` is a unit. */
function endOfWord(text: string, at: number): number {
  let i = at;
  for (let entry = entryAt(text, i); isLetter(entry) || entry === KIND.apostrophe || isInside(text, i, entry); entry = entryAt(text, i))
    i++;
  return i;
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
