import { describe, expect, it } from 'vitest';
import { firedFor } from './test-corpus';

const LEAD = 'Ardania voted. ';
const fired = (text: string, surface: string, id: string, lang: 'en' | 'fr' | 'ar' = 'en') => firedFor(LEAD + text, surface, { lang })[id];

describe('signals from the form', () => {
  it('know the kind and the length of an alias', () => {
    expect(fired('the Iron Shield came', 'Iron Shield', 'iron-shield')).toEqual(expect.arrayContaining(['kind:name', 'words:several']));
    expect(fired('the IS came', 'IS', 'iron-shield')).toEqual(expect.arrayContaining(['kind:acronym', 'prior:given']));
  });
  it('bar small letters where the alias has capitals', () => {
    expect(fired('the oster grows', 'oster', 'oster')).toContain('barred');
    expect(fired('in OSTER today', 'OSTER', 'oster')).not.toContain('barred');
  });
  it('bar an acronym in other letters', () => expect(fired('what is new', 'is', 'iron-shield')).toContain('barred'));
  it('doubt a name with half its capitals', () => {
    expect(fired('the Iron shield came', 'Iron shield', 'iron-shield')).toContain('shape:partial');
    expect(fired('the Iron Shield came', 'Iron Shield', 'iron-shield')).not.toContain('shape:partial');
  });
  it('doubt a single word at the start of a sentence', () => {
    expect(fired('Oster waits', 'Oster', 'oster')).toContain('sentence-start');
    expect(fired('In Oster', 'Oster', 'oster')).not.toContain('sentence-start');
  });
  it('doubt names of another language, and its words more', () => {
    expect(fired('Oster', 'Oster', 'oster', 'fr')).toContain('language:other');
    expect(fired('la presse Ardanian', 'Ardanian', 'ardania', 'fr')).toContain('language:other-word');
  });
  it('doubt a foreign word without its marks', () => {
    expect(fired('in Öster', 'Öster', 'oster', 'fr')).toContain('language:other-spelling');
    expect(fired('in Oster', 'Oster', 'oster', 'fr')).not.toContain('language:other-spelling');
  });
  it('read names of another script in their own language', () =>
    expect(fired('في Oster', 'Oster', 'oster', 'ar')).not.toContain('language:other'));
});
