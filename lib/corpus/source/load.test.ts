import { describe, expect, it } from 'vitest';
import { dayFromIso } from '../../time/day';
import { changed, FILES, loadWith } from './test-source';

const day = (iso: string) => dayFromIso(iso) ?? Number.NaN;

describe('loadCorpusSource', () => {
  it('reads all parts of a correct corpus', () => {
    const source = loadWith();
    expect(source.problems).toEqual([]);
    expect(source.entities.map((entry) => entry.value.id)).toEqual(['michael', 'rudolf', 'zenda']);
    expect(source.events).toHaveLength(1);
    expect(source.sources).toHaveLength(2);
    expect(source.cues).toEqual({ 'en-title': ['king'] });
    expect(source.settings?.value.redirects).toEqual({});
  });

  it('compiles dates, and takes a bare string as a full name', () => {
    const { entities, events } = loadWith();
    const rudolf = entities[1]?.value;
    expect(rudolf?.from).toEqual({ lo: day('1861-01-01'), hi: day('1861-12-31'), precision: 'year', qualifier: '?' });
    expect(rudolf?.names.en?.[0]).toEqual({ text: 'Rudolf Elphberg', kind: 'name' });
    expect(events[0]?.value.date).toMatchObject({ date: { lo: day('1893-07-01') }, end: { lo: day('1893-07-02') } });
  });

  it.each([
    ['a date that is none', changed('entities/person/rudolf.yaml', '1893-07-01', '1893-13-01'), 12, 'roles[0].from', /EDTF/],
    ['an unknown key', changed('entities/person/rudolf.yaml', 'priority: 1', 'priority: 1\ncolour: red'), 6, 'colour', /not known/],
    [
      'an unknown key of a name',
      changed('entities/person/rudolf.yaml', 'prior: 0.9', 'weight: 0.9'),
      10,
      'names.en[1].weight',
      /not known/,
    ],
    ['an unknown language', changed('entities/person/rudolf.yaml', '  en:', '  xx:'), 10, 'names.xx', /./],
    ['an event without beginning', changed('events/1893.yaml', '1893-07-01/1893-07-02', '../1893-07-02'), 3, 'date', /beginning/],
    ['a draft without reason', changed('entities/person/rudolf.yaml', 'priority: 1', "priority: 1\ndraft: ''"), 6, 'draft', /why/],
    ['an address that is none', changed('sources/all.yaml', 'https://example.org/map', 'ftp://example.org'), 2, 'url', /./],
  ])('leaves out and places %s', (_, changes, line, field, message) => {
    const { problems } = loadWith(changes);
    expect(problems).toEqual([expect.objectContaining({ severity: 'error', line, field, message: expect.stringMatching(message) })]);
    expect(problems[0]?.file).toContain(Object.keys(changes)[0]);
  });

  it('says which file is not YAML and goes on with the others', () => {
    const source = loadWith({ 'entities/person/broken.yaml': 'id: [a\n' });
    expect(source.problems[0]).toMatchObject({ rule: 'yaml' });
    expect(source.entities).toHaveLength(Object.keys(FILES).filter((name) => name.startsWith('entities/')).length);
  });
});
