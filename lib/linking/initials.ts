import type { Candidate } from './candidate';
import type { Cues } from './cues';
import { foldWord, isCapital, wordAfter } from './words';

/** Initials that stand directly before a name. */
export interface Initials {
  /** UTF-16 offset of the first. */
  readonly start: number;
  /** Folded letters, in order. */
  readonly letters: readonly string[];
}

/** "J. ", "H.R. ", "H. R. ", "J.-Y. ", "В.": one to three. */
const INITIALS = /(?<![\p{L}\p{M}\p{N}.])(?:\p{Lu}\.[ \u00a0]?-?){1,3}$/u;
const LONGEST = 12;
/** What may stand between a name and "Jr.". */
const SUFFIX_GAP = /^,? $/;

/** The initials that end where the name at `at` (UTF-16 offset) begins. */
export function initialsBefore(text: string, at: number): Initials | undefined {
  // Nearly every word that stands before a name ends in a letter.
  if (!/[.-]/.test(text.slice(Math.max(0, at - 2), at))) return undefined;
  const found = INITIALS.exec(text.slice(Math.max(0, at - LONGEST), at))?.[0];
  if (found === undefined) return undefined;
  return { start: at - found.length, letters: (found.match(/\p{L}/gu) ?? []).map(foldWord) };
}

/** True when the first of the initials begins one of the folded names. */
export function isInitialOf({ letters: [first] }: Initials, names: ReadonlySet<string>): boolean {
  return first !== undefined && [...names].some((name) => name.startsWith(first));
}

/**
 * A person's name with what belongs to it on either side: initials that are its bearer's, and "Jr.", "Sr." or "III". An initial that is a
 * title ("M. X") stays outside. `from` is the end of the mention before, UTF-16 units.
 */
export function withInitials(candidate: Candidate, text: string, { title, suffix }: Cues, from: number): Candidate {
  const { alias } = candidate;
  if (alias.entity.family !== 'person' || alias.record.kind === 'descriptive') return candidate;
  const initials = initialsBefore(text, candidate.start);
  const isTitle = initials?.letters.length === 1 && title.has(initials.letters.join());
  const isOwn = initials !== undefined && !isTitle && initials.start >= from && isInitialOf(initials, alias.entity.names);
  const start = isOwn ? initials.start : candidate.start;
  const end = endWithSuffix(candidate, text, suffix);
  return start === candidate.start && end === candidate.end ? candidate : { ...candidate, start, end };
}

function endWithSuffix({ start, end }: Candidate, text: string, suffixes: ReadonlySet<string>): number {
  const last = text.slice(start, end).split(' ').at(-1) ?? '';
  if (isSuffix(last, suffixes)) return withDot(text, end, last);
  const word = wordAfter(text, end);
  if (!word || !SUFFIX_GAP.test(word.gap)) return end;
  const written = text.slice(word.start, word.end);
  return isSuffix(written, suffixes) ? withDot(text, word.end, written) : end;
}

/** "Jr" has a capital; a number ("III") is all capitals. */
function isSuffix(written: string, suffixes: ReadonlySet<string>): boolean {
  return isCapital(written, 0) && suffixes.has(foldWord(written));
}

/** The full stop belongs to an abbreviation, not to a number. */
function withDot(text: string, end: number, written: string): number {
  return text.charAt(end) === '.' && written !== written.toUpperCase() ? end + 1 : end;
}
