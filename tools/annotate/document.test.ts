import { describe, expect, it } from 'vitest';
import { testLinker, testPack } from '../../lib/linking/test-corpus';
import { annotate, readDocument, storiesOf } from './document';

const linker = testLinker();
const { records } = testPack();
const TEXT = 'Ardania voted on Sunday. In Velmar, the Ardanian president said so.';

describe('a line of input', () => {
  it('may leave language and date open', () => {
    expect(readDocument('{"id": "a", "text": "x", "lang": null, "date": null}')).toEqual({ id: 'a', text: 'x', lang: null, date: null });
    expect(readDocument('{"id": "a", "text": "x", "outlet": "y"}')).toEqual({ id: 'a', text: 'x' });
  });
  it.each([
    ['no json', /not JSON/],
    ['{"text": "x"}', /id/],
    ['{"id": "a", "text": 5}', /"text" is a string/],
    ['{"id": "a", "text": "x", "date": "2013-02-30"}', /YYYY-MM-DD/],
  ])('says what is wrong with %s', (line, message) => expect(() => readDocument(line)).toThrow(message));
});

describe('annotation', () => {
  it('prints surface, entity, title and score', () => {
    const { mentions, stories } = annotate(linker, records, { id: 'a', lang: 'en', date: 14_000, text: TEXT }, false);
    expect(stories).toEqual([{ start: 0, end: TEXT.length, lang: 'en', date: '2008-05-01', relevance: 'on-topic' }]);
    expect(mentions[0]).toEqual({ start: 0, end: 7, text: 'Ardania', entity: 'ardania', title: '?ardania', score: expect.any(Number) });
    expect(mentions.map(({ entity }) => entity)).toContain('karl-anders');
  });
  it('adds the evidence when asked', () => {
    const { mentions } = annotate(linker, records, { id: 'a', lang: 'en', text: TEXT }, true);
    expect(mentions[0]?.why?.evidence.length).toBeGreaterThan(0);
  });
  it('judges every dated story of a text by its own date', () => {
    const text = `Vote in Ardania\n\nUpdated 2 March 2005\n\n${TEXT} ${'The count went on for days. '.repeat(12)}\n\nNew vote in Ardania\n\nUpdated 2 March 2015\n\n${TEXT} ${'The count went on for days. '.repeat(12)}`;
    const stories = storiesOf({ id: 'a', lang: 'en', text });
    expect(stories).toHaveLength(2);
    const presidents = annotate(linker, records, { id: 'a', lang: 'en', text }, false).mentions.filter((mention) =>
      mention.text.includes('president'),
    );
    expect(presidents.map(({ entity, start, end }) => [entity, text.slice(start, end)])).toEqual([
      ['karl-anders', 'Ardanian president'],
      ['jon-tarsk', 'Ardanian president'],
    ]);
  });
});
