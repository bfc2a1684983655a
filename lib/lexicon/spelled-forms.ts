import type { LanguageRules, SpellingRules } from '../corpus/language-rules';
import type { FlatAlias } from '../corpus/pack-types';
import { keyOf } from './key';
import { spellingsOf } from './spelling';
import type { SoundOf } from './spelling-pieces';
import type { LexiconForm } from './types';

/**
 * Kinds of alias that are names in full. A surname alone is left as listed: an article that spells it otherwise does so in the full name too,
 * and that is what the linker goes by.
 */
const FULL: ReadonlySet<string> = new Set(['name', 'variant', 'former', 'nom-de-guerre']);

/**
 * Forms of names in the spellings that their language's rules make. What is a form already (`forms`) stays as it is, and a spelling that
 * two entities could claim is left out.
 *
 * @param soundsOf tells for an entity, by its position in the pack, which words are transliterations
 */
export function spelledForms(
  aliases: readonly FlatAlias[],
  languages: readonly LanguageRules[],
  forms: readonly LexiconForm[],
  soundsOf: (entity: number, rules: SpellingRules) => SoundOf,
): LexiconForm[] {
  const rules = new Map(languages.flatMap(({ lang, spelling }) => (spelling ? [[lang, spelling]] : [])));
  const taken = new Set(forms.flatMap(({ text }) => keyOf(text) ?? []));
  const made = new Map<string, { form: LexiconForm; entity: number } | 'claimed twice'>();
  let known: { entity: number; soundOf: SoundOf } | undefined;
  for (const [index, { alias, entity }] of aliases.entries()) {
    const spelling = rules.get(alias.lang);
    if (!spelling || !FULL.has(alias.kind) || alias.shape === 'exact') continue;
    if (known?.entity !== entity) known = { entity, soundOf: soundsOf(entity, spelling) };
    for (const text of spellingsOf(alias.text, spelling, known.soundOf)) {
      if (taken.has(text)) continue;
      const other = made.get(text);
      if (other === undefined) made.set(text, { form: { text, alias: index, lang: alias.lang, prefix: 0 }, entity });
      else if (other !== 'claimed twice' && other.entity !== entity) made.set(text, 'claimed twice');
    }
  }
  return [...made.values()].flatMap((entry) => (entry === 'claimed twice' ? [] : [entry.form]));
}
