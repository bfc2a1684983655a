import { describe, expect, it } from 'vitest';
import type { SpellingRules } from '../corpus/language-rules';
import { keyOf } from './key';
import { spellingsOf } from './spelling';
import type { SoundOf } from './spelling-pieces';

const RULES: SpellingRules = {
  from: 'ar',
  article: 'ال',
  articles: [
    { before: '', written: ['al', 'el'] },
    { before: 's', written: ['as'] },
  ],
  prefixes: [['abdul', 'abdel', 'abd al']],
  words: [
    ['abu', 'abou'],
    ['nour al din', 'nureddin'],
  ],
  fixed: ['corrado'],
  letters: [
    { where: 'any', written: ['q', 'k'] },
    { where: 'inside', written: ['ou', 'u'] },
    { where: 'inside', of: ['aa'], written: ['a'] },
    { where: 'between', written: ['s', 'ss'] },
    { where: 'end', written: ['a', 'ah'] },
  ],
  never: ['mask'],
  alone: 6,
};
const bare: SoundOf = () => 'bare';
const none: SoundOf = () => undefined;
const of = (name: string, soundOf: SoundOf = none) => spellingsOf(name, RULES, soundOf);

describe('spellingsOf', () => {
  it('writes the article in each way that fits the word behind it, or leaves it out', () => {
    expect(of('Hadi al-Bahr')).toEqual(['hadi el bahr', 'hadi bahr']);
    expect(of('Hadi as-Sarr')).toEqual(['hadi al sarr', 'hadi el sarr', 'hadi sarr']);
  });

  it('keeps the article of a short single word', () => expect(of('al-Bahr')).toEqual(['el bahr']));

  it('adds the article that the original has', () => {
    expect(of('Hadi Bahr', () => 'articled')).toEqual(['hadi al bahr', 'hadi el bahr']);
    expect(of('Hadi al-Bahr', () => 'articled')).toEqual(['hadi el bahr', 'hadi bahr']);
  });

  it('parts and joins prefixes', () => {
    const all = ['abdul karem', 'abdulkarem', 'abdel karem', 'abdelkarem', 'abd al karem'];
    for (const name of all) expect(new Set([...of(name), name])).toEqual(new Set(all));
  });

  it('takes no prefix off a word that merely begins so', () => expect(of('Abdullah Rez')).toEqual([]));

  it('replaces words and names of several words', () => {
    expect(of('Abu Rez')).toEqual(['abou rez']);
    expect(of('Nour al-Din Rez')).toEqual(['nureddin rez']);
  });

  it('changes letters only in words that sound like the original', () => {
    expect(of('Qousam Rez')).toEqual([]);
    expect(of('Qousam Rez', bare)).toEqual(['kousam rez', 'qusam rez', 'qoussam rez', 'kusam rez', 'koussam rez', 'qussam rez']);
    expect(of('Corrado Rez', bare)).toEqual([]);
  });

  it('replaces in one direction where the rule says so', () => {
    expect(of('Shaabn Rez', bare)).toEqual(['shabn rez']);
    expect(of('Shabn Rez', bare)).toEqual([]);
  });

  it('makes no ordinary word', () => expect(of('Masqa', (word) => (word === 'masqa' ? 'bare' : undefined))).not.toContain('maska'));

  it('leaves short single words, and names in other letters, alone', () => {
    expect(of('Qousa', bare)).toEqual([]);
    expect(of('بشار', bare)).toEqual([]);
    expect(of('St. Qousam', bare)).toEqual([]);
  });

  it('gives keys, and never the name itself', () => {
    const name = 'Abu Qousam al-Qasoura';
    const found = of(name, bare);
    expect(found.length).toBeGreaterThan(10);
    for (const spelling of found) expect(keyOf(spelling)).toBe(spelling);
    expect(found).not.toContain(keyOf(name));
    expect(new Set(found).size).toBe(found.length);
  });
});
