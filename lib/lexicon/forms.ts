import type { LanguageRules } from '../corpus/language-rules';
import type { FlatAlias } from '../corpus/pack-types';
import type { AliasRecord } from '../corpus/records';
import { inflect } from './inflect';
import { keyOf } from './key';
import { withProclitics } from './proclitics';
import type { LexiconForm } from './types';

/** More forms than this no alias gets: rules in a hostile pack could otherwise multiply them without end. */
const MOST_FORMS = 400;

/**
 * All forms in which the aliases may stand in a text: as written, inflected, and with the language's proclitics. `aliases` is the pack's flat
 * list (`flatAliases`): a form refers to its alias by position. `languages` are the pack's rules. A derived form that another
 * entity, or the same one in the same language, has as an alias is left out: the name itself comes first.
 */
export function formsOf(aliases: readonly FlatAlias[], languages: readonly LanguageRules[]): LexiconForm[] {
  const rules = new Map(languages.map((language) => [language.lang, language]));
  const written = new Map<string, FlatAlias[]>();
  for (const one of aliases) {
    const key = keyOf(one.alias.text);
    if (key !== undefined) written.set(key, [...(written.get(key) ?? []), one]);
  }
  return aliases.flatMap(({ alias, entity }, index) => {
    const language = rules.get(alias.lang);
    const base = { text: alias.text, alias: index, lang: alias.lang, prefix: 0 };
    if (!language) return [base];
    const derived = derivedForms(alias, language).filter(({ text }) => {
      const key = keyOf(text);
      return key !== undefined && !written.get(key)?.some((other) => other.entity !== entity || other.alias.lang === alias.lang);
    });
    return [base, ...derived.slice(0, MOST_FORMS).map((form) => ({ ...form, alias: index, lang: alias.lang }))];
  });
}

function derivedForms(alias: AliasRecord, language: LanguageRules): { text: string; prefix: number }[] {
  // Letters do not inflect, unless an editor says how.
  const inflected = alias.kind === 'acronym' && alias.inflection === undefined ? [] : inflect(alias.text, alias.inflection, language);
  const plain = inflected.map((text) => ({ text, prefix: 0 }));
  return [...plain, ...[alias.text, ...inflected].flatMap((text) => withProclitics(text, language))];
}
