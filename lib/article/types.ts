import type { Language } from '../corpus/kinds';
import type { DayNumber } from '../time/types';
import type { LanguageStretch } from './languages';

/** Where an article's date came from, strongest first. */
export type DateSource = 'reader' | 'json-ld' | 'meta' | 'microdata' | 'time' | 'visible' | 'url';

export interface ArticleDate {
  readonly day: DayNumber;
  /** All sources that gave a day within one day of it. */
  readonly sources: readonly DateSource[];
  /** 0..1; two agreeing sources are certain (PLATFORM: 100 % of 81 pages). */
  readonly confidence: number;
  /** True when only an "updated" date was found. */
  readonly updated: boolean;
}

/** A piece of an article's text that comes from one DOM text node. */
export interface TextRun {
  readonly node: Text;
  /** Offset of the run's first unit in the article's text. */
  readonly start: number;
  /**
   * Offset in the node's data at which the run begins, and its length, in UTF-16 units. Runs map one to one, but for white space (tabs and
   * line breaks of the page's source read as spaces) and lone surrogates (U+FFFD).
   */
  readonly nodeStart: number;
  readonly length: number;
}

/** One story on a page. `text` joins the runs, with "\n" between blocks and nothing between inline elements. */
export interface Article {
  /** Stable within the page's life. */
  readonly id: string;
  /** The element that holds the story. */
  readonly root: Element;
  readonly title: string;
  readonly text: string;
  readonly runs: readonly TextRun[];
  readonly lang: Language;
  /** Where paragraphs are in another language; absent when all are in `lang`. */
  readonly languages?: readonly LanguageStretch[];
  readonly date?: ArticleDate;
  /** Offsets where paragraphs (blocks) start, ascending. */
  readonly paragraphs: readonly number[];
  /** UTF-16 ranges of headings in `text`: sections for "first mention after each heading". */
  readonly headlines: readonly (readonly [number, number])[];
}
