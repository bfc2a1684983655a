import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodePack, openPack } from '../corpus/pack';
import type { PackRecords } from '../corpus/records';
import { HEAD, records } from '../corpus/test-corpus';
import { type Content, contentHash } from './content-hash';
import { applyDelta, diffRecords } from './delta';
import { applyList, diffList } from './delta-list';

interface Item {
  readonly id: string;
  readonly value: number;
}
const idOf = ({ id }: Item) => id;
const list = fc.uniqueArray(fc.record({ id: fc.integer({ min: 0, max: 30 }).map(String), value: fc.integer({ min: 0, max: 2 }) }), {
  selector: idOf,
});

describe('a list delta', () => {
  it('leads from any list to any other, order included', () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        expect(applyList(before, diffList(before, after, idOf), idOf)).toEqual(after);
      }),
    );
  });

  it('holds only what differs', () => {
    const before = [1, 2, 3, 4].map((value) => ({ id: String(value), value }));
    const after = [before[0], { id: '2', value: 9 }, before[3], { id: '5', value: 5 }].flatMap((item) => item ?? []);
    expect(diffList(before, after, idOf)).toEqual({
      put: [
        { at: 1, record: { id: '2', value: 9 } },
        { at: 3, record: { id: '5', value: 5 } },
      ],
      delete: ['3'],
    });
  });

  it('applied to another list never fails and never makes two of one id', () => {
    fc.assert(
      fc.property(list, list, list, (before, after, other) => {
        const result = applyList(other, diffList(before, after, idOf), idOf);
        expect(new Set(result.map(idOf)).size).toBe(result.length);
      }),
    );
  });
});

/** A version of the test corpus: some events and cards changed, in some order. */
const version = fc
  .record({
    number: fc.integer({ min: 1, max: 99 }),
    events: fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 3 })), { selector: ([id]) => id }),
    entities: fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 }),
    names: fc.tuple(fc.constantFrom('Zenda', 'Hentzau'), fc.constantFrom('King', 'Prince')),
  })
  .map(({ number, events, entities, names: [place, title] }): { number: number; records: PackRecords } => {
    const base = records();
    const [event] = base.events;
    const zenda = base.entities[1];
    if (zenda) zenda.aliases = [{ text: place, lang: 'en', kind: 'name' }];
    return {
      number,
      records: {
        ...base,
        entities: entities.flatMap((index) => base.entities[index] ?? []),
        events: events.flatMap(([id, text]) => (event ? [{ ...event, id: `event-${id}`, title: `Event ${text}` }] : [])),
        cues: { titles: [title] },
      },
    };
  });

async function packOf({ number, records: contents }: { number: number; records: PackRecords }) {
  const file = await encodePack({ ...HEAD, version: `2026.11.${number}` }, contents);
  const opened = await openPack(file);
  if (!opened.ok) throw opened.error;
  return { file, pack: opened.value };
}

async function fileOf({ meta, records: contents }: Content): Promise<Uint8Array> {
  const { schema: _schema, counts: _counts, ...head } = meta;
  return encodePack(head, contents);
}

describe('a delta', () => {
  it('chain gives the very bytes of the full pack, as does one delta over all steps', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(version, { minLength: 2, maxLength: 5 }), async (versions) => {
        const packs = await Promise.all(versions.map(packOf));
        const [first, last] = [packs[0], packs.at(-1)];
        if (!(first && last)) throw new Error('no packs');
        let chained: Content = first.pack;
        for (const [index, { pack }] of packs.slice(1).entries()) {
          chained = applyDelta(chained, overTheWire(diffRecords(packs[index]?.pack ?? pack, pack)));
          expect(await contentHash(chained)).toBe(await contentHash(pack));
        }
        expect(await fileOf(chained)).toEqual(last.file);
        expect(await fileOf(applyDelta(first.pack, overTheWire(diffRecords(first.pack, last.pack))))).toEqual(last.file);
      }),
      { numRuns: 30 },
    );
  });

  it('for another version shows in the hash of its result', async () => {
    const [one, two, three] = await Promise.all(
      [1, 2, 3].map((number) => {
        const contents = records();
        const event = contents.events[0];
        if (event) contents.events.push({ ...event, id: `only-in-${number}` });
        return packOf({ number, records: contents });
      }),
    );
    if (!(one && two && three)) throw new Error('no packs');
    const applied = applyDelta(one.pack, diffRecords(two.pack, three.pack));
    expect(await contentHash(applied)).not.toBe(await contentHash(three.pack));
  });
});

function overTheWire<Data>(data: Data): Data {
  return JSON.parse(JSON.stringify(data));
}
