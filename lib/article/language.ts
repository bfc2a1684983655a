import { LANGUAGES, type Language } from '../corpus/kinds';
import { STOP_WORDS } from './stop-words';

/** UTF-16 units of a text that are looked at. */
const SAMPLE = 4000;
/** Fewer stop words than this say nothing. */
const FEWEST_HITS = 4;
/** A language stated by the page is overruled only by one that fits this many times better: templates often state the wrong one. */
const OVERRULES = 3;

const ARABIC = /[\u0620-\u064a\u066e-\u06d3]/g;
const SORANI = /[\u0695\u06b5\u06c6\u06ce\u06d5]/g;
const PERSIAN = /[\u067e\u0686\u0698\u06af\u06a9\u06cc]/g;
const CYRILLIC = /[\u0400-\u04ff]/g;
const UKRAINIAN = /[іїєґ]/gi;
const LATIN = /[a-zà-ɏ]/gi;
/** Share of an alphabet's own letters above which a text is of that language. */
const OWN_LETTERS = 0.02;

const count = (text: string, letters: RegExp) => text.match(letters)?.length ?? 0;

function isLanguage(tag: string): tag is Language {
  return LANGUAGES.some((language) => language === tag);
}

/** The language of a BCP 47 tag such as `ar-SY`; `und` for languages that the lexicon does not know, `undefined` for no tag. */
export function languageOfTag(tag: string | null | undefined): Language | undefined {
  const primary = tag?.trim().toLowerCase().split(/[-_]/)[0];
  if (!primary) return undefined;
  if (primary === 'ckb' || primary === 'kmr') return 'ku';
  return isLanguage(primary) ? primary : 'und';
}

function wordsOf(text: string, language: Language): string[] {
  return text.toLocaleLowerCase(language === 'tr' ? 'tr' : 'en').match(/[\p{L}\p{M}]+/gu) ?? [];
}

/** Share of a text's words that are frequent words of the language, 0..1; 0 for languages of other scripts than Latin. */
export function stopWordShare(text: string, language: Language): number {
  const words = wordsOf(text, language);
  const stops = STOP_WORDS.get(language);
  return stops && words.length > 0 ? words.filter((word) => stops.has(word)).length / words.length : 0;
}

function hits(text: string, language: Language): number {
  const words = wordsOf(text, language);
  const stops = STOP_WORDS.get(language);
  return stops ? words.filter((word) => stops.has(word)).length : 0;
}

function latinLanguage(text: string, stated: Language | undefined): Language {
  const scores = [...STOP_WORDS.keys()].map((language) => ({ language, score: hits(text, language) }));
  const best = scores.sort((a, b) => b.score - a.score)[0];
  if (!best || best.score < FEWEST_HITS) return stated ?? 'und';
  if (stated === undefined) return best.language;
  return best.score >= OVERRULES * Math.max(1, hits(text, stated)) && best.score >= OVERRULES * FEWEST_HITS ? best.language : stated;
}

/**
 * The language of a text: by its script and alphabet, in Latin script by what the page states, unless the text's stop words clearly say
 * otherwise.
 * @param stated `lang` of the nearest element that has one
 */
export function languageOf(text: string, stated?: string | null): Language {
  const sample = text.slice(0, SAMPLE);
  const tag = languageOfTag(stated);
  const arabic = count(sample, ARABIC);
  const cyrillic = count(sample, CYRILLIC);
  const latin = count(sample, LATIN);
  if (arabic > latin && arabic > cyrillic) {
    if (count(sample, SORANI) > arabic * OWN_LETTERS) return 'ku';
    return count(sample, PERSIAN) > arabic * OWN_LETTERS ? 'und' : 'ar';
  }
  if (cyrillic > latin) return count(sample, UKRAINIAN) > cyrillic * OWN_LETTERS ? 'und' : 'ru';
  const latinTag = tag === 'ar' || tag === 'ru' ? undefined : tag;
  return latin === 0 ? (tag ?? 'und') : latinLanguage(sample, latinTag);
}
