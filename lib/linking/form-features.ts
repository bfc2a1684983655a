import type { Language } from '../corpus/kinds';
import { SHAPE } from '../lexicon/types';
import type { Candidate, Scorer } from './candidate';
import type { AliasFacts } from './facts';
import type { Reading } from './reading';
import { isAllCapitals, startsSentence } from './words';

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

/** Signals from the alias itself and from the form in which it stands in the text. */
export function addFormFeatures(candidate: Candidate, scorer: Scorer, reading: Reading, lang: Language): void {
  const { alias } = candidate;
  const { record, entity } = alias;
  scorer.add(candidate, 'bias');
  scorer.add(candidate, `kind:${record.kind}`);
  if (alias.prior !== undefined) scorer.add(candidate, 'prior:given', alias.prior);
  if (alias.words > 1) scorer.add(candidate, 'words:several');
  if (alias.words > 2) scorer.add(candidate, 'words:many');
  if (alias.words === 1 && alias.letters <= FEW_LETTERS && record.kind !== 'acronym') scorer.add(candidate, 'letters:few');
  if (record.text === record.text.toLowerCase() && record.text !== record.text.toUpperCase()) scorer.add(candidate, 'words:common');
  if (entity.record.priority === 1) scorer.add(candidate, 'priority:first');
  if (entity.record.priority === 3) scorer.add(candidate, 'priority:third');
  addLanguage(candidate, scorer, lang);
  addShape(candidate, scorer, reading, lang);
}

function addLanguage(candidate: Candidate, scorer: Scorer, lang: Language): void {
  const { record } = candidate.alias;
  if (record.lang === lang || record.lang === 'und' || lang === 'und') return;
  const [here, there] = [SCRIPT[lang], SCRIPT[record.lang]];
  if (here !== there && here !== 'any' && there !== 'any') return; // another script inside the text is read in its own language
  if (WORDS.has(record.kind)) scorer.add(candidate, 'language:other-word', 1, record.lang);
  else scorer.add(candidate, 'language:other', 1, record.lang);
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
    else if (shape & SHAPE.upper && inCapitals(text, start, end)) scorer.add(candidate, 'shape:caps-passage');
    return;
  }
  if (shape & SHAPE.lower) {
    candidate.barred = 'in small letters';
    return;
  }
  if (!(shape & (SHAPE.title | SHAPE.upper | SHAPE.mixed)) && hasCapitalsThroughout(alias)) scorer.add(candidate, 'shape:partial');
  if (alias.words === 1 && startsSentence(text, start)) scorer.add(candidate, 'sentence-start');
}

function defaultShape(alias: AliasFacts, lang: Language): 'exact' | 'title' | 'any' {
  const { kind, text } = alias.record;
  if (kind === 'acronym') return 'exact';
  if (kind === 'descriptive' || isSentenceCase(text)) return 'any';
  if (kind === 'adjective' && LOWER_CASE_ADJECTIVES.has(lang)) return 'any';
  return 'title';
}

/** "Barrel bomb", "peace plan": at most the first letter is a capital, so that running text writes it small. */
function isSentenceCase(text: string): boolean {
  return text.slice(1) === text.slice(1).toLowerCase() && (/\s/.test(text) || text.charAt(0) === text.charAt(0).toLowerCase());
}

/** Capitals in the text must stand where the alias has them; inflected endings and added marks do not count. */
function sameCase(found: string, alias: string): boolean {
  const letters = (value: string): string => value.replace(/[^\p{L}]/gu, '');
  const [a, b] = [letters(found), letters(alias)];
  if (b === b.toUpperCase()) return a.slice(0, b.length) === a.slice(0, b.length).toUpperCase();
  return a.charAt(0) === b.charAt(0) && a !== a.toUpperCase();
}

function hasCapitalsThroughout(alias: AliasFacts): boolean {
  return alias.record.text.split(/[\s-]+/).every((word) => word.length < 4 || word.charAt(0) !== word.charAt(0).toLowerCase());
}

/** True when the words around are all in capitals too, so that an acronym cannot be told from a word. */
function inCapitals(text: string, start: number, end: number): boolean {
  const before = /(\p{L}{3,})[^\p{L}\n]{0,3}$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1];
  const after = /^[^\p{L}\n]{0,3}(\p{L}{3,})/u.exec(text.slice(end, end + 24))?.[1];
  const capitals = (word: string | undefined): boolean => word !== undefined && isAllCapitals(word, 0, word.length);
  return capitals(before) && capitals(after);
}
