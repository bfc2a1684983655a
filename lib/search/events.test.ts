import { describe, expect, it } from 'vitest';
import { date, event } from '../corpus/query/test-pack';
import { createEventSearch } from './events';

const search = createEventSearch([
  event('ghouta', '2013-08-21', ['ghouta', 'damascus'], {
    title: 'Sarin kills hundreds in Ghouta',
    summary: 'Rockets hit suburbs of Damascus.',
  }),
  event('crossing', '2013-08-15', ['border'], { title: 'Border crossing opens', summary: 'Thousands walk to Iraq.' }),
  event('aleppo', '2016-12-22', ['aleppo'], { title: 'Government retakes Aleppo', summary: 'The last buses leave.' }),
  event('talks', '2016-12', ['aleppo', 'geneva'], { title: 'Talks in Geneva', summary: 'Delegations speak about Aleppo.' }),
  event('resolution', '2015-12-18', ['un'], { title: 'Council adopts resolution 2254', summary: 'A road map.' }),
]);
const ids = (query: string, options?: Parameters<typeof search>[1]) => search(query, options).map(({ id }) => id);

describe('the look-up of events', () => {
  it('finds words of the title before words of the summary', () => {
    expect(ids('aleppo')).toEqual(['aleppo', 'talks']);
    expect(ids('sarin gho')).toEqual(['ghouta']);
    expect(ids('resolution 2254')).toEqual(['resolution']);
  });

  it('wants every word, by its beginning or by another transliteration', () => {
    expect(ids('sarin aleppo')).toEqual([]);
    expect(ids('Genewa talks')).toEqual([]);
    expect(ids('damaskus')).toEqual(['ghouta']);
  });

  it('finds what happened at a date, in order', () => {
    expect(ids('august 2013')).toEqual(['crossing', 'ghouta']);
    expect(ids('آب 2013')).toEqual(['crossing', 'ghouta']);
    expect(ids('22 december 2016')).toEqual(['talks', 'aleppo']);
    expect(ids('2016')).toEqual(['talks', 'aleppo']);
  });

  it('finds words at a date, and the events of who is meant by them', () => {
    expect(ids('talks 2016')).toEqual(['talks']);
    expect(ids('حلب 2016', { entities: ['aleppo'] })).toEqual(['aleppo', 'talks']);
    expect(ids('talks 2013')).toEqual([]);
  });

  it('prefers what is near the article’s date', () => {
    expect(ids('2016 aleppo', { entities: ['aleppo'], date: date('2016-12-01').lo })).toEqual(['aleppo', 'talks']);
    expect(ids('ale', { entities: ['aleppo', 'un'], date: date('2015-12-01').lo })[0]).toBe('aleppo');
  });

  it('is silent about nothing, and keeps to its limit', () => {
    expect([ids(''), ids('  '), ids('?')]).toEqual([[], [], []]);
    expect(ids('2013', { limit: 1 })).toEqual(['crossing']);
  });
});
