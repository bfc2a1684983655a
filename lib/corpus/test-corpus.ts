import type { PackHead } from './pack';
import { entity, event, role, source } from './query/test-pack';
import type { AliasRecord, PackRecords } from './records';

/** A small corpus for tests of packs and stores: three entities that refer to each other, one event, two sources. */
export const HEAD: PackHead = {
  title: 'Test corpus',
  version: '2026.11.1',
  licence: 'CC BY 4.0',
  notice: 'Made for tests.',
  asOf: 20_000,
  gate: ['Ruritania', 'Zenda'],
  redirects: { 'old-zenda': 'zenda' },
};

const name = (text: string, more: Partial<AliasRecord> = {}): AliasRecord => ({ text, lang: 'en', kind: 'name', ...more });

/** Fresh records on each call, so that a test may change them. */
export function records(): PackRecords {
  return {
    entities: [
      entity('ruritania', 'country', { name: 'Ruritania', aliases: [name('Ruritania')] }),
      entity('zenda', 'place', {
        name: 'Zenda',
        aliases: [name('Zenda'), name('Castle of Zenda', { kind: 'variant' })],
        relations: [{ kind: 'located-in', to: 'ruritania', sources: ['gazette'] }],
      }),
      entity('rudolf-elphberg', 'person', {
        name: 'Rudolf Elphberg',
        wikipedia: 'Rudolf Elphberg',
        aliases: [name('Rudolf Elphberg'), name('Elphberg', { kind: 'surname' }), name('رودولف', { lang: 'ar' })],
        roles: [role('King of Ruritania', 'office', '2001-02-03/2014', { of: 'ruritania' })],
        claims: [{ topic: 'birth', by: 'the palace', text: 'Born in Zenda', sources: ['almanac'] }],
      }),
    ],
    events: [event('coronation-2001', '2001-02-03', ['rudolf-elphberg', 'ruritania'])],
    sources: [source('gazette'), source('almanac', 'reference')],
    languages: [{ lang: 'en', proclitics: [], joints: [], classes: {}, guesses: [], agreeing: [], particles: [] }],
    cues: { titles: ['King'] },
  };
}
