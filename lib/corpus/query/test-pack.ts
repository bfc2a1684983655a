import { parseEdtf, parseEdtfInterval } from '../../time/edtf';
import type { Pack } from '../pack-types';
import type { EntityRecord, EventRecord, PackMeta, RoleRecord, SourceRecord } from '../records';

/** Builders of small records for tests: dates are EDTF strings, everything not given is empty. */

export const date = parseEdtf;

export function role(label: string, type: RoleRecord['type'], interval: string, more: Partial<RoleRecord> = {}): RoleRecord {
  return { label, type, ...parseEdtfInterval(interval), sources: ['gazette'], ...more };
}

export function entity(id: string, kind: EntityRecord['kind'], more: Partial<EntityRecord> = {}): EntityRecord {
  return {
    id,
    kind,
    name: id,
    topicality: 'core',
    priority: 1,
    identification: `About ${id}`,
    aliases: [],
    roles: [],
    relations: [],
    claims: [],
    sources: ['gazette'],
    ...more,
  };
}

export function event(id: string, day: string, entities: readonly string[], more: Partial<EventRecord> = {}): EventRecord {
  return {
    id,
    kind: 'politics',
    date: parseEdtf(day),
    title: `Title of ${id}`,
    summary: `Summary of ${id}`,
    entities: [...entities],
    sources: ['gazette'],
    ...more,
  };
}

export function source(id: string, type: SourceRecord['type'] = 'news'): SourceRecord {
  return { id, type, publisher: `Publisher of ${id}`, title: `Page of ${id}`, url: `https://example.org/${id}` };
}

interface Parts {
  readonly entities: EntityRecord[];
  readonly events?: EventRecord[];
  readonly sources?: SourceRecord[];
  readonly redirects?: PackMeta['redirects'];
}

/** A pack without lexicon and search tables whose knowledge ends on 22 August 2026. */
export function pack({ entities, events = [], sources = [source('gazette')], redirects = {} }: Parts): Pack {
  const counts = { entities: entities.length, aliases: 0, forms: 0, events: events.length, roles: 0, sources: sources.length };
  return {
    meta: {
      schema: 1,
      title: 'Test',
      version: '2026.8.1',
      licence: 'CC BY 4.0',
      notice: 'None',
      asOf: parseEdtf('2026-08-22').lo,
      counts,
      gate: ['Test'],
      redirects,
    },
    records: { entities, events, sources, languages: [], cues: {} },
    lexicon: new ArrayBuffer(0),
    search: new ArrayBuffer(0),
  };
}
