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

  it('wants one file of notes for each version, and none for one to come', () => {
    const notes = (version: string) => `version: ${version}\nentities: [rudolf]\nevents: []\n`;
    expect(problemsWith({ 'versions/2026.11.1.yaml': notes('2026.11.1') })).toEqual([]);
    const problems = problemsWith({
      'versions/a.yaml': notes('2026.10.9'),
      'versions/b.yaml': notes('2026.10.9'),
      'versions/c.yaml': notes('2026.11.2'),
    });
    expect(problems.map(({ rule, file, line }) => [rule, file, line])).toEqual([
      ['second-note', 'versions/b.yaml', 1],
      ['later-note', 'versions/c.yaml', 1],
    ]);
  });

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
    ['too-long', 'a long background', changed(ZENDA, 'names:', `background: ${'word '.repeat(111)}\narabic: زندا\nnames:\n  ar: [زندا]`)],
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

  it('asks who holds a place since', () => {
    const held = changed(
      ZENDA,
      'sources: [gazette, map]',
      'roles:\n  - {label: Held by the duke, type: control, until: 1893, sources: [gazette]}\nsources: [gazette, map]',
    );
    expect(problemsWith(held)).toEqual([expect.objectContaining({ rule: 'no-since', message: expect.stringMatching(/who holds it/) })]);
  });

  it('takes no older role for what came since an office', () => {
    const roles =
      'roles:\n  - {label: Duke, type: office, from: 1893, until: 1894, sources: [gazette]}\n  - {label: Wanted, type: status, from: 1880, sources: [gazette]}\nsources:';
    expect(problemsWith(changed(MICHAEL, 'sources:', roles)).map((problem) => problem.rule)).toEqual(['no-since']);
    const since = changed(MICHAEL, 'sources:', roles.replace('from: 1880', 'from: 1894'));
    expect(problemsWith(since)).toEqual([]);
  });

  it('lets a loaded word pass with its owner', () => {
    expect(problemsWith(changed(EVENT, 'Rudolf was crowned.', 'Rudolf, called notorious by the duke, was crowned.'))).toEqual([]);
  });
});

