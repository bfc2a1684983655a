import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadLexicon } from '../lexicon/load';
import { HIT_STRIDE } from '../lexicon/types';
import { compileTables } from './pack-tables';
import { flatAliases } from './pack-types';
import { compileCorpus } from './source/compile';
import { loadCorpusSource } from './source/load';

const Names = v.record(v.string(), v.array(v.string()));
const pairsOf = (list: v.InferOutput<typeof Names>) =>
  Object.entries(list).flatMap(([id, spellings]) => spellings.map((spelling) => ({ id, spelling })));
const pairs = pairsOf(v.parse(Names, parse(readFileSync('tests/names/spellings.yaml', 'utf8'))));
const others = v.parse(v.record(v.string(), Names), parse(readFileSync('tests/names/spellings-other.yaml', 'utf8')));

describe('spellings that nobody listed', () => {
  const { records } = compileCorpus(loadCorpusSource('corpus'));
  const aliases = flatAliases(records.entities);
  const lexicon = loadLexicon(compileTables(records).lexicon);

  /** Ids of the entities that a whole spelling stands for. */
  const meant = (spelling: string): Set<string> => {
    const { data, count } = lexicon.scan(spelling, 'all');
    const hits = Array.from({ length: count }, (_, i) => [...data.subarray(i * HIT_STRIDE, (i + 1) * HIT_STRIDE)]);
    const whole = hits.filter(([start, end]) => start === 0 && end === spelling.length);
    const indexes = whole.flatMap(([, , form = -1]) => [...lexicon.aliasesOf(form)]);
    return new Set(indexes.flatMap((index) => records.entities[aliases[index]?.entity ?? -1]?.id ?? []));
  };
  const found = pairs.map(({ id, spelling }) => ({ id, spelling, ids: meant(spelling) }));

  it('are at least 300, of entities of the corpus', () => {
    const ids = new Set(records.entities.map((entity) => entity.id));
    expect(pairs.length).toBeGreaterThanOrEqual(300);
    expect(pairs.filter(({ id }) => !ids.has(id))).toEqual([]);
  });

  it('are found in six of seven cases', () => {
    const missed = found.filter(({ id, ids }) => !ids.has(id)).map(({ id, spelling }) => `${id}: ${spelling}`);
    expect(missed.length / found.length, missed.join('\n')).toBeLessThan(1 / 7);
  });

  it('never stand for somebody else', () => {
    expect(found.filter(({ id, ids }) => ids.size > 0 && !ids.has(id))).toEqual([]);
  });

  it.each(Object.keys(others))('are found in other languages too: %s', (lang) => {
    const missed = pairsOf(others[lang] ?? {}).filter(({ id, spelling }) => !meant(spelling).has(id));
    expect(missed.map(({ id, spelling }) => `${id}: ${spelling}`)).toEqual([]);
  });
});
