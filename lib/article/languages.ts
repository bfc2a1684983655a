import type { Language } from '../corpus/kinds';
import { languageOf, stopWordShare } from './language';

/** From this UTF-16 offset on an article is in this language. */
export type LanguageStretch = readonly [start: number, lang: Language];

/** Letters below which a paragraph is too short to tell its language by: a name, a caption. */
const FEWEST_LETTERS = 40;
/** Share of frequent words from which a paragraph is in the language that its article is in. */
const OWN = 0.1;
const LETTERS = /\p{L}/gu;

/**
 * Where an article changes its language: a quotation, a translation below the text. Short paragraphs go with the article. Empty when all of
 * it is in `lang`.
 * @param paragraphs UTF-16 offsets at which paragraphs start, ascending, the first is 0
 */
export function languageStretches(text: string, paragraphs: readonly number[], lang: Language): LanguageStretch[] {
  const stretches: LanguageStretch[] = [];
  let last = lang;
  paragraphs.forEach((start, at) => {
    const own = languageOfParagraph(text.slice(start, paragraphs[at + 1]), lang);
    if (own !== last) stretches.push([start, own]);
    last = own;
  });
  return stretches;
}

function languageOfParagraph(text: string, lang: Language): Language {
  if (stopWordShare(text, lang) >= OWN || (text.match(LETTERS)?.length ?? 0) < FEWEST_LETTERS) return lang;
  const found = languageOf(text, lang);
  return found === 'und' ? lang : found;
}