describe('warnings about what stands alone', () => {
  const warned = (changes: Record<string, string>) => problemsWith(changes).filter(({ severity }) => severity === 'warning');
  const second = (name: string, more = '') => ({
    'entities/person/anna.yaml': `id: anna\nkind: person\nname: Anna\ntopicality: core\npriority: 2\nidentification: Actress\nnames:\n  en: [${name}]\n${more}sources: [gazette]\n`,
  });
  const link = 'relations:\n  - {kind: allied, to: rudolf, sources: [gazette]}\n';

  it('finds an entity that nothing leads to or from', () => {
    expect(warned(second('Antoinette Mauban'))).toEqual([
      expect.objectContaining({ rule: 'unlinked', file: 'entities/person/anna.yaml', line: 1, field: 'id' }),
    ]);
    expect(warned(second('Antoinette Mauban', link))).toEqual([]);
  });

  it('asks no link of the rest of the world and of the third priority', () => {
    const [file = '', text = ''] = Object.entries(second('Antoinette Mauban'))[0] ?? [];
    expect(warned({ [file]: text.replace('topicality: core', 'topicality: background') })).toEqual([]);
    expect(warned({ [file]: text.replace('priority: 2', 'priority: 3') })).toEqual([]);
  });

  it('finds an event in which nobody takes part, unless it befell a place', () => {
    const placed = changed(EVENT, '[rudolf, zenda]', '[zenda]');
    const rest = changed(RUDOLF, 'priority: 1', 'priority: 2');
    expect(warned({ ...placed, ...rest })).toEqual([
      expect.objectContaining({ rule: 'no-participant', file: EVENT, line: 6, field: 'entities' }),
    ]);
    const attack = { [EVENT]: (placed[EVENT] ?? '').replace('kind: politics', 'kind: attack') };
    expect(warned({ ...attack, ...rest })).toEqual([]);
  });

  it('finds an entity that no full name leads to', () => {
    expect(warned(second('{text: Mauban, kind: surname, prior: 0.2}', link))).toEqual([
      expect.objectContaining({ rule: 'unreachable', file: 'entities/person/anna.yaml', line: 8, field: 'names' }),
    ]);
  });

  it('finds inflected forms that two entities share', () => {
    const rules = `lang: de\nproclitics: []\njoints: []\nclasses:\n  noun:\n    - {strip: e, add: [en]}\n    - {strip: a, add: [en]}\nguesses:\n  - {ending: '', class: noun}\nagreeing: []\nparticles: []\n`;
    const names = (one: string, two: string) => ({
      ...changed(MICHAEL, 'en: [Michael of Strelsau]', `en: [Michael of Strelsau]\n  de: [${one}]`),
      ...changed(ZENDA, 'en: [Zenda]', `en: [Zenda]\n  de: [${two}]`),
      'languages/de.yaml': rules,
    });
    expect(warned(names('Micha', 'Miche'))).toEqual([expect.objectContaining({ rule: 'shared-form', field: 'names.de[0]' })]);
    expect(warned(names('Micha', '{text: Miche, kind: name, prior: 0.3}'))).toEqual([]);
  });

  it('finds a name that hides a person in a generic word, unless an editor means it', () => {
    expect(warned(second('Elphberg regime', link))).toEqual([
      expect.objectContaining({ rule: 'swallows', line: 8, field: 'names.en[0]', message: expect.stringMatching(/rudolf/) }),
    ]);
    expect(warned(second("{text: Elphberg regime, whole: 'his government, not he'}", link))).toEqual([]);
    expect(warned(second('Elphberg Street', link))).toEqual([]);
  });

  it('asks a finished card for an Arabic name', () => {
    const card = changed(MICHAEL, 'names:', 'background: He was the brother.\nnames:');
    expect(warned(card)).toEqual([expect.objectContaining({ rule: 'no-arabic', file: MICHAEL, field: 'names' })]);
    const named = {
      [MICHAEL]: (card[MICHAEL] ?? '').replace('  en:', '  ar: [مايكل]\n  en:').replace('priority:', 'arabic: مايكل\npriority:'),
    };
    expect(warned(named)).toEqual([]);
  });
});

describe('warnings about sources', () => {
  it('find one page under two ids', () => {
    const again = "- {id: again, publisher: Survey, title: Map, url: 'https://example.org/map', type: dataset}\n";
    const cited = changed(ZENDA, 'sources: [gazette, map]', 'sources: [gazette, map, again]');
    expect(problemsWith({ ...cited, 'sources/all.yaml': (FILES['sources/all.yaml'] ?? '') + again })).toEqual([
      expect.objectContaining({ severity: 'warning', rule: 'same-source', file: 'sources/all.yaml', line: 3, field: 'url' }),
    ]);
  });
});

describe('warnings about sides', () => {
  const listed = (cited: string) =>
    changed(
      RUDOLF,
      'relations:',
      `  - {label: Listed by the duke, type: designation, from: 1895, until: 1896, sources: [${cited}]}\nrelations:`,
    );
  const claim = (more: string) =>
    changed(MICHAEL, 'sources:', `claims:\n  - {topic: The crown, by: The duke, text: It is mine., sources: [gazette]${more}}\nsources:`);

  it('asks a designation for two sources', () => {
    expect(problemsWith(listed('gazette'))).toEqual([
      expect.objectContaining({ rule: 'thin-designation', file: RUDOLF, line: 13, field: 'roles[1]' }),
    ]);
    expect(problemsWith(listed('gazette, map'))).toEqual([]);
  });

  it('asks a claim for the other side, or why there is none', () => {
    expect(problemsWith(claim(''))).toEqual([expect.objectContaining({ rule: 'one-sided', file: MICHAEL, line: 10, field: 'claims[0]' })]);
    expect(problemsWith(claim(', sole: nobody else spoke'))).toEqual([]);
    const both = claim('}\n  - {topic: The crown, by: The king, text: It is mine., sources: [gazette]');
    expect(problemsWith(both)).toEqual([]);
  });
});
