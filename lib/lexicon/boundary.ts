import { FOLD, foldUnit, KIND, letterOf } from './fold';

/** What joins two words of a name. Other joints are the code of the one punctuation mark between the words ("." in "St. Anne"). */
export const SPACE_JOINT = 32;
/** No name crosses this. */
export const NO_JOINT = 0;

const HYPHEN = /[-‐‑‒–−֊־﹣－]/u;
const BLANK = /[\t\p{Zs}]/u;
/** Line breaks, controls, surrogates: nothing is joined across them. */
const BREAK = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;

/** Entry of the unit at `at`; 0 outside the text. */
export function entryAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return 0;
  const unit = text.charCodeAt(at);
  const entry = FOLD[unit] ?? 0;
  return entry === KIND.unknown ? foldUnit(unit) : entry;
}

/** True for entries of letters and digits. */
export function isLetter(entry: number): boolean {
  return entry > 0 || entry === KIND.expansion;
}

/** True for entries of digits, which fold to those of ASCII. */
function isDigit(entry: number): boolean {
  return entry > 0 && letterOf(entry) <= 57;
}

/** True for entries that leave no trace: marks and invisible units. */
export function isIgnored(entry: number): boolean {
  return entry === KIND.mark || entry === KIND.format;
}

/** Offset of the next unit at or after `at` (before it, if `step` is -1) that is not ignored; may lie outside the text. */
export function skipIgnored(text: string, at: number, step: 1 | -1): number {
  let i = at;
  while (isIgnored(entryAt(text, i))) i += step;
  return i;
}

/** True if exactly one letter stands beside `dot` on the given side, bounded by something that is no letter. */
function isLoneLetter(text: string, dot: number, step: 1 | -1): boolean {
  const letter = skipIgnored(text, dot + step, step);
  if (!isLetter(entryAt(text, letter))) return false;
  return !isLetter(entryAt(text, skipIgnored(text, letter + step, step)));
}

/** True for a full stop between two single letters ("U.N", "e.g"): nothing but spelling. */
export function isAcronymDot(text: string, dot: number): boolean {
  return isLoneLetter(text, dot, 1) && isLoneLetter(text, dot, -1);
}

/** True if the full stop is part of a host name, file name or number: no space after it and a small letter or a digit following. */
export function isGluedDot(text: string, dot: number): boolean {
  const after = skipIgnored(text, dot + 1, 1);
  if (!isLetter(entryAt(text, after))) return false;
  const before = skipIgnored(text, dot - 1, -1);
  if (!isLetter(entryAt(text, before)) || isAcronymDot(text, dot)) return false;
  if (isDigit(entryAt(text, after))) return isDigit(entryAt(text, before));
  const next = text.charAt(after);
  return next !== next.toUpperCase();
}

/** True if the colon at `colon` begins "://". */
export function isSchemeColon(text: string, colon: number): boolean {
  return text.charCodeAt(colon + 1) === 47 && text.charCodeAt(colon + 2) === 47;
}

/** True for blanks, controls and line breaks, at which an address, handle or host name ends. */
function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 128 ? unit <= 32 : entryAt(text, at) === 0 && /\s/u.test(text.charAt(at));
}

/** Offset after an address, handle or host name of which `at` is a unit. */
export function endOfAddress(text: string, at: number): number {
  let i = at;
  while (i < text.length && !isBlank(text, i)) i++;
  return i;
}

/** What stands between two words. */
export interface Gap {
  /** `SPACE_JOINT`, the code of a punctuation mark, or `NO_JOINT`. */
  joint: number;
  /** Offset of the first unit of the next word; meaningless without a joint. */
  next: number;
}

/**
 * Reads the gap that begins at `at` into `gap`: blanks (or one bare hyphen) join by a space, a single punctuation mark with or without
 * blanks joins by itself, everything else does not join. Apostrophes and invisible units count for nothing.
 */
export function readGap(text: string, at: number, gap: Gap): void {
  // One space and a letter: nearly every gap there is.
  if (text.charCodeAt(at) === SPACE_JOINT && (FOLD[text.charCodeAt(at + 1)] ?? 0) > 0) {
    gap.joint = SPACE_JOINT;
    gap.next = at + 1;
    return;
  }
  let blanks = 0;
  let hyphens = 0;
  let marks = 0;
  let mark = NO_JOINT;
  gap.joint = NO_JOINT;
  for (let i = at; i < text.length; i++) {
    const entry = entryAt(text, i);
    if (isLetter(entry)) {
      gap.next = i;
      if (marks === 1 && hyphens === 0) gap.joint = mark;
      else if (marks === 0 && (hyphens === 0 ? blanks > 0 : hyphens === 1 && blanks === 0)) gap.joint = SPACE_JOINT;
      return;
    }
    if (isIgnored(entry) || entry === KIND.apostrophe) continue;
    const unit = text.charCodeAt(i);
    const kind = gapKind(unit);
    if (kind === 'break' || entry === KIND.glue) return;
    if (kind === 'blank') blanks++;
    else if (kind === 'hyphen') hyphens++;
    else {
      marks++;
      mark = unit;
    }
  }
}

function gapKind(unit: number): 'blank' | 'hyphen' | 'break' | 'mark' {
  if (unit === 32 || unit === 9) return 'blank';
  if (unit === 45) return 'hyphen';
  if (unit < 127) return unit < 32 ? 'break' : 'mark';
  const char = String.fromCharCode(unit);
  if (BLANK.test(char)) return 'blank';
  if (HYPHEN.test(char)) return 'hyphen';
  return BREAK.test(char) ? 'break' : 'mark';
}
