import * as v from 'valibot';
import { LANGUAGES } from './kinds';
import { text } from './record-text';

const spellings = (longest: number) => v.pipe(v.array(text(longest)), v.minLength(1), v.maxLength(12));

/**
 * Other spellings of names that came from another language, as data. All letters are small and bare (the lexicon's folding); every list holds
 * what may stand for each other, the usual one first, and lists that come first are tried first.
 */
export const SpellingRulesSchema = v.strictObject({
  /** Language that the names come from: words change that sound like a word of the entity's names in it. */
  from: v.picklist(LANGUAGES),
  /** Its article, as its names begin with it. */
  article: text(4),
  /** How the article is written before words that begin with `before`. */
  articles: v.pipe(v.array(v.strictObject({ before: v.pipe(v.string(), v.maxLength(4)), written: spellings(4) })), v.maxLength(40)),
  /** Beginnings of names that are written in one word with the rest, or apart. */
  prefixes: v.pipe(v.array(spellings(12)), v.maxLength(40)),
  /** Words, or several, that are spelled in several ways. */
  words: v.pipe(v.array(spellings(24)), v.maxLength(400)),
  /** Words that keep their spelling, whatever they sound like. */
  fixed: v.array(text(24)),
  /**
   * Letters within a word; `between` = between two vowels, `inside` = neither first nor last. With `of`, those letters are replaced by the
   * ones in `written`, and not the other way round.
   */
  letters: v.pipe(
    v.array(
      v.strictObject({
        where: v.picklist(['any', 'start', 'inside', 'between', 'end']),
        of: v.exactOptional(spellings(6)),
        written: spellings(6),
      }),
    ),
    v.maxLength(100),
  ),
  /** Words of other meaning into which no word of a name turns. */
  never: v.array(text(24)),
  /** A name of one word changes only if it has so many letters. */
  alone: v.pipe(v.number(), v.integer(), v.minValue(3)),
});
export type SpellingRules = v.InferOutput<typeof SpellingRulesSchema>;

/**
 * Morphology as data. A *class* maps the base form of a word to its forms: of its entries the first whose `strip` ends the word applies, and
 * `strip` is replaced by each of `add`, one a case slot; all classes of a language have the same slots in the same order, so that the words of
 * a name agree. Alternatives of a slot are separated by `|`. Proclitics are written before the form and are not part of the mention.
 */
export const LanguageRulesSchema = v.strictObject({
  lang: v.picklist(LANGUAGES),
  proclitics: v.array(text(8)),
  /** Replacements at the joint of proclitic and form (Arabic ل + ال -> لل): [proclitic, start of form, what is written]. */
  joints: v.array(v.tuple([text(8), text(8), text(8)])),
  classes: v.record(
    v.string(),
    v.array(
      v.strictObject({
        strip: v.pipe(v.string(), v.maxLength(8)),
        add: v.pipe(v.array(v.pipe(v.string(), v.maxLength(24))), v.maxLength(12)),
      }),
    ),
  ),
  /** Which class a word has when its alias does not say: the first whose `ending` ends the word. */
  guesses: v.array(v.strictObject({ ending: v.pipe(v.string(), v.maxLength(12)), class: text(40) })),
  /** Classes of words that agree with the noun behind them. */
  agreeing: v.array(text(40)),
  /** Words that never change, in small letters. */
  particles: v.array(text(20)),
  spelling: v.exactOptional(SpellingRulesSchema),
});
export type LanguageRules = v.InferOutput<typeof LanguageRulesSchema>;
