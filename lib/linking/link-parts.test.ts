import { describe, expect, it } from 'vitest';
import { linkInParts, PartMemory, partsToLink } from './link-parts';
import { inOneStep } from './steps';
import { linkedIn, testLinker } from './test-corpus';
import type { ArticleText } from './types';

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

describe('an article in several languages', () => {
  const run = (article: ArticleText) => {
    const linking = linkInParts(article, (part) => inOneStep(() => ({ ...linker.link(part), lang: part.lang })));
    let steps = 0;
    let step = linking.next();
    for (; !step.done; step = linking.next()) steps++;
    return { steps, parts: step.value };
  };
  const foreign = 'Sorland wartet.\n';
  const own = 'Ardania voted on Sunday. In Velmar, Ardania closed its border.\n';

  it('is linked in parts of one language each', () => {
    const text = `${own}${foreign}${own}`;
    const { parts } = run({
      text,
      lang: 'en',
      languages: [
        [own.length, 'de'],
        [own.length + foreign.length, 'en'],
      ],
    });
    expect(parts.map(({ offset, linked }) => [offset, linked.lang])).toEqual([
      [0, 'en'],
      [own.length, 'de'],
      [own.length + foreign.length, 'en'],
    ]);
    expect(parts.map(({ linked }) => linked.mentions.length)).toEqual([3, 1, 3]);
  });
  it('is on topic from its beginning when a later part is', () => {
    const { parts, steps } = run({
      text: foreign + own,
      lang: 'en',
      languages: [
        [0, 'de'],
        [foreign.length, 'en'],
      ],
    });
    expect(parts.map(({ linked }) => linked.relevance)).toEqual(['on-topic', 'on-topic']);
    // Two parts are linked, the first of them twice; each takes a step of its own and one of the test's.
    expect(steps).toBe(6);
    expect(run({ text: foreign, lang: 'de' }).parts.map(({ linked }) => linked.relevance)).toEqual(['off-topic']);
  });
});
