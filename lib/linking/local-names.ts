import { SHAPE } from '../lexicon/types';
import type { Candidate, Span } from './candidate';
import type { AliasFacts, FactTable } from './facts';
import type { Introductions } from './introductions';
import type { Reading } from './reading';
import { newCandidate, spanAt } from './spans';
import { foldWord, isCapital, wordBefore } from './words';

const LETTER = /[\p{L}\p{M}\p{N}]/u;
const HYPHEN = /[-\u2010\u2011]/;
const MIN_SURNAME = 3;
const PARTICLES = /^(?:al|el|as|ash|at|ad|ar|an|az|de|del|della|der|den|di|da|dos|du|la|le|von|van|ter|bin|bint|ibn|ben|abu|ال)$/;

/**
 * Names that only this article establishes: the last word of a person's full name, and an acronym in brackets behind a full name.
 * Returns the spans found for them that the lexicon does not already offer for the same entity.
 */
export function findLocalNames(
  reading: Reading,
  spans: readonly Span[],
  certain: readonly Candidate[],
  introductions: Introductions,
  facts: FactTable,
  trace: boolean,
): Span[] {
  const wanted = new Map<string, { alias: AliasFacts; from: number }>();
  for (const { start, end, alias } of certain) {
    if (alias.entity.family !== 'person' || alias.words < 2 || alias.record.kind === 'descriptive') continue;
    if (alias.entity.singleWords.has(alias.tokens.at(-1) ?? '')) continue;
    const surname = lastWord(reading.text.slice(start, end));
    if (surname === undefined || alias.entity.singleWords.has(foldWord(surname)) || wanted.has(surname)) continue;
    // Where letters have no case an ordinary word may look like the surname: only after the introduction.
    wanted.set(surname, { alias, from: isCapital(surname, surname.search(/\p{L}/u)) ? 0 : end });
  }
  for (const [acronym, meaning] of introductions.acronyms) {
    if (!('entity' in meaning)) continue;
    const introduced = certain.find((candidate) => candidate.alias.entity.index === meaning.entity);
    if (introduced) wanted.set(acronym, { alias: facts.alias(introduced.alias.index), from: 0 });
  }
  if (wanted.size === 0) return [];
  const local: Span[] = [];
  for (const [name, { alias, from }] of wanted) {
    for (const found of occurrences(reading.text, name, from)) {
      const start = withParticles(reading.text, found, alias);
      const end = found + name.length;
      if (isTiedToArticle(reading.text, start)) continue;
      if (spanAt(spans, start, end)?.candidates.some((candidate) => candidate.alias.entity === alias.entity)) continue;
      local.push({ start, end, candidates: [newCandidate(start, end, SHAPE.title, alias, trace)] });
    }
  }
  return local;
}

/** Where a surname begins: particles that its bearer's full name has ("Le Drian", "al-Shami") belong to it. */
function withParticles(text: string, start: number, { tokens }: AliasFacts): number {
  let from = start;
  for (let at = tokens.length - 2; at > 0; at--) {
    const before = wordBefore(text, from);
    const isParticle = before && PARTICLES.test(tokens[at] ?? '') && /^[\s-]$/u.test(before.gap);
    if (!isParticle || foldWord(text.slice(before.start, before.end)) !== tokens[at]) break;
    from = before.start;
  }
  return from;
}

/** True behind an article that its bearer's name does not have ("Al-Omar" after a Karim Omar): that is another name. */
function isTiedToArticle(text: string, start: number): boolean {
  if (!HYPHEN.test(text.charAt(start - 1))) return false;
  const before = wordBefore(text, start);
  return before !== undefined && PARTICLES.test(foldWord(text.slice(before.start, before.end)));
}

function lastWord(name: string): string | undefined {
  const word = name.split(/[\s\u00a0]+/).at(-1);
  if (word === undefined || word.length < MIN_SURNAME || !/^\p{L}/u.test(word)) return undefined;
  const [head = '', ...rest] = word.split('-');
  return rest.length > 0 && PARTICLES.test(head.toLowerCase()) ? rest.join('-') : word;
}

/** Offsets of whole-word occurrences of `name`, from `from` on. */
function occurrences(text: string, name: string, from: number): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(name, from); at >= 0; at = text.indexOf(name, at + name.length)) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + name.length);
    if (!(LETTER.test(before) || LETTER.test(after))) found.push(at);
  }
  return found;
}
