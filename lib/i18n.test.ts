import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ENTITY_KINDS } from './corpus/kinds';
import { direction, formatNumber, locale, plural, setMessageSource, t } from './i18n';
import { kindName } from './i18n-kinds';
import { CATALOGUES, useCatalogue } from './test-catalogue';

beforeEach(() => useCatalogue('en'));
afterEach(() => setMessageSource());

const PLURAL = /_(?:zero|one|two|few|many|other)$/;
const plain = (language: keyof typeof CATALOGUES) => Object.keys(CATALOGUES[language]).filter((key) => !PLURAL.test(key));
const stems = (language: keyof typeof CATALOGUES) =>
  new Set(Object.keys(CATALOGUES[language]).flatMap((key) => (PLURAL.test(key) ? [key.replace(PLURAL, '')] : [])));

describe('the catalogues', () => {
  it('hold the same messages', () => {
    expect(plain('ar')).toEqual(plain('en'));
    expect(stems('ar')).toEqual(stems('en'));
  });

  it('hold every plural form that their language asks for', () => {
    for (const language of ['en', 'ar'] as const) {
      const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
      for (const stem of stems(language)) {
        for (const category of pluralCategories)
          expect(CATALOGUES[language][`${stem}_${category}`]?.message, `${stem}_${category}`).toBeTruthy();
      }
    }
  });

  it('use the same substitutions', () => {
    const used = (text = '') => [...new Set(text.match(/\$\d/g))].sort();
    for (const key of plain('en')) expect(used(CATALOGUES.ar[key]?.message), key).toEqual(used(CATALOGUES.en[key]?.message));
  });

  it('leave no message empty', () => {
    for (const language of ['en', 'ar'] as const) {
      for (const [key, entry] of Object.entries(CATALOGUES[language])) expect(entry?.message.trim(), key).not.toBe('');
    }
  });

  it('name every kind of entity, each differently', () => {
    for (const language of ['en', 'ar'] as const) {
      useCatalogue(language);
      expect(new Set(ENTITY_KINDS.map(kindName)).size).toBe(ENTITY_KINDS.length);
    }
  });
});

describe('t', () => {
  it('fills in substitutions', () => {
    expect(t('roleUntil', 'Mayor', '3 May 2018')).toBe('Mayor until 3 May 2018');
  });

  it('isolates substitutions in right-to-left messages only', () => {
    useCatalogue('ar');
    expect(t('removeHost', 'news.example')).toBe('إزالة \u2068news.example\u2069');
    useCatalogue('en');
    expect(t('removeHost', 'news.example')).toBe('Remove news.example');
  });
});

describe('plural', () => {
  it('chooses the form and writes the number as the language does', () => {
    expect(plural('sources', 1)).toBe('1 source');
    expect(plural('sources', 4120)).toBe('4,120 sources');
  });

  it('knows the Arabic dual and plural', () => {
    useCatalogue('ar');
    expect(plural('sources', 2)).toBe('مصدران');
    expect(plural('sources', 3)).toContain('مصادر');
    expect(plural('sources', 11)).toContain('مصدراً');
  });

  it('falls back on the general form where the catalogue lacks one', () => {
    setMessageSource((key, [count = '']) => ({ locale: 'en', sources_other: `${count} sources` })[key] ?? '');
    expect(plural('sources', 1)).toBe('1 sources');
  });
});

describe('language and direction', () => {
  it('come from the catalogue in use', () => {
    expect([locale(), direction()]).toEqual(['en-GB', 'ltr']);
    useCatalogue('ar');
    expect([locale(), direction()]).toEqual(['ar', 'rtl']);
  });

  it('write numbers', () => {
    expect(formatNumber(1234.5)).toBe('1,234.5');
  });
});
