import { describe, expect, it } from 'vitest';
import { changed, FILES, problemsWith } from './test-source';

const RUDOLF = 'entities/person/rudolf.yaml';
const MICHAEL = 'entities/person/michael.yaml';
const ZENDA = 'entities/place/zenda.yaml';
const EVENT = 'events/1893.yaml';
const DOUBLE = { 'entities/person/second.yaml': FILES[RUDOLF] ?? '' };
const role = (label: string, from: string, until: string, track: string) =>
  `roles:\n  - {label: ${label}, type: office, from: ${from}, until: ${until}, track: '${track}', sources: [gazette]}\nsources:`;

describe('checkCorpus', () => {
  it('finds nothing in a correct corpus', () => expect(problemsWith({})).toEqual([]));

  it.each<[string, Record<string, string>, string, string, number, string, RegExp]>([
    [
      'unknown source',
      changed(RUDOLF, 'sources: [gazette]\n', 'sources: [gazete]\n'),
      'unknown-reference',
      RUDOLF,
      15,
      'sources[0]',
      /no source "gazete"/,
    ],
    [
      'unknown relation',
      changed(RUDOLF, 'to: michael', 'to: mike'),
      'unknown-reference',
      RUDOLF,
      14,
      'relations[0].to',
      /no entity "mike"/,
    ],
    ['unknown participant', changed(EVENT, '[rudolf, zenda]', '[rudolf, zende]'), 'unknown-reference', EVENT, 6, 'entities[1]', /zende/],
    ['unknown map', changed(ZENDA, 'source: map', 'source: mapp'), 'unknown-reference', ZENDA, 10, 'location.source', /mapp/],
    [
      'role without source',
      changed(RUDOLF, "track: 'office:king', sources: [gazette]", "track: 'office:king'"),
      'no-source',
      RUDOLF,
      12,
      'roles[0]',
      /role has no source/,
    ],
    ['event without source', changed(EVENT, '  sources: [gazette]\n', ''), 'no-source', EVENT, 1, 'sources', /event has no source/],
    [
      'source that cannot be found',
      changed('sources/all.yaml', 'date: 1893, ', ''),
      'no-source',
      'sources/all.yaml',
      1,
      '',
      /find this source/,
    ],
    ['orphan event', changed(EVENT, '[rudolf, zenda]', '[]'), 'orphan-event', EVENT, 6, 'entities', /names no entity/],
    [
      'file in the wrong place',
      changed(ZENDA, 'kind: place', 'kind: country'),
      'file-name',
      ZENDA,
      1,
      'id',
      /entities\/country\/zenda.yaml/,
    ],
    [
      'stem inside a stem',
      changed('corpus.yaml', '[Ruritania]', '[Ruritania, Rurit]'),
      'gate',
      'corpus.yaml',
      6,
      'gate[0]',
      /remove the longer/,
    ],
    [
      'redirect to nowhere',
      changed('corpus.yaml', 'gate:', 'redirects: {old: nobody}\ngate:'),
      'redirect',
      'corpus.yaml',
      6,
      'redirects.old',
      /nobody/,
    ],
    [
      'redirect from a living id',
      changed('corpus.yaml', 'gate:', 'redirects: {zenda: rudolf}\ngate:'),
      'redirect',
      'corpus.yaml',
      6,
      'redirects.zenda',
      /still exists/,
    ],
    [
      'name that no text holds',
      changed(ZENDA, 'text: Zenda Castle', "text: '!!!'"),
      'alias-unmatchable',
      ZENDA,
      9,
      'names.und[0]',
      /letters/,
    ],
  ])('reports an %s with file, line and field', (_, changes, rule, file, line, field, message) => {
    const errors = problemsWith(changes).filter((problem) => problem.severity === 'error');
    expect(errors).toContainEqual(expect.objectContaining({ rule, file, line, field, message: expect.stringMatching(message) }));
  });

  it('reports an id in two files', () => {
    const problems = problemsWith(DOUBLE);
    expect(problems).toContainEqual(expect.objectContaining({ rule: 'duplicate-id', message: expect.stringContaining('rudolf.yaml:1') }));
  });

  it('reports an event of drafts only, and lets it pass as a draft', () => {
    const drafts = {
      ...changed(RUDOLF, 'priority: 1', 'priority: 1\ndraft: unread'),
      ...changed(ZENDA, 'priority: 1', 'priority: 1\ndraft: unread'),
    };
    expect(problemsWith(drafts).map((problem) => problem.rule)).toContain('orphan-event');
    expect(problemsWith({ ...drafts, ...changed(EVENT, 'kind:', 'draft: unread\n  kind:') }).map((problem) => problem.rule)).not.toContain(
      'orphan-event',
    );
  });

  it('asks a draft for no source', () => {
    const draft = changed(MICHAEL, 'sources: [gazette]\n', 'draft: unread\n');
    expect(problemsWith(draft).filter((problem) => problem.rule === 'no-source')).toEqual([]);
  });
});

