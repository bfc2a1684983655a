import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodePack, openPack } from '../corpus/pack';
import { event, source } from '../corpus/query/test-pack';
import type { PackRecords } from '../corpus/records';
import { HEAD, records } from '../corpus/test-corpus';
import type { Content } from './content-hash';
import { type Layer, mergeLayers } from './merge';

async function layer(name: string, change: (contents: PackRecords) => void = () => undefined, head = {}): Promise<Layer> {
  const contents = records();
  change(contents);
  return { name, content: await contentOf({ ...HEAD, ...head }, contents) };
}

async function contentOf(head: Parameters<typeof encodePack>[0], contents: PackRecords): Promise<Content> {
  const opened = await openPack(await encodePack(head, contents));
  if (!opened.ok) throw opened.error;
  return opened.value;
}

/** A layer with one entity, one event and one source of its own beside some of the test corpus. */
const addition = (name: string, change: (contents: PackRecords) => void = () => undefined) =>
  layer(
    name,
    (contents) => {
      const [, zenda] = contents.entities;
      if (!zenda) throw new Error('no Zenda');
      contents.entities.push({
        ...zenda,
        id: `${name}-town`,
        name: `Town of ${name}`,
        aliases: [{ text: `${name} town`, lang: 'en', kind: 'name' }],
      });
      contents.events.push(event(`${name}-2010`, '2010', [`${name}-town`]));
      contents.sources.push(source(`${name}-paper`));
      change(contents);
    },
    { title: `Corpus ${name}`, gate: [name] },
  );

const entity = ({ records: { entities } }: { records: PackRecords }, id: string) => entities.find((record) => record.id === id);

describe('merging feeds', () => {
  it('adds what is new and keeps what comes first', async () => {
    const first = await layer('First');
    const second = await addition('second', ({ entities }) => {
      if (entities[0]) entities[0].identification = 'Something else altogether';
    });
    const merged = mergeLayers([first, second]);
    expect(entity(merged, 'ruritania')).toEqual(first.content.records.entities[0]);
    expect(entity(merged, 'second-town')).toBeDefined();
    expect(merged.head).toMatchObject({ title: 'Test corpus', gate: ['Ruritania', 'Zenda', 'second'] });
    expect(merged.conflicts).toContainEqual({ what: 'entity', id: 'ruritania', name: 'Ruritania', keptFrom: 'First' });
    await expect(contentOf(merged.head, merged.records)).resolves.toBeDefined();
  });

  it('never lets a source stand for another: the later one gets another id', async () => {
    const first = await layer('First');
    const second = await addition('second', ({ sources, entities }) => {
      if (sources[0]) sources[0].title = 'Another gazette';
      const town = entities.at(-1);
      if (town) town.sources = ['gazette'];
    });
    const merged = mergeLayers([first, second]);
    const [cited = ''] = entity(merged, 'second-town')?.sources ?? [];
    expect(cited).toBe('gazette-2');
    expect(merged.records.sources.find(({ id }) => id === cited)?.title).toBe('Another gazette');
    expect(merged.records.sources.find(({ id }) => id === 'gazette')).toEqual(first.content.records.sources[0]);
  });

  it('is called by the corpus that stands alone, whichever place that has', async () => {
    const [whole, first] = [{ ...(await layer('Whole')), whole: true }, await addition('first')];
    for (const layers of [
      [whole, first],
      [first, whole],
    ] as const) {
      const { head } = mergeLayers([...layers]);
      expect(head).toMatchObject({ title: 'Test corpus', version: '2026.11.1' });
      expect(head.notice).toMatch(/^Made for tests\./);
    }
    expect(mergeLayers([first, await layer('Other')]).head.title).toBe('Corpus first');
  });

  it('does not bring back under its old id what an earlier feed merged into another', async () => {
    const first = await layer('First');
    const second = await addition('second', ({ entities }) => {
      const town = entities.at(-1);
      if (town) town.id = 'old-zenda';
    }).catch(() => undefined);
    expect(second).toBeUndefined();
    const third = await layer(
      'Third',
      ({ entities, events }) => {
        const [ruritania] = entities;
        if (!ruritania) throw new Error('no Ruritania');
        entities.push({ ...ruritania, id: 'old-zenda', name: 'Old Zenda', relations: [] });
        events.push(event('third-2010', '2010', ['old-zenda']));
      },
      { redirects: {} },
    );
    const merged = mergeLayers([first, third]);
    expect(entity(merged, 'old-zenda')).toBeUndefined();
    expect(merged.records.events.at(-1)?.entities).toEqual(['zenda']);
    await expect(contentOf(merged.head, merged.records)).resolves.toBeDefined();
  });

  it('keeps every record of an earlier feed as it is, in any order of any number of feeds', async () => {
    const layers = await Promise.all([
      layer('one'),
      addition('two'),
      addition('three', ({ events }) => void events.splice(0, 1)),
      addition('four'),
    ]);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(layers, { minLength: 1 }), async ([first, ...others]) => {
        if (!first) throw new Error('no layer');
        const merged = mergeLayers([first, ...others]);
        for (const what of ['entities', 'events', 'sources'] as const) {
          const by = new Map(merged.records[what].map((record) => [record.id, record]));
          expect(by.size).toBe(merged.records[what].length);
          for (const record of first.content.records[what]) expect(by.get(record.id)).toEqual(record);
        }
        expect((await contentOf(merged.head, merged.records)).records.entities.length).toBe(merged.records.entities.length);
      }),
      { numRuns: 20 },
    );
  });
});
