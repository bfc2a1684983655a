import { describe, expect, it } from 'vitest';
import { createQueries } from '../queries';
import { date, entity, event, pack, role, source } from './test-pack';

const QUERIES = createQueries(
  pack({
    entities: [
      entity('ada', 'person', {
        aliases: [{ text: 'Ada Example', lang: 'en', kind: 'name' }],
        roles: [
          role('Deputy', 'office', '2010/2012', { of: 'council' }),
          role('Mayor', 'office', '2012/2020-05-01'),
          role('Judge', 'office', '2021/..', { sources: ['court'] }),
        ],
        relations: [
          { kind: 'member-of', to: 'council', sources: ['gazette'] },
          { kind: 'allied', to: 'ben', sources: ['gazette'] },
          { kind: 'led', to: 'nobody', sources: ['gazette'] },
        ],
      }),
      entity('ben', 'person', { relations: [{ kind: 'allied', to: 'ada', sources: ['gazette'] }] }),
      entity('council', 'organisation', { relations: [{ kind: 'located-in', to: 'town', sources: ['gazette'] }] }),
      entity('town', 'place', {
        location: { lat: 36.2, lon: 37.1, precision: 'point', source: 'gazette' },
        roles: [role('Held by the council', 'control', '2014/2018', { of: 'council', sources: ['court'] })],
      }),
      entity('hamlet', 'place'),
    ],
    events: [event('fair', '2016-03', ['ada', 'town']), event('vote', '2012', ['ada']), event('flood', '2001', ['town', 'gone'])],
    sources: [source('gazette'), source('court')],
    redirects: { adele: 'ada' },
  }),
);
const DAY = date('2016-06-01').lo;

describe('the page of an entity', () => {
  const page = QUERIES.entityPage('adele', DAY);

  it('follows redirects and holds the whole timeline', () => {
    expect(page?.card.id).toBe('ada');
    expect(page?.card.timeline.map(({ id }) => id)).toEqual(['vote', 'fair']);
  });

  it('tells of every role where it stands to the date', () => {
    expect(page?.roles.map(({ label, state }) => [label, state])).toEqual([
      ['Deputy', 'over'],
      ['Mayor', 'held'],
      ['Judge', 'later'],
    ]);
    expect(page?.roles[0]?.of?.name).toBe('council');
  });

  it('numbers all sources in one list', () => {
    const { sources } = page?.card ?? { sources: [] };
    expect(page?.roles.map((one) => one.sources.map((number) => sources[number - 1]?.publisher))).toEqual([
      ['Publisher of gazette'],
      ['Publisher of gazette'],
      ['Publisher of court'],
    ]);
  });

  it('lists ties of both sides once, and none to what the corpus does not have', () => {
    expect(page?.relations.map(({ kind, inverse, to }) => [kind, inverse, to.id])).toEqual([
      ['member-of', false, 'council'],
      ['allied', false, 'ben'],
    ]);
    expect(QUERIES.entityPage('council')?.relations.map(({ inverse, to }) => [inverse, to.id])).toEqual([
      [false, 'town'],
      [true, 'ada'],
    ]);
  });

  it('knows whether a map has something to show', () => {
    expect([page?.placed, QUERIES.entityPage('ben')?.placed]).toEqual([true, false]);
  });

  it('says in which version it, or an event of it, changed last', () => {
    const changedIn = (own: string | undefined, ofEvent: string | undefined) =>
      createQueries(
        pack({
          entities: [entity('ada', 'person', { ...(own && { changed: own }) })],
          events: [{ ...event('fair', '2016-03', ['ada']), ...(ofEvent && { changed: ofEvent }) }],
        }),
      ).entityPage('ada')?.changed;
    expect(changedIn('2026.11.2', '2026.2.10')).toBe('2026.11.2');
    expect(changedIn('2026.9.1', '2026.11.1')).toBe('2026.11.1');
    expect(changedIn(undefined, undefined)).toBeUndefined();
  });

  it('is absent for what the corpus does not have', () => {
    expect(QUERIES.entityPage('nobody')).toBeUndefined();
  });
});

describe('a timeline', () => {
  it('holds all events in order, with the entities that the corpus has', () => {
    const { events, entities } = QUERIES.timeline();
    expect(events.map(({ id }) => id)).toEqual(['flood', 'vote', 'fair']);
    expect(events.map((one) => one.entities.map((position) => entities[position]?.id))).toEqual([['town'], ['ada'], ['ada', 'town']]);
  });

  it('holds the events of some entities, each once', () => {
    expect(QUERIES.timeline(['adele', 'town']).events.map(({ id }) => id)).toEqual(['flood', 'vote', 'fair']);
    expect(QUERIES.timeline(['ada']).events.map(({ id }) => id)).toEqual(['vote', 'fair']);
    expect(QUERIES.timeline([]).events).toEqual([]);
  });
});

describe('places', () => {
  it('say who held them at the date, and cite it', () => {
    const { places, sources } = QUERIES.places({ ids: ['town', 'hamlet', 'ada', 'town'] }, DAY);
    expect(places.map(({ entity: { id }, held }) => [id, held?.label, held?.of?.id])).toEqual([['town', 'Held by the council', 'council']]);
    expect(sources.map(({ publisher }) => publisher)).toEqual(['Publisher of court']);
  });

  it('do not tell of an end that was still to come', () => {
    expect(QUERIES.places({ ids: ['town'] }, DAY).places[0]?.held).not.toHaveProperty('until');
  });

  it('say nothing where nothing held', () => {
    expect(QUERIES.places({ ids: ['town'] }, date('2020-01-01').lo).places[0]).not.toHaveProperty('held');
  });

  it('around an entity are those of its events and ties', () => {
    expect(QUERIES.places({ around: 'ada' }).places.map((place) => place.entity.id)).toEqual(['town']);
    expect(QUERIES.places({ around: 'council' }).places.map((place) => place.entity.id)).toEqual(['town']);
    expect(QUERIES.places({ around: 'ben' }).places).toEqual([]);
  });
});