describe('roles that exclude each other', () => {
  it.each<[string, string, string, boolean]>([
    ['1894-01-01', '1895-01-01', 'office:king', true],
    ['1897-05-02', '1898-01-01', 'office:king', false], // the day of hand-over
    ['1897', '1898', 'office:king', false], // may begin after the other ended
    ['1894-01-01', '1895-01-01', 'office:duke', false],
  ])('from %s until %s on %s: overlap %s', (from, until, track, overlap) => {
    const changes = changed(MICHAEL, 'sources:', role('King', from, until, track));
    expect(problemsWith(changes).some((problem) => problem.rule === 'role-overlap')).toBe(overlap);
  });

  it('are compared within one entity on any other track', () => {
    const second = '\n  - {label: Prisoner, type: status, from: 1894-01-01, until: 1894-02-01, track: place, sources: [gazette]}';
    const two = (track: string) =>
      changed(
        RUDOLF,
        '\nrelations:',
        `${second}${second.replace('Prisoner', 'Guest').replace('track: place', `track: ${track}`)}\nrelations:`,
      );
    expect(problemsWith(two('place')).filter((problem) => problem.rule === 'role-overlap')).toHaveLength(1);
    expect(problemsWith(two('other')).some((problem) => problem.rule === 'role-overlap')).toBe(false);
  });
});

describe('aliases that collide', () => {
  const michael = (name: string) => changed(MICHAEL, '[Michael of Strelsau]', `[Michael of Strelsau, ${name}]`);
  it.each<[string, string, boolean]>([
    ['the same surname with the same prior', '{text: elphberg, kind: surname, prior: 0.9}', true],
    ['another prior', '{text: Elphberg, kind: surname, prior: 0.1}', false],
    ['another kind', '{text: Elphberg, kind: nom-de-guerre, prior: 0.9}', false],
    ['words that must stand near', '{text: Elphberg, kind: surname, prior: 0.9, near: [duke]}', false],
    ['the same full name', 'Rudolf-Elphberg', true],
    ['a name of any language', '{text: Zenda Castle, kind: variant}', true],
  ])('%s', (_, name, collides) => {
    expect(problemsWith(michael(name)).some((problem) => problem.rule === 'alias-collision')).toBe(collides);
  });

  it('do not when valid at different times', () => {
    const until = changed(RUDOLF, 'prior: 0.9}', 'prior: 0.9, until: 1897}');
    const from = michael('{text: Elphberg, kind: surname, prior: 0.9, from: 1898}');
    expect(problemsWith({ ...until, ...from })).toEqual([]);
  });

  it('warn when one entity has a form twice', () => {
    const twice = problemsWith(michael('michael of strelsau'));
    expect(twice).toEqual([expect.objectContaining({ severity: 'warning', rule: 'alias-twice', field: 'names.en[1]' })]);
  });
});

describe('warnings about wording', () => {
  it.each<[string, string, Record<string, string>]>([
    ['too-long', 'a long identification', changed(ZENDA, 'Town with a castle', `Town ${'very '.repeat(20)}old`)],
    ['too-long', 'a long background', changed(ZENDA, 'names:', `background: ${'word '.repeat(111)}\nnames:`)],
    ['loaded-word', 'a word that judges', changed(EVENT, 'Rudolf was crowned.', 'The notorious Rudolf was crowned.')],
    ['undated-figure', 'a figure without date', changed(ZENDA, 'Town with a castle', 'Town where 40 people died')],
    ['no-alias', 'an entity without a name', changed(MICHAEL, 'en: [Michael of Strelsau]', 'en: []')],
    ['no-event', 'a first-priority entity without event', changed(MICHAEL, 'priority: 2', 'priority: 1')],
    ['no-since', 'offices that ended', changed(RUDOLF, 'until: 1897-05\n', '')],
    ['present-tense', 'the present tense about them', changed(RUDOLF, 'King of Ruritania from', 'He is the king of Ruritania from')],
    [
      'unused-source',
      'a source nobody cites',
      changed('sources/all.yaml', '- {id: map', '- {id: spare, publisher: P, title: T, date: 1900, type: news}\n- {id: map'),
    ],
  ])('%s: %s', (rule, _, changes) => {
    expect(problemsWith(changes)).toEqual([expect.objectContaining({ severity: 'warning', rule })]);
  });

  it('lets a loaded word pass with its owner', () => {
    expect(problemsWith(changed(EVENT, 'Rudolf was crowned.', 'Rudolf, called notorious by the duke, was crowned.'))).toEqual([]);
  });
});
