import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../lexicon/compile';
import { decodePack, encodePack, openPack, writePack } from './pack';
import { readContainer, type Sections, writeContainer } from './pack-container';
import { PackError } from './pack-error';
import { PACK_SCHEMA, type PackRecords } from './records';
import { HEAD, records } from './test-corpus';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

async function errorOf(file: Uint8Array<ArrayBuffer>): Promise<string> {
  const result = await decodePack(file);
  if (result.ok) throw new Error('the pack was accepted');
  expect(result.error).toBeInstanceOf(PackError);
  return result.error.message;
}

async function decoded(file: Uint8Array<ArrayBuffer>) {
  const result = await decodePack(file);
  if (!result.ok) throw result.error;
  return result.value;
}

/** A pack's file in which one section's JSON was rewritten, with right sizes and checksums. */
async function rewritten(section: 'meta' | 'records', change: (json: string) => string): Promise<Uint8Array<ArrayBuffer>> {
  const sections = await readContainer(await encodePack(HEAD, records()));
  const json = change(decoder.decode(sections[section]));
  return writeContainer({ ...sections, [section]: encoder.encode(json) });
}

async function withSections(change: Partial<Sections>): Promise<Uint8Array<ArrayBuffer>> {
  return writeContainer({ ...(await readContainer(await encodePack(HEAD, records()))), ...change });
}

describe('a pack', () => {
  it('comes back as it was written, with format and counts added', async () => {
    const pack = await decoded(await encodePack(HEAD, records()));
    expect(pack.records).toEqual(records());
    expect(pack.meta).toEqual({
      ...HEAD,
      schema: PACK_SCHEMA,
      counts: { entities: 3, aliases: 6, forms: 6, events: 1, roles: 1, sources: 2 },
    });
  });

  it('has the same bytes for the same contents, whatever the order of keys', async () => {
    const turned: PackRecords = { ...records(), entities: records().entities.map(({ id, ...rest }) => ({ ...rest, id })) };
    expect(await encodePack(HEAD, turned)).toEqual(await encodePack(HEAD, records()));
  });

  it('has the same bytes after it was read and written again', async () => {
    const file = await encodePack(HEAD, records());
    expect(await writePack(await decoded(file))).toEqual(file);
  });

  it('is opened the same way without compiling', async () => {
    const file = await encodePack(HEAD, records());
    expect(await openPack(file)).toEqual(await decodePack(file));
  });

  it('can be read from the middle of a larger buffer', async () => {
    const file = await encodePack(HEAD, records());
    const larger = new Uint8Array(file.length + 20);
    larger.set(file, 7);
    expect(await decodePack(larger.subarray(7, 7 + file.length))).toEqual(await decodePack(file));
  });

  it('is not written when the records contradict each other or do not fit the schema', async () => {
    const unknown = records();
    unknown.events[0]?.entities.push('nobody');
    await expect(encodePack(HEAD, unknown)).rejects.toThrow('event "coronation-2001", entities.2 refers to the unknown entity "nobody"');
    await expect(encodePack({ ...HEAD, version: 'first' }, records())).rejects.toThrow('The meta cannot be packed: not valid at version');
  });
});

describe('a damaged file', () => {
  it('that is something else is called that', async () => {
    expect(await errorOf(new Uint8Array())).toBe('This file is not a corpus pack. Choose a file whose name ends in .siyaq.');
    expect(await errorOf(encoder.encode('{"entities": []}'))).toContain('not a corpus pack');
  });

  it('is refused wherever it is cut off', async () => {
    const file = await encodePack(HEAD, records());
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: file.length - 1 }), async (length) => {
        expect(await errorOf(file.slice(0, length))).toMatch(/cut off|not a corpus pack/);
      }),
      { numRuns: 60 },
    );
  });

  it('never gives other contents, whichever byte is changed', async () => {
    const file = await encodePack(HEAD, records());
    const right = await decoded(file);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: file.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const other = file.slice();
        other[at] = (other[at] ?? 0) ^ change;
        const result = await decodePack(other);
        // Bytes of the gzip header carry nothing: the pack may still be read, and is then the same.
        if (result.ok) expect(result.value).toEqual(right);
        else expect(result.error.message).toMatch(/\. (Get|Do|Build|Update|Choose)/);
      }),
      { numRuns: 200 },
    );
  });

  it('with something after its end is refused', async () => {
    const file = await encodePack(HEAD, records());
    const longer = new Uint8Array(file.length + 3);
    longer.set(file);
    expect(await errorOf(longer)).toContain('has 3 bytes after its end');
  });

  it('of another format says which side is old', async () => {
    const file = await encodePack(HEAD, records());
    const view = new DataView(file.buffer);
    view.setUint32(8, PACK_SCHEMA + 1, true);
    expect(await errorOf(file)).toContain('Update the extension.');
    view.setUint32(8, 0, true);
    expect(await errorOf(file)).toContain('Get a newer pack.');
  });

  it('with a wrong checksum names the section', async () => {
    const file = await encodePack(HEAD, records());
    // The checksum of the second section: after 16 bytes of head and one entry of 48, behind name and sizes.
    const at = 16 + 48 + 16;
    file[at] = (file[at] ?? 0) ^ 1;
    expect(await errorOf(file)).toContain('section "records" does not match its checksum');
  });
});

