import type { EntityKind, KindFamily } from '../corpus/kinds';
import { SHAPE } from '../lexicon/types';
import { holdsAt } from '../time/interval';
import type { Candidate, Scorer } from './candidate';
import { CUE, type Cues } from './cues';
import { foldedWords } from './facts';
import { isInitialOf } from './initials';
import type { Reading } from './reading';
import { foldedWord, holdsAny, isDateline, isSpace, type Surroundings } from './surroundings';
import type { ArticleText } from './types';
import { foldWord, isAllCapitals, isCapital, type NeighbourWord, startsSentence, wordAfter, wordBefore } from './words';

const PLACE_KINDS: ReadonlySet<EntityKind> = new Set(['place', 'country']);
const BARE_NAME: ReadonlySet<string> = new Set(['surname', 'acronym', 'metonym']);
/** First names are seldom longer, letters. */
const LONGEST_GIVEN = 9;
/** "L'ancien": the article before the apostrophe is no part of the word. */
const ELISION = /^\p{L}{1,2}['’]/u;
const COMMA = /^,\s*$/;

/** Signals from the words beside a name. */
export function addNeighbourFeatures(
  candidate: Candidate,
  scorer: Scorer,
  article: ArticleText,
  reading: Reading,
  around: Surroundings,
  cues: Cues,
): void {
  const { family, record } = candidate.alias.entity;
  if (isRuledOut(candidate, reading, around)) {
    candidate.barred = 'a word beside it that rules the alias out';
    candidate.foreign = true;
    return;
  }
  if (family === 'person' && candidate.alias.record.kind === 'descriptive') {
    candidate.barred ??= notHolder(reading.text, around, cues);
    if (candidate.barred !== undefined) return;
  }
  if (candidate.shape & SHAPE.upper && candidate.alias.record.kind === 'acronym' && isInCapitals(reading.text, around))
    scorer.add(candidate, 'shape:caps-passage');
  addTitle(candidate, scorer, article, reading, around);
  if (family === 'person') addGivenName(candidate, scorer, reading, around, cues);
  else addLongerName(candidate, scorer, reading, around, cues, family);
  const { beforeIs, afterIs } = around;
  if (PLACE_KINDS.has(record.kind) && (beforeIs & CUE.place || holdsAny(cues.place, around.beforePhrases) || afterIs & CUE.unit))
    scorer.add(candidate, 'cue:place', 1, afterIs & CUE.unit ? around.afterWord : around.beforeWord);
  if (family === 'group' && (beforeIs | afterIs) & CUE.group)
    scorer.add(candidate, 'cue:group', 1, afterIs & CUE.group ? around.afterWord : around.beforeWord);
  if (family === 'person' && (beforeIs | afterIs) & CUE.speech) scorer.add(candidate, 'cue:speech', 1, around.afterWord);
  if (PLACE_KINDS.has(record.kind) && candidate.shape & SHAPE.upper && isDateline(reading, candidate))
    scorer.add(candidate, 'cue:dateline');
}

/** Why the description of an office beside these words is not its holder's: "the former president", "the president Zelda Moss". */
function notHolder(text: string, { before, afterWord, nameAfter }: Surroundings, { former }: Cues): string | undefined {
  const beforeWord = before ? foldWord(text.slice(before.start, before.end).replace(ELISION, '')) : '';
  if (former.has(beforeWord) || former.has(afterWord)) return 'the description of somebody who does not hold the office at the time';
  return nameAfter ? 'the description of somebody else, who is named behind it' : undefined;
}

/** Where the words around are all in capitals too, an acronym cannot be told from a word. */
function isInCapitals(text: string, { before, after }: Surroundings): boolean {
  return isLongCapitals(text, before) && isLongCapitals(text, after);
}

function isLongCapitals(text: string, word: NeighbourWord | undefined): boolean {
  return word !== undefined && word.end - word.start > 2 && isAllCapitals(text, word.start, word.end);
}

function isRuledOut({ alias }: Candidate, reading: Reading, around: Surroundings): boolean {
  if (alias.never.length === 0) return false;
  const { text } = reading;
  const { beforeWord, afterWord, before, after } = around;
  const beyond = after && wordAfter(text, after.end);
  const further = before && wordBefore(text, before.start);
  const phrases = [beforeWord, afterWord, `${foldedWord(text, further)} ${beforeWord}`, `${afterWord} ${foldedWord(text, beyond)}`];
  return alias.never.some((word) => phrases.includes(word));
}

function addTitle(candidate: Candidate, scorer: Scorer, article: ArticleText, reading: Reading, around: Surroundings): void {
  const { entity } = candidate.alias;
  const { before } = around;
  if (!before || !around.titled || !(isSpace(before.gap) || /^\.\s*$/.test(before.gap))) return;
  const { beforeWord } = around;
  if (entity.family !== 'person') {
    if (isCapital(reading.text, before.start) && !startsSentence(reading.text, before.start))
      scorer.add(candidate, 'cue:against', 1, beforeWord);
    return;
  }
  scorer.add(candidate, 'cue:title', 1, beforeWord);
  if (!entity.roleWords.has(beforeWord)) return;
  scorer.add(candidate, 'cue:own-role', 1, beforeWord);
  const { date } = article;
  if (date === undefined) return;
  const held = entity.record.roles.filter((role) => holdsAt(role, date) !== 'no');
  if (held.some((role) => foldedWords(role.label).includes(beforeWord))) scorer.add(candidate, 'cue:role-at-date', 1, beforeWord);
}

/** A surname that is a first name as well: before another name it is the first name of somebody else. */
function isGivenName(surname: string, { given }: Cues): boolean {
  return !surname.includes(' ') && given.has(foldWord(surname));
}

/** A bare surname behind somebody else's first name is somebody else. */
function addGivenName(candidate: Candidate, scorer: Scorer, reading: Reading, around: Surroundings, cues: Cues): void {
  if (around.nameAfter && isGivenName(reading.text.slice(candidate.start, candidate.end), cues)) {
    scorer.add(candidate, 'given:other', 1, around.afterWord);
    candidate.foreign = true;
    return;
  }
  const { alias } = candidate;
  const { before } = around;
  const bare = BARE_NAME.has(alias.record.kind) || alias.words === 1;
  if (!bare) {
    if (around.nameAfter && alias.words < 3) scorer.add(candidate, 'guard:longer-after', 1, around.afterWord);
    return;
  }
  if (around.initials) {
    const { initials, givenBeforeInitials: given } = around;
    const own = given === '' ? isInitialOf(initials, alias.entity.names) : alias.entity.names.has(given);
    // Several letters without a space between them may be an acronym that ends a sentence ("in the U.S. Anders said").
    if (own || given !== '' || initials.letters.length === 1) {
      scorer.add(candidate, own ? 'given:own' : 'given:other', 1, given === '' ? initials.letters.join('') : given);
      candidate.foreign = !own;
    }
    return;
  }
  const own =
    before !== undefined &&
    isCapital(reading.text, before.start) &&
    isSpace(before.gap) &&
    (around.beforeIs & CUE.function) === 0 &&
    alias.entity.names.has(around.beforeWord);
  if (own) scorer.add(candidate, 'given:own', 1, around.beforeWord);
  else if (around.nameBefore || (before && around.beforeIs & CUE.given && isSpace(before.gap))) {
    const sure = (around.beforeIs & CUE.given) !== 0 || (before !== undefined && !startsSentence(reading.text, before.start));
    const { beforeWord } = around;
    scorer.add(candidate, sure ? 'given:other' : 'given:perhaps-other', 1, beforeWord);
    candidate.foreign = sure;
    // A capital at the start of a sentence may be any word's: enough to keep quiet here, not to take later mentions from whom the text introduces.
    candidate.doubted = !sure && beforeWord.length <= LONGEST_GIVEN && !reading.hasWord(beforeWord);
    if (candidate.doubted) candidate.barred = 'behind an unknown word that may be a first name';
  } else if (before && around.nounBefore) {
    candidate.foreign = isBehindNoun(reading, before, cues);
    scorer.add(candidate, candidate.foreign ? 'given:other' : 'given:perhaps-other', 1, around.beforeWord);
  }
  if (around.nameAfter && (around.afterIs & CUE.speech) === 0) {
    scorer.add(candidate, 'guard:longer-after', 2, around.afterWord);
    candidate.foreign = true;
  }
}

/** Where nouns have capitals: the second of two capitalised words before a surname is a first name ("Zahnarzt Karim X"). */
function isBehindNoun({ text }: Reading, word: NeighbourWord, cues: Cues): boolean {
  const further = wordBefore(text, word.start);
  return (
    further !== undefined &&
    isSpace(further.gap) &&
    isCapital(text, further.start) &&
    !cues.function.has(foldWord(text.slice(further.start, further.end)))
  );
}

/** A name inside a longer unknown proper name ("X Street", "New X", "X, Y") is often another thing. */
function addLongerName(
  candidate: Candidate,
  scorer: Scorer,
  { text }: Reading,
  around: Surroundings,
  cues: Cues,
  family: KindFamily,
): void {
  const { after } = around;
  if (after && family === 'place' && isElsewhere(text, after, around, cues)) {
    scorer.add(candidate, 'guard:elsewhere', 1, around.afterWord);
    candidate.foreign = true;
    return;
  }
  if (after && around.afterIs & CUE.longer && isSpace(after.gap)) {
    scorer.add(candidate, 'guard:longer-after', 3, around.afterWord);
    candidate.foreign = true;
    return;
  }
  if (candidate.alias.words > 2) return;
  const { before } = around;
  if (before && around.beforeIs & CUE.given && isSpace(before.gap) && isCapital(text, before.start)) {
    scorer.add(candidate, 'given:other', 1, around.beforeWord);
    candidate.foreign = true;
    candidate.doubted = true;
    return;
  }
  if (around.nameBefore && (around.beforeIs & (CUE.place | CUE.group)) === 0) {
    scorer.add(candidate, 'guard:longer-before', 1, around.beforeWord);
    candidate.foreign = true;
  }
  if (around.nameAfter && (around.afterIs & (CUE.unit | CUE.group)) === 0) {
    scorer.add(candidate, 'guard:longer-after', 1, around.afterWord);
    candidate.foreign = true;
  }
}

/** "X, Ohio", "X, New York". */
function isElsewhere(text: string, { gap, end }: NeighbourWord, around: Surroundings, { elsewhere }: Cues): boolean {
  const { afterIs } = around;
  if ((afterIs & (CUE.elsewhere | CUE.elsewhereStart)) === 0 || !(COMMA.test(gap) || isSpace(gap))) return false;
  if (afterIs & CUE.elsewhere) return true;
  const beyond = wordAfter(text, end);
  return beyond?.gap === ' ' && elsewhere.has(`${around.afterWord} ${foldWord(text.slice(beyond.start, beyond.end))}`);
}
