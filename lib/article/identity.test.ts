import { describe, expect, it } from 'vitest';
import { articleNamer } from './identity';

describe('articleNamer', () => {
  it('names by headline, whatever comes before', () => {
    const first = articleNamer();
    const second = articleNamer();
    second('Another story', 'x');
    expect(first('A story', 'old text')).toBe(second('A STORY', 'new text'));
  });

  it('numbers articles of the same headline, and names untitled ones by their first words', () => {
    const name = articleNamer();
    const one = name('Update', 'a');
    expect(name('Update', 'b')).toBe(`${one}-2`);
    expect(name('', 'Some words')).not.toBe(name('', 'Other words'));
  });
});
