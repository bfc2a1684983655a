import type { ArticleText } from './types';
import { foldWord, isCapital, isWordUnit } from './words';

/** Share of capitalised long words from which a line counts as set in title case. */
const TITLE_CASE_SHARE = 0.6;
const LONG_WORD = /[\p{L}\p{M}]{4,}/gu;

/** What the linker asks of an article's layout: paragraphs, headlines, folded text. Computed on demand, kept for the article's life. */
export class Reading {
  readonly text: string;
  private readonly starts: readonly number[];
  private readonly capitals = new Map<number, boolean>();
  private readonly folded = new Map<number, string>();
  private readonly words = new Map<string, boolean>();

  constructor(private readonly article: ArticleText) {
    this.text = article.text;
    this.starts = article.paragraphs?.length ? article.paragraphs : paragraphStarts(article.text);
  }

  /** Index of the paragraph that holds the UTF-16 offset. */
  paragraphOf(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The paragraph's UTF-16 range, end exclusive. */
  range(paragraph: number): readonly [number, number] {
    return [this.starts[paragraph] ?? 0, this.starts[paragraph + 1] ?? this.text.length];
  }

  /** Entities that an earlier part of the article has named. */
  get introduced(): readonly number[] {
    return this.article.introduced ?? [];
  }

  /** True for German: a capital there may be any noun's. */
  get capitalisesNouns(): boolean {
    return this.article.lang === 'de';
  }

  /** True where capital letters say nothing: in German, in headlines and in lines in title case or all capitals. */
  isCapitalised(offset: number): boolean {
    return this.capitalisesNouns || this.isHeadline(offset);
  }

  /** True in headlines and in lines in title case or all capitals. */
  isHeadline(offset: number): boolean {
    if (this.article.headlines?.some(([start, end]) => offset >= start && offset < end)) return true;
    const paragraph = this.paragraphOf(offset);
    let known = this.capitals.get(paragraph);
    if (known === undefined) {
      known = isTitleCase(this.text.slice(...this.range(paragraph)));
      this.capitals.set(paragraph, known);
    }
    return known;
  }

  /** True when the folded word also stands in the text in small letters: then it is no name. */
  hasWord(word: string): boolean {
    let known = this.words.get(word);
    if (known === undefined) {
      known = holdsWord(this.text, word);
      this.words.set(word, known);
    }
    return known;
  }

  /** True when the folded phrase stands in the paragraph as whole words; one that ends in `*` may go on within its last word. */
  hasNearby(paragraph: number, phrase: string): boolean {
    const isStem = phrase.endsWith('*');
    const wanted = isStem ? phrase.slice(0, -1) : phrase;
    let known = this.folded.get(paragraph);
    if (known === undefined) {
      known = foldText(this.text.slice(...this.range(paragraph)));
      this.folded.set(paragraph, known);
    }
    return holdsWord(known, wanted, isStem);
  }
}

/** True when `word` stands in the text as it is and whole; a stem may go on within its last word. */
function holdsWord(text: string, word: string, isStem = false): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isWordUnit(text, at - 1) && (isStem || !isWordUnit(text, at + word.length))) return true;
  return false;
}

const PLAIN = /^[\s!-~‘’“”—–]*$/;

/** Folds running text as `foldWord` folds words; plain Latin text, the usual case, is only put in small letters. */
function foldText(text: string): string {
  const small = text.toLowerCase();
  return PLAIN.test(small)
    ? small.replaceAll('-', ' ').replaceAll('.', '')
    : small.replace(/[\p{L}\p{M}\p{N}'’.]+/gu, foldWord).replaceAll('-', ' ');
}

function paragraphStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** A sentence ends here: not after an initial or within "U.S.". */
const FULL_STOP = /\p{Ll}{2}["”’»)]?\.(?:\s|["”’»)]|$)/u;

/** Title case is a matter of short lines without a full stop; in running text the share of capitals comes from names. */
function isTitleCase(line: string): boolean {
  if (line.length > 200 || FULL_STOP.test(line)) return false;
  let words = 0;
  let capital = 0;
  for (const match of line.matchAll(LONG_WORD)) {
    words++;
    if (isCapital(line, match.index)) capital++;
  }
  return words >= 4 && capital / words >= TITLE_CASE_SHARE;
}
