import { describe, expect, it } from 'vitest';
import { PartMemory, partsToLink } from './link-parts';
import { linkedIn, testLinker } from './test-corpus';

const linker = testLinker();

describe('a long article', () => {
  it('is linked in parts that know what those before them named', () => {
    const filler = 'Nothing happened for a long time in those days, and people slept. '.repeat(600);
    const text = `Ardania voted on Sunday. Mira Anders came to Velmar, Ardania.\n${filler}\nOn Friday Anders left.`;
    const parts = partsToLink({ text, lang: 'en' });
    expect(parts.length).toBeGreaterThan(2);
    const memory = new PartMemory();
    const found = parts.flatMap(({ article }) => {
      const part = memory.recall(article);
      memory.keep(linker.link(part));
      return linkedIn(linker, part.text, part);
    });
    expect(found.at(-1)).toBe('Anders -> mira-anders');
  });
  it('of normal length is one part', () => expect(partsToLink({ text: 'x'.repeat(20_000), lang: 'en' })).toHaveLength(1));
});
