import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../lexicon/load';
import { createFacts } from './facts';
import { coverage, createSpanFinder } from './spans';
import { finish } from './steps';
import { testPack } from './test-corpus';

const made = testPack();
const spansIn = (text: string) => finish(createSpanFinder(loadLexicon(made.lexicon), createFacts(made))(text, 'en', false));

describe('spans', () => {
  it('hold every reading once, nested names included, longest first', () => {
    const text = 'Karl Anders in Velmar province';
    const found = spansIn(text).map(({ start, end, candidates }) => [
      text.slice(start, end),
      candidates.map(({ alias }) => alias.entity.record.id),
    ]);
    expect(found).toEqual([
      ['Karl Anders', ['karl-anders']],
      ['Anders', expect.arrayContaining(['karl-anders', 'mira-anders'])],
      ['Velmar province', ['velmar-province']],
      ['Velmar', ['velmar']],
    ]);
  });
  it('know which ranges they cover', () => {
    const text = 'then Karl Anders spoke';
    const covers = coverage(spansIn(text));
    expect(covers(5, 9)).toBe(true);
    expect(covers(0, 4)).toBe(false);
    expect(covers(17, 22)).toBe(false);
  });
});
