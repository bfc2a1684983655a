import type { Store } from '../corpus/store';

/** Pieces are stored when this much has arrived, bytes. */
const PIECE = 256 * 1024;

/** What has arrived of a file, kept so that a download that was cut off goes on where it ended. */
export interface Parts {
  /** Bytes that are stored. */
  readonly stored: () => number;
  readonly add: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** Stores what is left over. */
  readonly flush: () => Promise<void>;
  readonly clear: () => Promise<void>;
  readonly whole: () => Promise<Uint8Array<ArrayBuffer>>;
}

/** Opens the pieces of the file with this SHA-256. */
export async function openParts({ database }: Store, file: string): Promise<Parts> {
  const all = () => database.parts.where('[file+index]').between([file, 0], [file, Number.POSITIVE_INFINITY]);
  const rows = await all().toArray();
  let next = rows.length;
  let stored = rows.reduce((sum, { bytes }) => sum + bytes.length, 0);
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  const flush = async () => {
    if (waiting.length === 0) return;
    const bytes = new Uint8Array(await new Blob(waiting).arrayBuffer());
    waiting = [];
    await database.parts.put({ file, index: next++, bytes, put: Date.now() });
    stored += bytes.length;
  };
  return {
    stored: () => stored,
    async add(bytes) {
      waiting.push(bytes);
      if (waiting.reduce((sum, { length }) => sum + length, 0) >= PIECE) await flush();
    },
    flush,
    async clear() {
      waiting = [];
      await all().delete();
      [next, stored] = [0, 0];
    },
    whole: async () => new Uint8Array(await new Blob((await all().toArray()).map(({ bytes }) => bytes)).arrayBuffer()),
  };
}
