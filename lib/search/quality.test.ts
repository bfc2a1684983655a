import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { compileCorpus } from '../corpus/source/compile';
import { loadCorpusSource } from '../corpus/source/load';
import { dayFromIso } from '../time/day';
import { compileSearch } from './compile';
import { loadSearch } from './load';

const Line = v.object({
  query: v.string(),
  lang: v.exactOptional(v.picklist(['ar', 'ru'])),
  date: v.exactOptional(v.string()),
  expected: v.string(),
});

const lines = readFileSync('tests/search/queries.jsonl', 'utf8').trim().split('\n');
const list = lines.map((line) => v.parse(Line, JSON.parse(line)));

describe('the quality list', () => {
  const { records } = compileCorpus(loadCorpusSource('corpus'));
  const index = loadSearch(compileSearch(records), records);
  const found = list.map(({ query, lang, date, expected }) => {
    const hits = index.search(query, { lang, date: date === undefined ? undefined : dayFromIso(date), limit: 3 });
    return { query, expected, rank: hits.findIndex((hit) => records.entities[hit.entity]?.id === expected) };
  });
  const missed = (places: number) => found.filter(({ rank }) => rank < 0 || rank >= places);

  it('has at least 200 queries, and every expected entity is in the corpus', () => {
    const ids = new Set(records.entities.map((entity) => entity.id));
    expect(list.length).toBeGreaterThanOrEqual(200);
    expect(list.filter(({ expected }) => !ids.has(expected))).toEqual([]);
  });

  it('is answered in first place by 95 of 100 and in the first three by 99', () => {
    expect(missed(1).length / list.length, JSON.stringify(missed(1))).toBeLessThanOrEqual(0.05);
    expect(missed(3).length / list.length, JSON.stringify(missed(3))).toBeLessThanOrEqual(0.01);
  });
});
