import type { LanguageRules } from '../corpus/language-rules';

/** A word of a name that can change, with the forms it takes: one entry a case slot, each with its alternatives, the usual one first. */
interface Inflecting {
  readonly position: number;
  readonly agreeing: boolean;
  readonly slots: readonly (readonly string[])[];
}

/** Splits a name into words and what stands between them: words at even positions. */
function wordsOf(name: string): string[] {
  return name.split(/([\s-]+)/u);
}

function slotsOf(word: string, classes: LanguageRules['classes'], className: string): readonly (readonly string[])[] | undefined {
  const ending = classes[className]?.find(({ strip }) => word.endsWith(strip) && word.length > strip.length);
  if (!ending) return undefined;
  const stem = word.slice(0, word.length - ending.strip.length);
  return ending.add.map((slot) => slot.split('|').map((added) => stem + added));
}

/** The class of a word: as the editor wrote it for the alias (`-` = unchanged), else guessed by its ending; the first guess that fits counts. */
function classOf(word: string, given: string | undefined, rules: LanguageRules): string | undefined {
  if (given !== undefined) return given === '-' ? undefined : given;
  if (rules.particles.includes(word.toLowerCase())) return undefined;
  return rules.guesses.find(({ ending }) => word.endsWith(ending))?.class;
}

function inflectingWords(words: readonly string[], inflection: string | undefined, rules: LanguageRules): Inflecting[] {
  const given = inflection?.split(' ');
  const found: Inflecting[] = [];
  for (let position = 0; position < words.length; position += 2) {
    const word = words[position] ?? '';
    const className = classOf(word, given && (given[position / 2] ?? '-'), rules);
    const slots = className === undefined ? undefined : slotsOf(word, rules.classes, className);
    if (className !== undefined && slots) found.push({ position, agreeing: rules.agreeing.includes(className), slots });
  }
  return found;
}

/**
 * Which words change together. A common name changes in its head: leading adjectives and the noun behind them. A proper name, in which
 * every word is capitalised, changes in all its words, or only in the last one.
 */
function patternsOf(words: readonly string[], inflecting: readonly Inflecting[], given: boolean): (readonly Inflecting[])[] {
  if (given) return [inflecting];
  const noun = inflecting.findIndex(({ agreeing }) => !agreeing);
  const head = noun < 0 ? inflecting : inflecting.slice(0, noun + 1);
  const proper = words.every((word, index) => index % 2 === 1 || !/^\p{Ll}{4,}/u.test(word));
  return proper ? [head, inflecting, inflecting.slice(-1)] : [head];
}

/**
 * The forms that a name takes in a language that inflects, the name itself not among them. Words agree: the same case slot is taken of each.
 * Alternatives of a slot (`ой|ей`) are combined first with first and second with second, not each with each.
 *
 * @param inflection one class a word, separated by spaces; absent = guessed by the rules
 */
export function inflect(name: string, inflection: string | undefined, rules: LanguageRules): string[] {
  const words = wordsOf(name);
  const inflecting = inflectingWords(words, inflection, rules);
  const forms = new Set<string>();
  for (const pattern of patternsOf(words, inflecting, inflection !== undefined)) {
    const slotCount = Math.max(0, ...pattern.map(({ slots }) => slots.length));
    for (let slot = 0; slot < slotCount; slot++) {
      const alternatives = Math.max(...pattern.map(({ slots }) => slots[slot]?.length ?? 0));
      for (let choice = 0; choice < alternatives; choice++) forms.add(formWith(words, pattern, slot, choice));
    }
  }
  forms.delete(name);
  return [...forms];
}

function formWith(words: readonly string[], pattern: readonly Inflecting[], slot: number, choice: number): string {
  const changed = [...words];
  for (const { position, slots } of pattern) {
    const alternatives = slots[slot];
    const form = alternatives?.[Math.min(choice, alternatives.length - 1)];
    if (form !== undefined) changed[position] = form;
  }
  return changed.join('');
}
