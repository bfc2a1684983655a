import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date, entity, event, pack, role } from '../corpus/query/test-pack';
import type { AliasRecord } from '../corpus/records';
import { compileSearch } from './compile';
import { createSearch } from './index';
import { loadSearch, type SearchOptions } from './load';

const alias = (text: string, more: Partial<AliasRecord> = {}): AliasRecord => ({ text, lang: 'en', kind: 'variant', ...more });

const { records, meta } = pack({
  entities: [
    entity('bashar-al-assad', 'person', {
      name: 'Bashar al-Assad',
      arabic: 'بشار الأسد',
      aliases: [alias('Assad', { kind: 'surname' })],
      roles: [role('President of Syria', 'office', '2000-07-17/2024-12-08')],
    }),
    entity('hafez-al-assad', 'person', { name: 'Hafez al-Assad', until: date('2000-06-10'), priority: 2 }),
    entity('ahmed-al-sharaa', 'person', {
      name: 'Ahmed al-Sharaa',
      arabic: 'أحمد الشرع',
      aliases: [alias('Abu Mohammad al-Julani', { kind: 'nom-de-guerre' })],
      roles: [role('President of Syria', 'office', '2025-01-29/..')],
    }),
    entity('daraa', 'place', { name: 'Daraa', arabic: 'درعا' }),
    entity('daraa-governorate', 'place', { name: 'Daraa Governorate', priority: 2 }),
    entity('deir-ez-zor', 'place', { name: 'Deir ez-Zor', arabic: 'دير الزور' }),
    entity('raqqa', 'place', { name: 'Raqqa' }),
    entity('battle-of-raqqa', 'battle', { name: 'Battle of Raqqa (2017)', wikipedia: 'Raqqa campaign' }),
    entity('raqqa-campaign', 'operation', { name: 'Wrath of Euphrates', wikipedia: 'Raqqa campaign' }),
    entity('qamishli', 'place', { name: 'Qamishli', arabic: 'القامشلي' }),
    entity('east-band', 'armed-group', { name: 'East Band' }),
    entity('west-band', 'armed-group', { name: 'West Band' }),
    entity('resolution', 'resolution', { name: 'Resolution 2254' }),
  ],
  events: [event('e', '2017-10-17', ['raqqa', 'battle-of-raqqa'])],
});
const buffer = compileSearch(records);
const index = loadSearch(buffer, records);
const ids = (query: string, options?: SearchOptions): (string | undefined)[] =>
  index.search(query, options).map((hit) => records.entities[hit.entity]?.id);

/** Any UTF-16 units, lone surrogates among them. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 80 }).map((units) => String.fromCharCode(...units));

describe('search', () => {
  it.each([
    ...['Jolani', 'Julani', 'Golani', 'Colani', 'الجولاني', 'Джулани', 'abu muhammed golani', 'jul'].map((query) => [
      query,
      'ahmed-al-sharaa',
    ]),
    ...['Deraa', 'Daraa', 'درعا', 'Dar'].map((query) => [query, 'daraa']),
    ...['Raqqah', 'Raqqa', 'Rakka', 'raq'].map((query) => [query, 'raqqa']),
    ...['Qamishli', 'Kamishly', 'Камышлы', 'qamihsli'].map((query) => [query, 'qamishli']),
    ...['deirezzor', 'Deir al-Zour', 'zor deir', 'dier ez zor'].map((query) => [query, 'deir-ez-zor']),
    ...['bashar', 'asad', 'assad bashar', 'basher assad'].map((query) => [query, 'bashar-al-assad']),
    ['raqqa battle', 'battle-of-raqqa'],
    ['2254', 'resolution'],
    ['wrath', 'raqqa-campaign'],
  ])('finds %s as %s', (query, expected) => {
    expect(ids(query)[0]).toBe(expected);
  });

  it.each(['', '   ', '—', 'brzmtl fdpn', '中文'])('finds nothing for "%s"', (query) => {
    expect(ids(query)).toEqual([]);
  });

  it('gives an office to whoever held it at the date', () => {
    expect(ids('president of syria', { date: date('2017-12-22').lo })[0]).toBe('bashar-al-assad');
    expect(ids('president of syria', { date: date('2026-01-15').lo })[0]).toBe('ahmed-al-sharaa');
    expect(ids('president of syria')[0]).toBe('ahmed-al-sharaa');
  });

  it('puts what is on the page before its equals', () => {
    expect(ids('band')).toEqual(['east-band', 'west-band']);
    expect(ids('band', { onPage: ['west-band'] })).toEqual(['west-band', 'east-band']);
  });

  it('gives each entity once, best first, and no more than asked for', () => {
    const hits = index.search('d', { limit: 3 });
    expect(hits).toHaveLength(3);
    expect(new Set(hits.map((hit) => hit.entity)).size).toBe(3);
    expect(hits.map((hit) => hit.score)).toEqual(hits.map((hit) => hit.score).sort((a, b) => b - a));
    for (const { score } of hits) expect(score).toBeLessThanOrEqual(1);
  });

  it('answers with lines as of the date', () => {
    const search = createSearch({ meta, records, lexicon: new ArrayBuffer(0), search: buffer });
    const [first] = search.search('assad', { date: date('2017-12-22').lo });
    expect(first).toMatchObject({ id: 'bashar-al-assad', line: 'President of Syria' });
    expect(first?.score).toBeGreaterThan(0.5);
  });

  it('survives any query', () => {
    fc.assert(
      fc.property(anyText, (query) => {
        expect(index.search(query).length).toBeLessThanOrEqual(10);
      }),
    );
  });
});

describe('search tables', () => {
  it('are the same bytes for the same records', () => {
    expect(new Uint8Array(compileSearch(structuredClone(records)))).toEqual(new Uint8Array(buffer));
  });

  it('are refused for other records', () => {
    expect(() => loadSearch(buffer, { ...records, entities: records.entities.slice(1) })).toThrow(/know 13 entities, the records 12/);
    const stripped = records.entities.map((record) => ({ ...record, aliases: [] }));
    expect(() => loadSearch(buffer, { ...records, entities: stripped })).toThrow(/refers to item 0 of 0 of bashar-al-assad/);
  });

  it.each([0, 3, 31, buffer.byteLength - 4])('are refused when cut to %i bytes', (length) => {
    expect(() => loadSearch(buffer.slice(0, length), records)).toThrow(RangeError);
  });

  it('either are refused or stay within bounds when any byte is changed', () => {
    fc.assert(
      fc.property(fc.nat(buffer.byteLength - 1), fc.nat(255), (at, value) => {
        const broken = buffer.slice(0);
        new Uint8Array(broken)[at] = value;
        try {
          for (const hit of loadSearch(broken, records).search('assad')) expect(records.entities[hit.entity]).toBeDefined();
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