describe('what is wrong', () => {
  it.each([
    ['no-pack', [], async () => new Uint8Array()],
    ['cut-off', [], async () => (await encodePack(HEAD, records())).slice(0, -3)],
    ['invalid', ['records › zenda › kind'], () => rewritten('records', (json) => json.replace('"kind":"place"', '"kind":"planet"'))],
    ['invalid', ['meta › version'], () => rewritten('meta', (json) => json.replace(/"version":"[^"]*"/, '"version":"x"'))],
    ['twice', ['ruritania'], () => rewritten('records', (json) => json.replace('"id":"zenda"', '"id":"ruritania"'))],
    [
      'unknown',
      ['zenda › relations.0.to', 'strelsau'],
      () => rewritten('records', (json) => json.replace('"to":"ruritania"', '"to":"strelsau"')),
    ],
    ['tables', ['search'], () => withSections({ search: new Uint8Array(64) })],
    ['counts', [], () => rewritten('meta', (json) => json.replace('"events":1', '"events":2'))],
  ] as const)('travels as data, to be told in any language: %s %o', async (code, params, file) => {
    const result = await decodePack(await file());
    expect(!result.ok && result.error.fault).toEqual({ code, params });
  });
});

describe('a bomb', () => {
  it('is stopped when it expands to more than it announces', async () => {
    const file = await withSections({ search: new Uint8Array(5_000_000) });
    // The announced size of the fourth section.
    new DataView(file.buffer).setUint32(16 + 3 * 48 + 12, 1000, true);
    expect(await errorOf(file)).toContain('expand to more than the 1000 bytes announced');
  });

  it('is not even opened when it announces more than is allowed', async () => {
    const file = await encodePack(HEAD, records());
    new DataView(file.buffer).setUint32(16 + 48 + 12, 0xffff_ffff, true);
    expect(await errorOf(file)).toContain('section "records" would expand to 4294967295 bytes');
  });
});

describe('a forged pack with right checksums', () => {
  it('is refused when the records do not fit the schema, with record and field', async () => {
    const forged = await rewritten('records', (json) => json.replace('"kind":"place"', '"kind":"planet"'));
    expect(await errorOf(forged)).toMatch(/section "records" is not valid at entities "zenda", field kind: Invalid type/);
  });

  it.each([
    ['a field nobody knows', '"id":"zenda",', '"id":"zenda","script":"x",', 'entities "zenda", field script'],
    ['an id that is none', '"id":"zenda"', '"id":"Zenda!"', 'entities "Zenda!", field id'],
    ['an address that is no web address', 'https://example.org/gazette', 'javascript:alert(1)', 'sources "gazette", field url'],
    ['a prototype', '"id":"zenda",', '"id":"zenda","__proto__":{},', 'entities "zenda", field __proto__'],
  ])('is refused for %s', async (_, from, to, place) => {
    expect(await errorOf(await rewritten('records', (json) => json.replace(from, to)))).toContain(place);
  });

  it('is refused for text that is not JSON or not UTF-8', async () => {
    expect(await errorOf(await rewritten('records', (json) => json.slice(1)))).toContain('section "records" is not JSON');
    expect(await errorOf(await withSections({ meta: Uint8Array.of(0xff, 0xfe) }))).toContain('section "meta" is not JSON');
  });

  it.each([
    [
      'an unknown entity in a relation',
      '"to":"ruritania"',
      '"to":"strelsau"',
      'entity "zenda", relations.0.to refers to the unknown entity',
    ],
    ['an unknown entity of a role', '"of":"ruritania"', '"of":"strelsau"', 'entity "rudolf-elphberg", roles.0.of refers to'],
    ['an unknown source of a claim', '["almanac"]', '["rumour"]', 'claims.0.sources.0 refers to the unknown source "rumour"'],
    ['two records of one id', '"id":"zenda"', '"id":"ruritania"', 'two records for entity "ruritania"'],
  ])('is refused for %s', async (_, from, to, problem) => {
    expect(await errorOf(await rewritten('records', (json) => json.replace(from, to)))).toContain(problem);
  });

  it.each([
    ['{"old-zenda":"nowhere"}', 'the redirect "old-zenda" leads to no entity'],
    ['{"a":"b","b":"a"}', 'the redirect "a" leads to no entity'],
    ['{"zenda":"ruritania"}', 'the redirect "zenda" hides an entity'],
  ])('is refused for the redirects %s', async (redirects, problem) => {
    expect(await errorOf(await rewritten('meta', (json) => json.replace('{"old-zenda":"zenda"}', redirects)))).toContain(problem);
  });

  it('is refused for wrong counts', async () => {
    const forged = await rewritten('meta', (json) => json.replace('"events":1', '"events":2'));
    expect(await errorOf(forged)).toContain('says that it holds 2 events; it holds 1');
  });

  it('cannot smuggle other tables', async () => {
    const lexicon = new Uint8Array(compileLexicon([{ text: 'Smuggled', alias: 0, lang: 'en', prefix: 0 }]));
    expect(await errorOf(await withSections({ lexicon }))).toContain('section "lexicon" does not say what its records say');
    expect(await errorOf(await withSections({ search: new Uint8Array(64) }))).toContain('section "search" does not say');
  });

  it('is refused when its names cannot be compiled', async () => {
    const forged = await rewritten('records', (json) => json.replace('"text":"Zenda"', '"text":"..."'));
    expect(await errorOf(forged)).toContain("The pack's names cannot be compiled:");
  });
});
