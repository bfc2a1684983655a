import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../time/edtf';
import { RecordsSchema } from '../records';
import { compileCorpus } from './compile';
import { readCorpus } from './read';
import { corpusStats } from './stats';
import { changed, FILES, loadWith, withFolder } from './test-source';

describe('compileCorpus', () => {
  it('gives records that the pack accepts, sorted by id', () => {
    const { records, drafts } = compileCorpus(loadWith());
    expect(parse(RecordsSchema, records)).toEqual(records);
    expect(records.entities.map((entity) => entity.id)).toEqual(['michael', 'rudolf', 'zenda']);
    expect(records.entities[2]?.aliases.map(({ text, lang }) => `${lang} ${text}`)).toEqual(['en Zenda', 'und Zenda Castle']);
    expect(drafts).toEqual([]);
  });

  it('leaves out a draft entity and everything that points at it', () => {
    const { records, drafts } = compileCorpus(
      loadWith(changed('entities/person/michael.yaml', 'priority: 2', 'priority: 2\ndraft: not read')),
    );
    expect(records.entities.map((entity) => entity.id)).toEqual(['rudolf', 'zenda']);
    expect(records.entities[0]?.relations).toEqual([]);
    expect(drafts).toEqual([{ type: 'entity', id: 'michael', label: 'Michael of Strelsau', reason: 'not read' }]);
  });

  it('leaves out draft roles and events, and sources that only they cite', () => {
    const changes = {
      ...changed('entities/person/rudolf.yaml', "track: 'office:king'", "draft: not read, track: 'office:king'"),
      ...changed('events/1893.yaml', 'kind:', 'draft: doubtful\n  kind:'),
      ...changed('sources/all.yaml', '- {id: map', '- {id: spare, publisher: P, title: T, date: 1900, type: news}\n- {id: map'),
    };
    const { records, drafts } = compileCorpus(loadWith(changes));
    expect(records.entities[1]?.roles).toEqual([]);
    expect(records.events).toEqual([]);
    expect(records.sources.map((source) => source.id)).toEqual(['gazette', 'map']);
    expect(drafts.map(({ type, id }) => `${type} ${id}`)).toEqual(['role rudolf', 'event 1893-07-01-coronation']);
  });
});

describe('readCorpus', () => {
  it('offers a pack only without errors', () => {
    withFolder(FILES, (folder) => expect(readCorpus(folder).pack?.head).toMatchObject({ title: 'Ruritania', asOf: 20687 }));
    withFolder({ ...FILES, ...changed('events/1893.yaml', '[rudolf, zenda]', '[]') }, (folder) => {
      const corpus = readCorpus(folder);
      expect(corpus.pack).toBeUndefined();
      expect(corpus.problems.filter((problem) => problem.severity === 'error')).toHaveLength(1);
    });
  });
});

describe('corpusStats', () => {
  it('counts what is published', () => {
    const more = `- {id: 2011-03-18-a, kind: protest, date: 2011-03-18, title: A, summary: A., entities: [zenda], sources: [gazette]}
- {id: 2011-05-01-b, kind: protest, date: 2011-05, title: B, summary: B., entities: [zenda], sources: [gazette]}
- {id: 2012-b, kind: protest, date: 2012, title: C, summary: C., entities: [zenda], sources: [gazette]}
- {id: 2012-03-01-d, kind: protest, date: 2012-03-01, title: D, summary: D., entities: [zenda], sources: [gazette]}
`;
    const card = changed('entities/place/zenda.yaml', 'names:', `background: ${'word '.repeat(50)}\nnames:`);
    const quiet = [{ from: parseEdtf('2011-05'), until: parseEdtf('2012-03'), why: 'nothing happened' }];
    const stats = corpusStats(compileCorpus(loadWith({ ...card, 'events/2011.yaml': more })).records, quiet);
    expect(stats).toMatchObject({
      entities: 3,
      cards: 1,
      events: 5,
      roles: 1,
      aliases: 5,
      sources: 2,
      claimsWithoutSource: 0,
      rolesWithBothEnds: 1,
      withSources: 1,
      cardsByPriority: { 1: 1 },
    });
    expect(stats.byKind).toEqual({ person: 2, place: 1 });
    expect(stats.byYear).toEqual({ 1893: 1, 2011: 2, 2012: 2 });
    expect(stats.byMonth).toEqual({ '1893-07': 1, '2011-03': 1, '2011-05': 1, '2012-03': 1 });
    expect(stats.byLanguage).toEqual({ en: 4, und: 1 });
    expect(stats.bySources).toEqual({ 1: 2, 2: 1 });
    expect(stats.gaps).toEqual([
      { from: '2011-05-31', until: '2012-03-01', days: 275, why: 'nothing happened' },
      { from: '2011-03-18', until: '2011-05-01', days: 44 },
    ]);
  });
});
