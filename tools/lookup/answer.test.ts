import { describe, expect, it } from 'vitest';
import { entity, pack, role } from '../../lib/corpus/query/test-pack';
import { compileSearch } from '../../lib/search/compile';
import { loadSearch } from '../../lib/search/load';
import { dayFromIso } from '../../lib/time/day';
import { answer, readRequest } from './answer';

const { records } = pack({
  entities: [
    entity('first-envoy', 'person', {
      name: 'Anna First',
      wikipedia: 'Anna First (diplomat)',
      roles: [role('Envoy', 'office', '2012/2014')],
    }),
    entity('second-envoy', 'person', { name: 'Boris Second', roles: [role('Envoy', 'office', '2015/..')] }),
  ],
});
const corpus = { records, index: loadSearch(compileSearch(records), records) };

describe('look-up from the command line', () => {
  it('gives entity, title and score', () => {
    expect(answer(corpus, readRequest('{"query": "anna"}'))).toEqual({
      query: 'anna',
      results: [{ entity: 'first-envoy', title: 'Anna First (diplomat)', score: expect.any(Number) }],
    });
    expect(answer(corpus, readRequest('{"query": "boris"}')).results[0]?.title).toBe('?Boris Second');
  });

  it('reads the date', () => {
    const first = (line: string) => answer(corpus, readRequest(line)).results[0]?.entity;
    expect(first('{"query": "envoy", "date": "2013-05-01", "lang": "en"}')).toBe('first-envoy');
    expect(first('{"query": "envoy", "date": "2020-05-01", "lang": null}')).toBe('second-envoy');
    expect(readRequest('{"query": "x", "date": "1970-01-02", "expected": 5}')).toEqual({ query: 'x', date: dayFromIso('1970-01-02') });
  });

  it.each([
    ['no json', /not JSON/],
    ['{}', /query/],
    ['{"query": 5}', /"query" is a string/],
    ['{"query": "x", "date": "2013-02-30"}', /YYYY-MM-DD/],
    ['{"query": "x", "lang": "xx"}', /"lang" is one of en/],
  ])('says what is wrong with %s', (line, message) => {
    expect(() => readRequest(line)).toThrow(message);
  });
});
