import { describe, expect, it } from 'vitest';
import { topicWordsNear } from './topic-words';

const count = (text: string, name: string, ...cues: string[]): number => {
  const start = text.indexOf(name);
  return topicWordsNear(text, [{ start, end: start + name.length }], new Set(cues));
};

describe('topicWordsNear', () => {
  it.each([
    ['whole words and beginnings of words', 'Rebels left Velmar after a truce.', ['rebel*', 'truce'], 2],
    ['no part of a word without a star', 'Trucers left Velmar.', ['truce'], 0],
    ['no word inside another', 'Unrebellious Velmar.', ['rebel*'], 0],
    ['each cue once', 'Rebels, rebel Velmar and rebellion.', ['rebel*'], 1],
    ['words in capitals and with marks', 'RÉGIME FORCES IN Velmar', ['regime*'], 1],
    ['words behind particles where letters have no case', 'Velmar وبالمعارك', ['معارك'], 1],
  ])('counts %s', (_, text, cues, expected) => expect(count(text, 'Velmar', ...cues)).toBe(expected));
  it('reads 300 units on either side of a mention, none twice', () => {
    const far = 'x '.repeat(160);
    expect(count(`truce ${far}Velmar${far} rebels`, 'Velmar', 'truce', 'rebels')).toBe(0);
    expect(count(`truce ${'x '.repeat(140)}Velmar rebels`, 'Velmar', 'truce', 'rebels')).toBe(2);
  });
});
