import { describe, expect, it, vi } from 'vitest';
import type { Pack } from '../corpus/pack-types';
import { createQueries } from '../corpus/queries';
import { entity, pack, role } from '../corpus/query/test-pack';
import { inOneStep } from '../linking/steps';
import type { ArticleText, Linker } from '../linking/types';
import { MENTION_STRIDE } from '../messages';
import { parseEdtf } from '../time/edtf';
import { annotate, explain } from './annotate';
import type { Engine } from './engine';

const PACK: Pack = pack({
  entities: [
    entity('rudolf', 'person', { name: 'Rudolf', identification: 'A king', roles: [role('King', 'office', '2001-01-01/2002-01-01')] }),
    entity('zenda', 'place', { name: 'Zenda', identification: 'A castle' }),
  ],
});

/** Finds the two names wherever they stand: what the linker does with them is tested beside it. */
const find = ({ text }: ArticleText) => ({
  relevance: text.includes('Rudolf') ? ('on-topic' as const) : ('off-topic' as const),
  mentions: [...text.matchAll(/Rudolf|Zenda/g)].map(({ 0: name, index }) => {
    const entityIndex = name === 'Rudolf' ? 0 : 1;
    return { start: index, end: index + name.length, entity: entityIndex, alias: entityIndex, score: 0.98765 };
  }),
});
const linker: Linker = {
  link: find,
  steps: (article) => inOneStep(() => find(article)),
  explain: (article) => {
    const linked = find(article);
    const explanations = linked.mentions.map(({ start }) => ({
      chosen: { entity: 'rudolf', alias: `at ${start}`, score: 1, evidence: [] },
      rejected: [],
    }));
    return { ...linked, explanations };
  },
};
const engine: Engine = {
  generation: 3,
  pack: PACK,
  queries: () => createQueries(PACK),
  linker: () => linker,
  search: () => ({ search: () => [], events: () => [], prepare: () => undefined }),
};

describe('annotate', () => {
  it('gives mentions as flat numbers that refer to entries', async () => {
    const { generation, relevance, entries, mentions } = await annotate(engine, [
      { text: 'Rudolf in Zenda. Rudolf!', lang: 'en' },
      { text: 'nobody', lang: 'en' },
      { text: 'Rudolf', lang: 'en' },
    ]);
    expect(generation).toBe(3);
    expect(relevance).toEqual(['on-topic', 'off-topic', 'on-topic']);
    expect(entries.map(({ id }) => id)).toEqual(['rudolf', 'zenda']);
    expect(mentions.length % MENTION_STRIDE).toBe(0);
    expect(mentions).toEqual([0, 0, 6, 0, 988, -1, 0, 10, 15, 1, 988, -1, 0, 17, 23, 0, 988, -1, 2, 0, 6, 0, 988, -1]);
  });

  it('tells what a name may stand for, by the names of the entities', async () => {
    const metonym = { stands: [0], sense: 'government' as const };
    const steps: Linker['steps'] = (article) =>
      inOneStep(() => ({ ...find(article), mentions: find(article).mentions.map((one) => ({ ...one, metonym })) }));
    const both = { ...engine, linker: () => ({ ...linker, steps }) };
    const { senses, mentions } = await annotate(both, [{ text: 'Zenda said so', lang: 'en' }]);
    expect(senses).toEqual([{ sense: 'government', stands: [{ id: 'rudolf', kind: 'person', name: 'Rudolf' }] }]);
    expect(mentions[MENTION_STRIDE - 1]).toBe(0);
  });

  it('gives an entry for each date, as of it', async () => {
    const { entries, mentions } = await annotate(engine, [
      { text: 'Rudolf', lang: 'en', date: parseEdtf('2001-06-01').lo },
      { text: 'Rudolf', lang: 'en' },
    ]);
    expect(entries.map(({ line }) => line)).toEqual(['King', 'A king']);
    expect([mentions[3], mentions[MENTION_STRIDE + 3]]).toEqual([0, 1]);
  });

  it('finds every name of a huge text at its place', async () => {
    const text = `${'padding '.repeat(40_000)}Zenda ${'padding '.repeat(40_000)}Rudolf`;
    const link = vi.fn(find);
    const { mentions, relevance } = await annotate(
      { ...engine, linker: () => ({ ...linker, steps: (article) => inOneStep(() => link(article)) }) },
      [{ text, lang: 'en' }],
    );
    expect(link.mock.calls.length).toBeGreaterThan(2);
    expect([mentions[1], mentions[MENTION_STRIDE + 1]]).toEqual([text.indexOf('Zenda'), text.indexOf('Rudolf')]);
    // One part on topic makes the article so.
    expect(relevance).toEqual(['on-topic']);
  });

  it('lets others have their turn in long work', async () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 15));
    const order: string[] = [];
    const work = annotate(
      engine,
      Array.from({ length: 6 }, () => ({ text: 'Rudolf', lang: 'en' as const })),
    ).then(() => order.push('work'));
    setTimeout(() => order.push('somebody else'));
    await work;
    vi.restoreAllMocks();
    expect(order).toEqual(['somebody else', 'work']);
  });

  it('has nothing to say about nothing', async () => {
    expect(await annotate(engine, [])).toEqual({ generation: 3, relevance: [], entries: [], senses: [], mentions: [] });
    expect((await annotate(engine, [{ text: '', lang: 'en' }])).relevance).toEqual(['off-topic']);
  });
});

describe('explain', () => {
  const article: ArticleText = { text: `${'padding '.repeat(40_000)}Zenda and Rudolf`, lang: 'en' };

  it('tells about the mention at exactly this place, also far into a text', () => {
    const start = article.text.indexOf('Zenda');
    expect(explain(engine, article, start, start + 5).chosen?.alias).toMatch(/^at \d+$/);
    expect(explain(engine, { text: 'Zenda and Rudolf', lang: 'en' }, 10, 16).chosen?.alias).toBe('at 10');
  });

  it('has nothing to say where no mention is', () => {
    expect(explain(engine, article, 3, 5)).toEqual({});
    expect(explain(engine, { text: '', lang: 'en' }, 0, 5)).toEqual({});
  });
});
