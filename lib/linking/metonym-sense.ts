import type { Candidate } from './candidate';
import type { Cues } from './cues';
import type { Reading } from './reading';
import { isDateline, phrasesBefore } from './surroundings';
import type { Sense } from './types';
import { foldWord, type NeighbourWord, wordAfter, wordBefore } from './words';

const APOSTROPHE = /^['’‘ʼ´`]$/;
const SPACE = /^[\s\u00a0]+$/;
/** What stands between a name and what it does: space, or a hyphen ("X-backed"). */
const ACT_GAP = /^(?:[\s\u00a0]+|[-‐‑])$/;
/** "X and Y", "X, Y": what is said of one is said of the other. */
const LIST = /^(?:,?[\s\u00a0]+(?:\p{L}{1,3}[\s\u00a0]+)?|[\s\u00a0]+و)$/u;
/** Words that are passed over between a name and its verb ("X has also said"). */
const MOST_PASSED = 2;

/** Which of its two readings each mention has, by the words around it and by the names it is listed with. `mentions` ascend by start. */
export function sensesOf(mentions: readonly Candidate[], reading: Reading, cues: Cues): Sense[] {
  const alone = mentions.map((mention) => senseOf(mention, reading, cues));
  const listed = (a: number, b: number): boolean => {
    const [first, second] = [mentions[a], mentions[b]];
    return first !== undefined && second !== undefined && LIST.test(reading.text.slice(first.end, second.start));
  };
  return alone.map((sense, at) => {
    if (sense !== 'open') return sense;
    if (listed(at, at + 1) && alone[at + 1] !== undefined) return alone[at + 1] ?? sense;
    return listed(at - 1, at) ? (alone[at - 1] ?? sense) : sense;
  });
}

function senseOf({ start, end }: Candidate, reading: Reading, cues: Cues): Sense {
  const { text } = reading;
  if (isDateline(reading, { start, end })) return 'place';
  let before = wordBefore(text, start);
  let beforeWord = before ? foldWord(text.slice(before.start, before.end)) : '';
  if (before?.gap === '') {
    // A particle written in one word with the name.
    if (cues.inside.has(beforeWord)) return 'place';
    before = wordBefore(text, before.start);
    beforeWord = before ? foldWord(text.slice(before.start, before.end)) : '';
  }
  const phrases = before ? phrasesBefore(text, before, beforeWord) : [];
  if (phrases.some((phrase) => cues.partner.has(phrase))) return 'government';
  if (isJoined(before) && (cues.inside.has(beforeWord) || phrases.some((phrase) => cues.inside.has(phrase)))) return 'place';
  const after = wordAfter(text, end);
  const afterWord = after ? foldWord(text.slice(after.start, after.end)) : '';
  if (after && APOSTROPHE.test(after.gap) && cues.inside.has(afterWord)) return 'place';
  if (after && ACT_GAP.test(after.gap) && cues.unit.has(afterWord)) return 'place';
  if (isJoined(before) && cues['act-before'].has(beforeWord)) return 'government';
  if (acts(text, end, cues)) return 'government';
  return isJoined(before) && cues.partner.has(beforeWord) ? 'government' : 'open';
}

function isJoined(word: NeighbourWord | undefined): boolean {
  return word !== undefined && SPACE.test(word.gap);
}

/** A verb or a noun of governments follows, perhaps behind a possessive and small words. */
function acts(text: string, end: number, cues: Cues): boolean {
  let after = wordAfter(text, end);
  if (after && APOSTROPHE.test(after.gap)) after = wordAfter(text, after.end);
  for (let passed = 0; after && ACT_GAP.test(after.gap); passed++) {
    const word = foldWord(text.slice(after.start, after.end));
    if (cues.act.has(word)) return true;
    if (passed === MOST_PASSED || !cues.function.has(word)) return false;
    after = wordAfter(text, after.end);
  }
  return false;
}
