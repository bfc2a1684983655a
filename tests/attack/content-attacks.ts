import { encodePack } from '../../lib/corpus/pack';
import { writeContainer } from '../../lib/corpus/pack-container';
import { gzip } from '../../lib/corpus/pack-gzip';
import { versionOf } from '../../lib/updates/test-feed';
import { type Attacks, forging, offering } from './attack';

/** Packs that are signed and wrong all the same: a publisher's mistake, or a thief's work. */
export const CONTENT_ATTACKS: Attacks = {
  // Signed and wrong all the same.
  'schema from the future': [
    'future-schema',
    offering(
      async (bytes) => bytes,
      (custom) => ({ ...custom, schema: { min: 2, max: 9 } }),
    ),
  ],
  'schema from the future in the file only': [
    'bad-pack',
    offering(async (bytes) => {
      const file = bytes.slice();
      new DataView(file.buffer).setUint32(8, 9, true);
      return file;
    }),
  ],
  'no pack at all': ['bad-pack', forging({ targets: (signed) => ({ ...signed, targets: {} }) })],
  'gzip bomb that says its size': ['bad-pack', offering(() => bomb(50_000_000))],
  'gzip bomb that hides its size': ['bad-pack', offering(() => bomb(1000))],
  'a pack that is not what was signed': [
    'bad-pack',
    offering(async () => {
      const { head, records } = versionOf(3, ({ events }) => void events.splice(0));
      return encodePack(head, records);
    }),
  ],
  'a pack of another version': [
    'bad-pack',
    offering(async () => {
      const { head, records } = versionOf(9);
      return encodePack(head, records);
    }),
  ],
  'a pack that is no pack': ['bad-pack', offering(async () => gzip(new TextEncoder().encode('{}')))],
  'a golden mention that is not found': [
    'bad-pack',
    offering(
      async (bytes) => bytes,
      (custom) => ({ ...custom, golden: [{ text: 'Ruritania', lang: 'en', entity: 'zenda' }] }),
    ),
  ],
  'a target too large to hold': [
    'too-large',
    forging({
      targets: (signed) => ({
        ...signed,
        targets: Object.fromEntries(
          Object.entries(Object(signed.targets)).map(([name, entry]) => [name, { ...Object(entry), length: 2 ** 40 }]),
        ),
      }),
    }),
  ],
};

/** A pack whose records expand to 100 MB of nothing, whatever its directory says. */
async function bomb(announced: number): Promise<Uint8Array<ArrayBuffer>> {
  const nothing = new Uint8Array();
  const file = await writeContainer({ meta: nothing, records: new Uint8Array(100_000_000), lexicon: nothing, search: nothing });
  // Size of the second section, behind the head of 16 bytes, an entry of 48, and a name and a size.
  new DataView(file.buffer).setUint32(16 + 48 + 8 + 4, announced, true);
  return file;
}
