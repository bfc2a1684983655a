import { foldUnit, letterOf } from './fold';

/** Code of a unit that separates words; letters have codes below it, whatever must be looked at closely has one above. */
export const BREAK = 0x80;
/** An apostrophe, a mark, a full stop and the like. */
const RARE = 0x81;
/** Not computed yet: call `codeOf`. */
export const UNKNOWN = 0xff;

/** One byte for each UTF-16 unit: what a word is hashed by and where it ends. An entry is computed when its unit is first seen. */
export const CODE = new Uint8Array(65536).fill(UNKNOWN);

/** Computes and stores the entry of `unit` in `CODE`; returns it. */
export function codeOf(unit: number): number {
  const entry = foldUnit(unit);
  const code = entry > 0 ? letterCode(letterOf(entry)) : entry === 0 ? BREAK : RARE;
  CODE[unit] = code;
  return code;
}

/** Code of a folded letter: its low bits tell the letters of one script apart; 1 to 127. */
export function letterCode(letter: number): number {
  return letter & 0x7f || 1;
}
