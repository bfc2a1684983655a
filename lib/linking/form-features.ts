import type { Language } from '../corpus/kinds';
import { SHAPE } from '../lexicon/types';
import type { Candidate, Scorer } from './candidate';
import type { AliasFacts } from './facts';
import type { Reading } from './reading';
import { startsSentence } from './words';

/** Languages by script: names travel between languages of one script, words do not. */
const SCRIPT: Readonly<Record<Language, 'latin' | 'arabic' | 'cyrillic' | 'any'>> = {
  en: 'latin',
  fr: 'latin',
  de: 'latin',
  es: 'latin',
  tr: 'latin',
  ku: 'any',
  ar: 'arabic',
  ru: 'cyrillic',
  und: 'any',
};

/** Kinds of alias that are words of a language rather than names. */
const WORDS: ReadonlySet<string> = new Set(['adjective', 'descriptive', 'metonym']);
const LOWER_CASE_ADJECTIVES: ReadonlySet<Language> = new Set(['fr', 'es', 'de', 'tr', 'ru', 'ku']);
const FEW_LETTERS = 4;

/** Adds the signals from the alias itself and from the form in which it stands in the text. */
export type FormFeatures = (candidate: Candidate, reading: Reading, lang: Language) => void;

/** What an alias is worth by itself does not change from text to text: it is summed up once, unless the single features are asked for. */
export function createFormFeatures(scorer: Scorer, aliasCount: number): FormFeatures {
  const sums = new Float64Array(aliasCount).fill(Number.NaN);
  return (candidate, reading, lang) => {
    const known = sums[candidate.alias.index] ?? Number.NaN;
    if (candidate.trace === undefined && !Number.isNaN(known)) candidate.logit += known;
    else {
      addAlias(candidate, scorer);
      sums[candidate.alias.index] = candidate.logit;
    }
    addLanguage(candidate, scorer, reading, lang);
    addShape(candidate, scorer, reading, lang);
  };
}

function addAlias(candidate: Candidate, scorer: Scorer): void {
  const { alias } = candidate;
  const { record, entity } = alias;
  scorer.add(candidate, 'bias');
  scorer.add(candidate, `kind:${record.kind}`);
  if (alias.prior !== undefined) scorer.add(candidate, 'prior:given', alias.prior);
  if (alias.words > 1) scorer.add(candidate, 'words:several');
  if (alias.words > 2) scorer.add(candidate, 'words:many');
  if (alias.words === 1 && alias.letters <= FEW_LETTERS && record.kind !== 'acronym') scorer.add(candidate, 'letters:few');
  if (alias.writing === 'common') scorer.add(candidate, 'words:common');
  if (entity.record.priority === 1) scorer.add(candidate, 'priority:first');
  if (entity.record.priority === 3) scorer.add(candidate, 'priority:third');
}

function addLanguage(candidate: Candidate, scorer: Scorer, reading: Reading, lang: Language): void {
  const { record, words } = candidate.alias;
  if (record.lang === lang || record.lang === 'und' || lang === 'und') return;
  const [here, there] = [SCRIPT[lang], SCRIPT[record.lang]];
  if (here !== there && here !== 'any' && there !== 'any') return; // another script inside the text is read in its own language
  if (WORDS.has(record.kind)) scorer.add(candidate, 'language:other-word', 1, record.lang);
  else scorer.add(candidate, 'language:other', 1, record.lang);
  // Without its marks a foreign word is often another word of this language.
  const written = reading.text.slice(candidate.start, candidate.end);
  if (words === 1 && written.toLowerCase() !== record.text.toLowerCase()) scorer.add(candidate, 'language:other-spelling', 1, record.text);
}

function addShape(candidate: Candidate, scorer: Scorer, reading: Reading, lang: Language): void {
  const { shape, alias, start, end } = candidate;
  if (shape & SHAPE.caseless) {
    if (alias.words === 1 && alias.record.kind === 'surname') scorer.add(candidate, 'shape:caseless-surname');
    return;
  }
  const { text } = reading;
  const wanted = alias.record.shape ?? defaultShape(alias, lang);
  if (wanted === 'any') return;
  if (wanted === 'exact') {
    if (!sameCase(text.slice(start, end), alias.record.text)) candidate.barred = 'written in other letter case than the alias';
    return;
  }
  if (shape & SHAPE.lower) {
    candidate.barred = 'in small letters';
    return;
  }
  if (!(shape & (SHAPE.title | SHAPE.upper | SHAPE.mixed)) && alias.writing === 'names') scorer.add(candidate, 'shape:partial');
  if (alias.words === 1 && startsSentence(text, start)) scorer.add(candidate, 'sentence-start');
}

function defaultShape(alias: AliasFacts, lang: Language): 'exact' | 'title' | 'any' {
  const { kind } = alias.record;
  const { writing } = alias;
  if (kind === 'acronym') return 'exact';
  if (kind === 'descriptive' || writing === 'common' || writing === 'sentence') return 'any';
  if (kind === 'adjective' && LOWER_CASE_ADJECTIVES.has(lang)) return 'any';
  return 'title';
}

/** Capitals in the text must stand where the alias has them; inflected endings and added marks do not count. */
function sameCase(found: string, alias: string): boolean {
  if (found === alias) return true;
  const letters = (value: string): string => value.replace(/[^\p{L}]/gu, '');
  const [a, b] = [letters(found), letters(alias)];
  if (b === b.toUpperCase()) return a.slice(0, b.length) === a.slice(0, b.length).toUpperCase();
  return a.charAt(0) === b.charAt(0) && a !== a.toUpperCase();
}
