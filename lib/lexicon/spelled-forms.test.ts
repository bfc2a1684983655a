import { describe, expect, it } from 'vitest';
import type { LanguageRules, SpellingRules } from '../corpus/language-rules';
import type { FlatAlias } from '../corpus/pack-types';
import type { AliasRecord } from '../corpus/records';
import { formsOf } from './forms';
import { spelledForms } from './spelled-forms';

const SPELLING: SpellingRules = {
  from: 'ar',
  article: 'ال',
  articles: [{ before: '', written: ['al', 'el'] }],
  prefixes: [],
  words: [['ahmad', 'ahmed', 'achmad']],
  fixed: [],
  letters: [],
  never: [],
  alone: 6,
};
const ENGLISH: LanguageRules = {
  lang: 'en',
  proclitics: [],
  joints: [],
  classes: {},
  guesses: [],
  agreeing: [],
  particles: [],
  spelling: SPELLING,
};
const alias = (entity: number, text: string, more: Partial<AliasRecord> = {}): FlatAlias => ({
  entity,
  alias: { text, lang: 'en', kind: 'name', ...more },
});

function spelled(aliases: readonly FlatAlias[], languages = [ENGLISH]): [string, number][] {
  const forms = spelledForms(aliases, languages, formsOf(aliases, languages), () => () => undefined);
  return forms.map(({ text, alias: index }) => [text, index]);
}

describe('spelledForms', () => {
  it('gives each spelling once, for the first alias of an entity', () => {
    expect(spelled([alias(0, 'Ahmad Rez'), alias(0, 'Ahmed Rez', { kind: 'variant' })])).toEqual([['achmad rez', 0]]);
  });

  it('leaves out what is a name as written, of whichever entity', () => {
    expect(spelled([alias(0, 'Ahmad Rez'), alias(1, 'Ahmed Rez', { lang: 'de' })])).toEqual([['achmad rez', 0]]);
  });

  it('leaves out what two entities could claim', () => {
    expect(spelled([alias(0, 'Ahmad Rez'), alias(1, 'Ahmed Rez'), alias(2, 'Ahmad Tov')])).toEqual([
      ['ahmed tov', 2],
      ['achmad tov', 2],
    ]);
  });

  it('spells full names only, in languages that have rules', () => {
    expect(spelled([alias(0, 'Ahmad', { kind: 'surname' }), alias(1, 'Ahmad Rez', { shape: 'exact' })])).toEqual([]);
    expect(spelled([alias(0, 'Ahmad Rez', { lang: 'fr' })])).toEqual([]);
    expect(spelled([alias(0, 'Ahmad Rez')], [])).toEqual([]);
  });
});
