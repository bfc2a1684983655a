import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardView } from '../corpus/views';
import type { PageMention } from '../marks/types';
import type { BackgroundContract, Request } from '../messages';
import { CardCache } from './cards';

type Items = Request<BackgroundContract, 'card.get'>['items'];

function viewOf(id: string, asOf?: number): CardView {
  const nothing = { atDate: [], since: [], timeline: [], timelineTotal: 0, claims: [], sources: [], corpusAsOf: 20_000 };
  return { id, kind: 'person', family: 'person', name: id, identification: '', ...nothing, ...(asOf !== undefined && { asOf }) };
}
function mention(id: string, date?: number): PageMention {
  const entry = { id, kind: 'person', family: 'person', name: id, line: '' } as const;
  return { article: 'a', start: 0, end: 1, entry, score: 1, spans: [], ...(date !== undefined && { date }) };
}

let asked: Items[];
let down: boolean;
let cache: CardCache;
let life: AbortController;
let idle: (() => void)[];

beforeEach(() => {
  asked = [];
  down = false;
  idle = [];
  life = new AbortController();
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => idle.push(callback));
  const get = async ({ items }: { items: Items }) => {
    asked.push(items);
    if (down) throw new Error('down');
    return { cards: items.filter(({ id }) => id !== 'unknown').map(({ id, date }) => viewOf(id, date)) };
  };
  const getNames = async ({ id }: { id: string }) => {
    if (down) throw new Error('down');
    return { names: [{ text: `Friend of ${id}`, id: 'friend' }] };
  };
  cache = new CardCache({ getCards: get, getNames }, async () => Promise.reject(new Error('down')), life.signal);
});
afterEach(() => vi.unstubAllGlobals());

/** Lets the page be idle until nothing more is asked for. */
async function rest(): Promise<void> {
  for (let next = idle.shift(); next; next = idle.shift()) {
    next();
    await new Promise((resolve) => setTimeout(resolve));
  }
}

describe('CardCache', () => {
  it('keeps one card for each entity and date', async () => {
    expect(cache.peek('a', 5)).toBeUndefined();
    expect((await cache.load('a', 5))?.asOf).toBe(5);
    expect((await cache.load('a', undefined))?.asOf).toBeUndefined();
    expect([cache.peek('a', 5)?.asOf, cache.peek('a', undefined)?.id, cache.peek('a', 6)]).toEqual([5, 'a', undefined]);
    expect(asked).toEqual([[{ id: 'a', date: 5 }], [{ id: 'a' }]]);
  });

  it('asks for a whole timeline each time, and keeps the short card', async () => {
    expect((await cache.loadWhole('a', 5))?.id).toBe('a');
    expect(cache.peek('a', 5)).toBeUndefined();
    down = true;
    expect(await cache.loadWhole('a', undefined)).toBeUndefined();
    expect(asked).toEqual([[{ id: 'a', date: 5, wholeTimeline: true }], [{ id: 'a', wholeTimeline: true }]]);
  });

  it('gets the cards of a page when it is idle, each once, and not those it has', async () => {
    await cache.load('a', 5);
    cache.prefetch([mention('a', 5), mention('b', 5), mention('b', 5), mention('b')]);
    expect(asked).toHaveLength(1);
    await rest();
    expect(asked.slice(1)).toEqual([[{ id: 'b', date: 5 }, { id: 'b' }]]);
    expect(cache.peek('b', 5)?.name).toBe('b');
  });

  it('gets many cards in several messages', async () => {
    cache.prefetch(Array.from({ length: 100 }, (_, index) => mention(`e${index}`)));
    await rest();
    expect(asked.map((items) => items.length)).toEqual([40, 40, 20]);
    expect(cache.peek('e99', undefined)?.id).toBe('e99');
  });

  it('asks for the names in a card when they are wanted, and has none when nobody answers', async () => {
    expect(await cache.names(viewOf('a', 5))).toEqual([{ text: 'Friend of a', id: 'friend' }]);
    down = true;
    expect(await cache.names(viewOf('a', 5))).toEqual([]);
  });

  it('stops when the page life ends', async () => {
    cache.prefetch([mention('a')]);
    life.abort();
    await rest();
    expect(asked).toEqual([]);
  });

  it('has nothing to give for what the corpus does not know or nobody answers, and asks again', async () => {
    expect(await cache.load('unknown', 5)).toBeUndefined();
    down = true;
    expect(await cache.load('a', 5)).toBeUndefined();
    expect(await cache.explain(mention('a'))).toBeUndefined();
    down = false;
    expect((await cache.load('a', 5))?.id).toBe('a');
  });
});
