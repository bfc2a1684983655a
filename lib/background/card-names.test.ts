import { expect, it } from 'vitest';
import { createQueries } from '../corpus/queries';
import { entity, pack } from '../corpus/query/test-pack';
import type { CardView } from '../corpus/views';
import type { ArticleText } from '../linking/types';
import { parseEdtf } from '../time/edtf';
import { namesIn } from './card-names';
import type { Engine } from './engine';

const PACK = pack({
  entities: [
    entity('rudolf', 'person', { name: 'Rudolf', identification: 'A king' }),
    entity('zenda', 'place', { name: 'Zenda', identification: 'A castle' }),
    entity('michael', 'person', { name: 'Michael', identification: 'A duke' }),
  ],
});
const NAMES = ['Rudolf', 'Zenda', 'Michael'];
const day = (iso: string) => parseEdtf(iso).lo;
const CORONATION = day('2002-01-01');

/** Finds names wherever they stand; "the king" was Michael before the coronation and Rudolf from then on. */
function engineThatReads(read: ArticleText[]): Engine {
  const link = (article: ArticleText) => {
    read.push(article);
    const kingIs = (article.date ?? 0) < CORONATION ? 2 : 0;
    const mentions = [...article.text.matchAll(/Rudolf|Zenda|Michael|the king/g)].map(({ 0: name, index }) => {
      const found = name === 'the king' ? kingIs : NAMES.indexOf(name);
      return { start: index, end: index + name.length, entity: found, alias: 0, score: 1 };
    });
    return { relevance: 'on-topic' as const, mentions };
  };
  const unasked = () => {
    throw new Error('not asked for here');
  };
  const queries = createQueries(PACK);
  return { generation: 1, pack: PACK, queries: () => queries, linker: () => ({ link, steps: unasked, explain: unasked }), search: unasked };
}

const event = (date: string, summary: string, later: boolean): CardView['timeline'][number] => ({
  id: `event-${date}`,
  date: parseEdtf(date),
  title: '',
  summary,
  later,
  sources: [],
});
const VIEW: CardView = {
  id: 'rudolf',
  kind: 'person',
  family: 'person',
  name: 'Rudolf',
  identification: 'Rudolf, brother of Michael',
  asOf: day('2003-01-01'),
  atDate: [],
  since: [{ label: 'Lord of Zenda', sources: [] }],
  timeline: [],
  timelineTotal: 0,
  claims: [],
  sources: [],
  corpusAsOf: day('2020-01-01'),
};

it('finds the names in a card, without the one it is about', () => {
  expect(namesIn(engineThatReads([]), VIEW)).toEqual([
    { text: 'Michael', id: 'michael' },
    { text: 'Zenda', id: 'zenda' },
  ]);
});

it('reads each text as of the date that it speaks of, as being on topic', () => {
  const read: ArticleText[] = [];
  namesIn(engineThatReads(read), { ...VIEW, timeline: [event('2001-05-05', 'A hunt.', false)] });
  expect(read.map(({ text, date }) => [text, date])).toEqual([
    ['Rudolf, brother of Michael', VIEW.asOf],
    ['Lord of Zenda', undefined],
    ['A hunt.', day('2001-05-05')],
  ]);
  expect(read.every(({ onTopic }) => onTopic)).toBe(true);
});

it('leaves out what means one in one place and another in the next', () => {
  const timeline = [event('2001-05-05', 'In Zenda the king fell.', false), event('2002-05-05', 'Here the king rode.', true)];
  expect(namesIn(engineThatReads([]), { ...VIEW, timeline }).map(({ text }) => text)).toEqual(['Michael', 'Zenda']);
  expect(namesIn(engineThatReads([]), { ...VIEW, timeline: timeline.slice(0, 1) })).toContainEqual({ text: 'the king', id: 'michael' });
});
