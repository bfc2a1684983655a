import { describe, expect, it } from 'vitest';
import { encodePack, openPack } from '../corpus/pack';
import { HEAD, records } from '../corpus/test-corpus';
import { changesBetween } from './changes';

async function contentOf(version: string, change: (contents: ReturnType<typeof records>) => void = () => undefined) {
  const contents = records();
  change(contents);
  const opened = await openPack(await encodePack({ ...HEAD, version }, contents));
  if (!opened.ok) throw opened.error;
  return opened.value;
}

describe('changesBetween', () => {
  it('lists everything as added in a first version', async () => {
    const { from, to, changes } = changesBetween(undefined, await contentOf('2026.11.1'));
    expect([from, to]).toEqual([undefined, '2026.11.1']);
    expect(changes.map(({ type, what, name }) => `${type} ${what} ${name}`)).toEqual([
      'added entity Ruritania',
      'added entity Zenda',
      'added entity Rudolf Elphberg',
      expect.stringMatching(/^added event /),
      expect.stringMatching(/^added source /),
      expect.stringMatching(/^added source /),
      'added language en',
      'added cue titles',
    ]);
  });

  it('says which fields changed, from what to what', async () => {
    const before = await contentOf('2026.11.1');
    const after = await contentOf('2026.11.2', ({ entities, events, cues }) => {
      const [, zenda, rudolf] = entities;
      if (!(zenda && rudolf)) throw new Error('no entities');
      zenda.identification = 'A castle';
      zenda.aliases.push({ text: 'Zendau', lang: 'de', kind: 'name' });
      if (rudolf.roles[0]) rudolf.roles[0].label = 'King';
      delete rudolf.wikipedia;
      events.length = 0;
      cues.titles = ['King', 'Prince'];
    });
    expect(changesBetween(before, after)).toMatchObject({
      from: '2026.11.1',
      to: '2026.11.2',
      changes: [
        {
          type: 'changed',
          id: 'zenda',
          fields: [
            { field: 'identification', after: '"A castle"' },
            { field: 'aliases.2', after: '{"text":"Zendau","lang":"de","kind":"name"}' },
          ],
        },
        {
          type: 'changed',
          id: 'rudolf-elphberg',
          fields: [
            { field: 'wikipedia', before: '"Rudolf Elphberg"' },
            { field: 'roles.0.label', before: '"King of Ruritania"', after: '"King"' },
          ],
        },
        { type: 'removed', what: 'event', id: 'coronation-2001' },
        { type: 'changed', what: 'cue', id: 'titles', fields: [{ field: 'list.1', after: '"Prince"' }] },
      ],
    });
  });

  it('is empty between equal versions', async () => {
    expect(changesBetween(await contentOf('2026.11.1'), await contentOf('2026.11.1')).changes).toEqual([]);
  });
});
