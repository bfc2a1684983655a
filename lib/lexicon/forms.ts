import type { FlatAlias } from '../corpus/pack-types';
import type { LanguageRules } from '../corpus/records';
import type { LexiconForm } from './types';

/**
 * All forms in which the aliases may stand in a text. `aliases` is the pack's flat list (`flatAliases`): a form refers to its alias by
 * position. `languages` are the pack's rules.
 */
export function formsOf(aliases: readonly FlatAlias[], languages: readonly LanguageRules[]): LexiconForm[] {
  void languages;
  return aliases.map(({ alias }, index) => ({ text: alias.text, alias: index, lang: alias.lang, prefix: 0 }));
}
