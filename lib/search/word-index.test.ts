import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexWords } from './compile';
import { entriesFrom, lettersOf, NAME_END } from './word-index';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'k', '1'), minLength: 1, maxLength: 3 });
const names = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { maxLength: 12 });

describe('a word index', () => {
  it('finds what a walk over all words of all names finds', () => {
    fc.assert(
      fc.property(names, fc.array(word, { maxLength: 2 }), fc.boolean(), (list, query, ends) => {
        const index = indexWords(list);
        const key = query.join('');
        const { from, to } = entriesFrom(index, ends ? key + NAME_END : key);
        const found = [...index.order.subarray(from, to)].sort((a, b) => a - b);
        const expected = list.flatMap((words, name) =>
          words.flatMap((_, at) => {
            const rest = words.slice(at).join('');
            return (ends ? rest === key : rest.startsWith(key)) ? [name * 16 + at] : [];
          }),
        );
        expect(found).toEqual(expected);
      }),
    );
  });

  it('gives names back without spaces and says where their words begin', () => {
    const index = indexWords([['deir', 'zor'], ['homs']]);
    const read = [0, 1].map((name) => lettersOf(index, name));
    expect(read.map(({ letters }) => new TextDecoder().decode(letters))).toEqual(['deirzor', 'homs']);
    expect(read.map(({ words }) => words)).toEqual([[0, 4], [0]]);
  });
});
