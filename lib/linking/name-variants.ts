import { SHAPE } from '../lexicon/types';
import type { Span } from './candidate';
import type { FactTable } from './facts';
import { soundsLike } from './sound';
import { newCandidate } from './spans';
import { foldWord, isCapital, wordBefore } from './words';

/**
 * Full names in a spelling that the corpus does not list: a known surname behind a first name that sounds like its bearer's ("Bachar
 * Assad", "Ahmad al-Sharaa"). Returns `spans` with theirs, in order; the reading is that of the bearer's full name.
 */
export function withNameVariants(text: string, spans: Span[], facts: FactTable, trace: boolean): Span[] {
  const found = new Map<string, Span>();
  for (const { start, end, candidates } of spans) {
    if (!candidates.some(isSurname)) continue;
    const before = wordBefore(text, start);
    if (before?.gap !== ' ' || !mayBeName(text, before.start)) continue;
    const written = foldWord(text.slice(before.start, before.end));
    for (const candidate of candidates) {
      const { entity } = candidate.alias;
      if (!isSurname(candidate) || ![...entity.givenNames].some((own) => soundsLike(written, own))) continue;
      const full = facts.fullNameOf(entity.index);
      if (!full) continue;
      const span = found.get(`${before.start}|${end}`) ?? { start: before.start, end, candidates: [] };
      if (span.candidates.some(({ alias }) => alias.entity === entity)) continue;
      span.candidates.push(newCandidate(span.start, end, candidate.shape & ~SHAPE.lower, full, trace));
      found.set(`${before.start}|${end}`, span);
    }
  }
  for (const { start, end } of spans) found.delete(`${start}|${end}`);
  return found.size === 0 ? spans : [...spans, ...found.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

function isSurname({ alias }: Span['candidates'][number]): boolean {
  return alias.entity.family === 'person' && alias.record.kind === 'surname';
}

/** True for a capital, and for a letter that has none. */
function mayBeName(text: string, at: number): boolean {
  const letter = text.charAt(at);
  return isCapital(text, at) || letter.toLowerCase() === letter.toUpperCase();
}
