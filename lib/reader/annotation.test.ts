import { describe, expect, it } from 'vitest';
import type { Article } from '../article/types';
import type { EntryView } from '../corpus/views';
import type { Answer, BackgroundContract, Request } from '../messages';
import { Annotator } from './annotation';

type Asked = Request<BackgroundContract, 'page.annotate'>;
type Given = Answer<BackgroundContract, 'page.annotate'>;

const entry: EntryView = { id: 'somebody', kind: 'person', family: 'person', name: 'Somebody', line: 'A person' };

/** An article without a document: nothing here looks at elements. */
function article(text: string, day?: number): Article {
  const root = {} as Element;
  const date = day === undefined ? {} : { date: { day, sources: ['meta' as const], confidence: 1, updated: false } };
  return { id: text, root, title: '', text, runs: [], lang: 'en', paragraphs: [0], headlines: [[0, 1]], ...date };
}

/** Links the first word of every article. */
function backgroundOf(asked: Asked[]) {
  return async (request: Asked): Promise<Given> => {
    asked.push(request);
    return {
      generation: 0,
      relevance: request.articles.map(() => 'on-topic'),
      entries: [entry],
      senses: [],
      mentions: request.articles.flatMap(({ text }, index) => [index, 0, text.indexOf(' '), 0, 875, -1]),
    };
  };
}

describe('Annotator', () => {
  it('gives each article its own mentions', async () => {
    const asked: Asked[] = [];
    const annotations = await new Annotator(backgroundOf(asked)).annotate([article('One went'), article('Three went', 17_000)]);
    expect(annotations).toEqual([
      { relevance: 'on-topic', found: [{ start: 0, end: 3, entry, score: 0.875 }] },
      { relevance: 'on-topic', found: [{ start: 0, end: 5, entry, score: 0.875 }] },
    ]);
    expect(asked).toEqual([
      {
        articles: [
          { text: 'One went', lang: 'en', paragraphs: [0], headlines: [[0, 1]] },
          { text: 'Three went', lang: 'en', date: 17_000, paragraphs: [0], headlines: [[0, 1]] },
        ],
      },
    ]);
  });

  it('asks again only for what is new: other text or another date', async () => {
    const asked: Asked[] = [];
    const annotator = new Annotator(backgroundOf(asked));
    await annotator.annotate([article('One went'), article('Two went')]);
    const annotations = await annotator.annotate([article('Zero went'), article('One went', 1), article('Two went')]);
    expect(asked[1]?.articles.map(({ text, date }) => [text, date])).toEqual([
      ['Zero went', undefined],
      ['One went', 1],
    ]);
    expect(annotations.map(({ found }) => found[0]?.end)).toEqual([4, 3, 3]);
  });

  it('forgets articles that have left the page', async () => {
    const asked: Asked[] = [];
    const annotator = new Annotator(backgroundOf(asked));
    await annotator.annotate([article('One went')]);
    await annotator.annotate([]);
    await annotator.annotate([article('One went')]);
    expect(asked).toHaveLength(2);
  });

  it('sends a large page in several messages', async () => {
    const asked: Asked[] = [];
    const large = Array.from({ length: 5 }, (_, index) => article(`${index} ${'x'.repeat(80_000)}`));
    const annotations = await new Annotator(backgroundOf(asked)).annotate(large);
    expect(asked.map(({ articles }) => articles.length)).toEqual([2, 2, 1]);
    expect(annotations.map(({ found }) => found.length)).toEqual([1, 1, 1, 1, 1]);
  });

  it('sends a large article in parts, and puts together what is found in them', async () => {
    const asked: Asked[] = [];
    const text = `${'x'.repeat(199_500)} ${'y'.repeat(100_000)} z`;
    const annotator = new Annotator(async (request) => {
      asked.push(request);
      const answer = await backgroundOf([])(request);
      return { ...answer, relevance: [asked.length === 1 ? 'passing' : 'off-topic'] };
    });
    const [annotation] = await annotator.annotate([article(text)]);
    expect(asked.flatMap(({ articles }) => articles.map((each) => each.text)).join('')).toBe(text);
    expect(asked).toHaveLength(2);
    expect(annotation).toEqual({
      relevance: 'passing',
      found: [
        { start: 0, end: 199_500, entry, score: 0.875 },
        { start: 199_501, end: 299_501, entry, score: 0.875 },
      ],
    });
  });

  it('asks once more for short entries that only their page puts on topic', async () => {
    const asked: Asked[] = [];
    const annotator = new Annotator(async (request) => {
      const answer = await backgroundOf(asked)(request);
      return {
        ...answer,
        relevance: request.articles.map(({ text, onTopic }) => (onTopic || /One|Two/.test(text) ? 'on-topic' : 'off-topic')),
      };
    });
    const page = [article('One went'), article('Two went'), article('Ministers met'), article(`Long ${'x'.repeat(700)}`)];
    const annotations = await annotator.annotate(page);
    expect(annotations.map(({ relevance }) => relevance)).toEqual(['on-topic', 'on-topic', 'on-topic', 'off-topic']);
    expect(asked[1]?.articles.map(({ text, onTopic }) => [text, onTopic])).toEqual([['Ministers met', true]]);
    await annotator.annotate(page);
    expect(asked).toHaveLength(2);
    // Left alone, the entry is judged alone.
    const [alone] = await annotator.annotate(page.slice(2));
    expect(alone?.relevance).toBe('off-topic');
    expect(asked).toHaveLength(2);
  });

  it('tells which reading a name has where it has two', async () => {
    const sense = { sense: 'government' as const, stands: [{ id: 'realm', kind: 'country' as const, name: 'Realm' }] };
    const annotator = new Annotator(async () => ({
      generation: 0,
      relevance: ['on-topic'],
      entries: [entry],
      senses: [sense],
      mentions: [0, 0, 1, 0, 500, 0, 0, 2, 3, 0, 500, -1],
    }));
    const [annotation] = await annotator.annotate([article('A text with names')]);
    expect(annotation?.found.map((found) => found.sense)).toEqual([sense, undefined]);
  });

  it('leaves out mentions that refer to nothing, and sorts the others', async () => {
    const annotator = new Annotator(async () => ({
      generation: 0,
      relevance: ['passing'],
      entries: [entry],
      senses: [],
      mentions: [0, 9, 12, 0, 500, -1, 0, 1, 3, 0, 500, -1, 4, 0, 3, 0, 500, -1, 0, 4, 6, 7, 500, -1, 0, 1],
    }));
    const [annotation] = await annotator.annotate([article('A text with names')]);
    expect(annotation?.found.map(({ start }) => start)).toEqual([1, 9]);
  });

  it('passes on that there is no answer, and asks again the next time', async () => {
    let calls = 0;
    const annotator = new Annotator(async () => {
      calls++;
      throw new Error('nobody');
    });
    await expect(annotator.annotate([article('One went')])).rejects.toThrow('nobody');
    await expect(annotator.annotate([article('One went')])).rejects.toThrow('nobody');
    expect(calls).toBe(2);
  });
});
