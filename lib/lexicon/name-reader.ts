import { entryAt, type Gap, isAcronymDot, isGluedDot, isLetter, isSchemeColon, NO_JOINT, readGap, skipIgnored } from './boundary';
import { expansionOf, KIND, letterOf } from './fold';

/** Receives a name as it is read: letters, word ends and joints. */
export interface NameSink {
  /** The run of plain letters of `text` that begins at `at`; returns the offset after it, or -1 to stop. */
  letters(text: string, at: number): number;
  /** One folded letter of a unit that folds to several; returns whether to go on. */
  letter(code: number): boolean;
  /** What joins the word just ended to the next one: `SPACE_JOINT` or a punctuation mark's code; returns whether to go on. */
  joint(code: number): boolean;
  /** A name may end here: `offset` follows the last letter (and the closing stop of a dotted acronym). Called once per place. */
  end(offset: number): void;
}

/**
 * Reads `text` from the letter at `start` as one name would be read: the one definition of what is a letter, a joint and an end, for the
 * names that are compiled and for the texts that are scanned. Returns the offset at which it stopped.
 */
export function readName(text: string, start: number, sink: NameSink, gap: Gap = { joint: NO_JOINT, next: 0 }): number {
  let i = start;
  let end = start;
  let open = false;
  let dotted = false;
  for (;;) {
    const entry = entryAt(text, i);
    if (entry > 0) {
      const after = sink.letters(text, i);
      if (after < 0) return i;
      i = after;
      end = after;
      open = true;
      continue;
    }
    if (entry === KIND.expansion) {
      if (!expansionOf(text.charCodeAt(i)).every((letter) => sink.letter(letterOf(letter)))) return i;
      end = ++i;
      open = true;
      continue;
    }
    if (entry === KIND.mark || entry === KIND.format) {
      if (entry === KIND.mark && end === i) end++;
      i++;
      continue;
    }
    if (entry === KIND.apostrophe) {
      if (open) sink.end(end);
      open = false;
      dotted = false;
      i++;
      continue;
    }
    if (entry === KIND.dot) {
      if (isAcronymDot(text, i)) {
        dotted = true;
        i++;
        continue;
      }
      if (isGluedDot(text, i)) return i;
      if (dotted && open && !isLetter(entryAt(text, skipIgnored(text, i + 1, 1)))) end = ++i;
    } else if (entry === KIND.glue || (entry === KIND.colon && isSchemeColon(text, i))) {
      return i;
    }
    if (open) sink.end(end);
    readGap(text, i, gap);
    if (gap.joint === NO_JOINT || !sink.joint(gap.joint)) return i;
    i = gap.next;
    open = false;
    dotted = false;
  }
}
