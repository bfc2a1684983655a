import { describe, expect, it } from 'vitest';
import type { LanguageRules } from '../corpus/language-rules';
import { inflect } from './inflect';

const RULES: LanguageRules = {
  lang: 'ru',
  proclitics: [],
  joints: [],
  classes: {
    adjective: [{ strip: 'ая', add: ['ой', 'ую'] }],
    feminine: [
      { strip: 'ия', add: ['ии', 'ию'] },
      { strip: 'а', add: ['ы', 'у'] },
    ],
    consonant: [{ strip: '', add: ['а', 'у|е'] }],
  },
  guesses: [
    { ending: 'ая', class: 'adjective' },
    { ending: 'а', class: 'feminine' },
    { ending: 'ия', class: 'feminine' },
    { ending: 'р', class: 'consonant' },
    { ending: 'д', class: 'consonant' },
  ],
  agreeing: ['adjective'],
  particles: ['аль'],
};

describe('inflect', () => {
  it('lets the words of a proper name agree, and changes the last word alone as well', () => {
    const forms = inflect('Башар Асад', undefined, RULES);
    expect(forms).toContain('Башара Асада');
    expect(forms).toContain('Башару Асаду');
    expect(forms).toContain('Башар Асада');
    expect(forms).not.toContain('Башара Асаду');
    expect(forms).not.toContain('Башар Асад');
  });

  it('leaves particles as they are', () => {
    expect(inflect('аль-Асад', undefined, RULES)).toEqual(['аль-Асада', 'аль-Асаду', 'аль-Асаде']);
  });

  it('changes a common name in its head only', () => {
    expect(inflect('сирийская армия свобода', undefined, RULES)).toEqual(['сирийской армии свобода', 'сирийскую армию свобода']);
  });

  it('follows the classes that an alias gives, word by word', () => {
    expect(inflect('Рада Асад', '- consonant', RULES)).toEqual(['Рада Асада', 'Рада Асаду', 'Рада Асаде']);
    expect(inflect('Рада', '-', RULES)).toEqual([]);
  });

  it('guesses by an ending that is the whole word', () => {
    const rules = { ...RULES, guesses: [{ ending: 'армия', class: 'feminine' }] };
    expect(inflect('Новая армия', undefined, rules)).toEqual(['Новая армии', 'Новая армию']);
  });

  it('gives no forms where no rule fits', () => {
    expect(inflect('Сочи', undefined, RULES)).toEqual([]);
  });
});
