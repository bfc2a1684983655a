import { endOfAddress, isAcronymDot, isGluedDot, isSchemeColon } from './boundary';
import { extendHash } from './filter';
import { expansionOf, FOLD, foldUnit, KIND } from './fold';

/** Units read at a time: the words of one round stay in the processor's nearest cache. */
const ROUND_UNITS = 16_384;
/** Set in a word's start if an apostrophe stands in or after it: a name may begin or end inside, and its hash says little. */
export const ODD = 1 << 31;

/**
 * Splits a text into words and hashes them. The common path has no branch that depends on the text: whether a unit ends a word is
 * computed as a mask. Rare units (marks, apostrophes, stops, first sight of a letter) leave it.
 */
export class Tokens {
  /** Words of this round: where each starts (perhaps with `ODD`), and its hash. */
  readonly starts = new Int32Array(ROUND_UNITS + 2);
  readonly hashes = new Int32Array(ROUND_UNITS + 2);
  count = 0;
  private text = '';
  private at = 0;
  private start = 0;
  private hash = 0;
  private inWord = 0;

  open(text: string): void {
    this.text = text;
    this.at = 0;
    this.start = 0;
    this.hash = 0;
    this.inWord = 0;
    this.count = 0;
  }

  /**
   * Reads the next round. The last word of the round before is the first of this one, for its right neighbour was not known. Returns
   * false when the text is at its end; the last word is then followed by an empty one.
   */
  next(): boolean {
    const { starts, hashes, text } = this;
    let count = 0;
    if (this.count > 0) {
      starts[0] = starts[this.count - 1] ?? 0;
      hashes[0] = hashes[this.count - 1] ?? 0;
      count = 1;
    }
    let { at, start, hash, inWord } = this;
    const stop = Math.min(text.length, at + ROUND_UNITS);
    for (; at < stop; at++) {
      const unit = text.charCodeAt(at);
      let entry = FOLD[unit] ?? 0;
      if (entry < 0) {
        if (entry === KIND.unknown) entry = foldUnit(unit);
        if (entry === KIND.mark || entry === KIND.format || (entry === KIND.dot && isAcronymDot(text, at))) {
          if (inWord === 0) start = at + 1;
          continue;
        }
        if (entry === KIND.apostrophe) {
          start = inWord === 0 ? at + 1 : start | ODD;
          continue;
        }
        if (entry === KIND.expansion) {
          for (const letter of expansionOf(unit)) hash = extendHash(hash, letter);
          inWord = 1;
          continue;
        }
        if (entry === KIND.glue || (entry === KIND.dot && isGluedDot(text, at)) || (entry === KIND.colon && isSchemeColon(text, at))) {
          starts[count] = start;
          hashes[count] = hash;
          count += inWord;
          at = endOfAddress(text, at);
          start = at + 1;
          hash = 0;
          inWord = 0;
          continue;
        }
        entry = Math.max(entry, 0);
      }
      const gap = (entry - 1) >> 31;
      starts[count] = start;
      hashes[count] = hash;
      count += gap & inWord;
      inWord = 1 + gap;
      start ^= (start ^ (at + 1)) & gap;
      hash = extendHash(hash, entry) & ~gap;
    }
    const done = at >= text.length;
    if (done && inWord === 1) {
      starts[count] = start;
      hashes[count++] = hash;
      inWord = 0;
    }
    if (done) {
      starts[count] = text.length;
      hashes[count++] = 0;
    }
    Object.assign(this, { at, start, hash, inWord, count });
    return !done;
  }
}
