import { describe, expect, it } from 'vitest';
import type { LanguageRules } from '../corpus/language-rules';
import type { FlatAlias } from '../corpus/pack-types';
import type { AliasRecord } from '../corpus/records';
import { formsOf } from './forms';

const NOTHING: LanguageRules = { lang: 'ar', proclitics: [], joints: [], classes: {}, guesses: [], agreeing: [], particles: [] };
const alias = (text: string, lang: AliasRecord['lang'], kind: AliasRecord['kind'] = 'name'): FlatAlias => ({
  entity: 0,
  alias: { text, lang, kind },
});

describe('formsOf', () => {
  it('writes proclitics before a form and counts them as prefix', () => {
    const forms = formsOf([alias('حمص', 'ar')], [{ ...NOTHING, proclitics: ['و'] }]);
    expect(forms).toContainEqual({ text: 'وحمص', alias: 0, lang: 'ar', prefix: 1 });
  });

  it('joins proclitic and article as the language does', () => {
    const rules: LanguageRules = {
      ...NOTHING,
      proclitics: ['ل', 'ول'],
      joints: [
        ['ل', 'ال', 'لل'],
        ['ول', 'ال', 'ولل'],
      ],
    };
    const forms = formsOf([alias('الأسد', 'ar')], [rules]);
    expect(forms.map(({ text, prefix }) => [text, prefix])).toEqual([
      ['الأسد', 0],
      ['للأسد', 1],
      ['وللأسد', 2],
    ]);
  });

  const german: LanguageRules = {
    ...NOTHING,
    lang: 'de',
    classes: { noun: [{ strip: '', add: ['s'] }] },
    guesses: [{ ending: '', class: 'noun' }],
  };

  it('leaves out a derived form that is the name of another entity as written', () => {
    const forms = formsOf([alias('Hama', 'de'), { ...alias('Hamas', 'en'), entity: 1 }, alias('Assad', 'de')], [german]);
    expect(forms.map(({ text }) => text)).toEqual(['Hama', 'Hamas', 'Assad', 'Assads']);
  });

  it('does not inflect letters', () => {
    expect(formsOf([alias('IS', 'de', 'acronym')], [german]).map(({ text }) => text)).toEqual(['IS']);
  });

  it('gives a name in a language without rules as it is', () => {
    expect(formsOf([alias('Assad', 'en')], [german])).toEqual([{ text: 'Assad', alias: 0, lang: 'en', prefix: 0 }]);
  });

  it('bounds what rules can multiply', () => {
    const many = Array.from({ length: 5000 }, (_, index) => String.fromCharCode(0x4e00 + index));
    const forms = formsOf([alias('حمص', 'ar')], [{ ...NOTHING, proclitics: many }]);
    expect(forms.length).toBeLessThan(1000);
  });

  it('keeps a derived form that the same entity has in another language, and drops one that another entity or the same language has', () => {
    const rules: LanguageRules = {
      ...NOTHING,
      lang: 'de',
      classes: { s: [{ strip: '', add: ['s'] }] },
      guesses: [{ ending: '', class: 's' }],
    };
    const texts = (more: FlatAlias): string[] =>
      formsOf([alias('Ardanien', 'de'), more], [rules]).map(({ text, lang }) => `${lang} ${text}`);
    expect(texts(alias('ardaniens', 'fr', 'adjective'))).toEqual(['de Ardanien', 'de Ardaniens', 'fr ardaniens']);
    expect(texts({ ...alias('Ardaniens', 'fr'), entity: 1 })).toEqual(['de Ardanien', 'fr Ardaniens']);
    expect(texts(alias('Ardaniens', 'de', 'acronym'))).toEqual(['de Ardanien', 'de Ardaniens']);
  });
});
