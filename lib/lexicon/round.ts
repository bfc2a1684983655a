import { BYTES_BEFORE, BYTES_BEHIND } from './filter';
import { BREAK, CODE, UNKNOWN } from './word-codes';

/*
 * Constants that a module keeps to itself are known to the compiler, whatever is imported or exported is looked up at each use: that alone costs a
 * third of the loop. Hence the second names.
 */
const table = CODE;

/** UTF-16 units read in one round: the buffers stay in the nearest cache. */
export const ROUND_UNITS = 4096;

const buffer = new ArrayBuffer(BYTES_BEFORE + ROUND_UNITS + 1 + BYTES_BEHIND);
/** The codes of a round, to be read four at a time; the first unit's stands at `BYTES_BEFORE`. One buffer for all scanners: no scan interrupts another. */
export const codeView = new DataView(buffer);
const bytes = new Uint8Array(buffer, BYTES_BEFORE);
/** Codes of the units of a round. */
export const codes = bytes;
const places = new Uint16Array(ROUND_UNITS + 1);
/** Where in `codes` those units of the round stand that are no plain letters. */
export const stops = places;

/**
 * Turns the units of `text` from `from` to `to` into `codes` and lists the `stops` among them, the end of the text included; returns how many.
 * The loop is what every unit of every page costs. It writes down each place and moves on by the code's highest bit: a branch would be guessed wrong
 * at every other word.
 */
export function readUnits(text: string, from: number, to: number): number {
  let count = 0;
  let i = 0;
  for (let at = from; at < to; at++, i++) {
    const code = table[text.charCodeAt(at)] ?? 0;
    bytes[i] = code;
    places[count] = i;
    count += code >>> 7;
  }
  // Whether the text ends here or goes on, no code of an earlier round may be taken for the next one.
  bytes[i] = to === text.length ? BREAK : UNKNOWN;
  if (to === text.length) places[count++] = i;
  return count;
}
