import type { subscribedReader } from '../../lib/background/test-updates';
import { sha256Hex } from '../../lib/bytes';
import type { Envelope } from '../../lib/updates/metadata';
import type { ProblemCode } from '../../lib/updates/problem';
import { type Files, metadataFile, rootMetadata } from '../../lib/updates/publish';
import { targetPath } from '../../lib/updates/target-path';
import { inDays } from '../../lib/updates/test-feed';
import { forged } from './forge';

/** A publisher, the host, and a reader who is subscribed and up to date with version 2. */
export type Scene = Awaited<ReturnType<typeof subscribedReader>>;
/** Bends the server that offers version 3. */
export type Attack = (scene: Scene, files: Files) => Promise<void> | void;
/** Attacks by name, each with the problem that the reader is told of. */
export type Attacks = Readonly<Record<string, readonly [ProblemCode, Attack]>>;

export const TIMESTAMP = 'metadata/timestamp.json';
export const isPack = (path: string) => path.startsWith('targets/packs/');

/** Serves other bytes for one path. */
export const serving =
  (chosen: (path: string) => boolean, response: (bytes: Uint8Array<ArrayBuffer>) => Response): Attack =>
  ({ host }) => {
    host.bend = (path) => (chosen(path) ? response(host.files.get(path) ?? new Uint8Array()) : undefined);
  };
/** The first half. */
export const half = (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, bytes.length >> 1);
/** One bit changed in the middle. */
export const flipped = (bytes: Uint8Array<ArrayBuffer>) => bytes.map((byte, index) => (index === bytes.length >> 1 ? byte ^ 1 : byte));
/** One byte too much. */
export const longer = (bytes: Uint8Array<ArrayBuffer>) => new Uint8Array([...bytes, 10]);

/** Offers metadata that was changed and signed again: what somebody can make who has the keys. */
export const forging =
  (forgery: Parameters<typeof forged>[2] | ((scene: Scene) => Promise<Parameters<typeof forged>[2]>)): Attack =>
  async (scene, files) => {
    scene.host.files = await forged(files, scene.publisher.keys, typeof forgery === 'function' ? await forgery(scene) : forgery);
  };
/** Metadata that names another file, or none. */
export const withMeta = (name: string, meta: object | undefined) => (signed: Envelope['signed']) => ({
  ...signed,
  meta: meta ? { [name]: meta } : {},
});

/** Offers another file as the newest pack, properly signed: a publisher's mistake, or worse. */
export const offering =
  (
    make: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>,
    custom: (custom: object) => object = (same) => same,
  ): Attack =>
  async (scene, files) => {
    const [path, bytes] = [...files].find(([name]) => isPack(name)) ?? [];
    if (!(path && bytes)) throw new Error('no pack');
    const file = await make(bytes);
    const sha256 = await sha256Hex(file);
    const targets = (signed: Envelope['signed']) => {
      const entries = Object.entries(Object(signed.targets)).map(([name, entry]) =>
        name.startsWith('packs/')
          ? [name, { length: file.length, hashes: { sha256 }, custom: custom(Object(Object(entry).custom)) }]
          : [name, entry],
      );
      return { ...signed, targets: Object.fromEntries(entries) };
    };
    const signed = await forged(files, scene.publisher.keys, { targets });
    scene.host.files = new Map([...signed, [targetPath('packs/2026.11.3.siyaq', sha256), file]]);
  };

/** Offers a second root. */
export const newRoot =
  (make: (scene: Scene) => Promise<Envelope>): Attack =>
  async (scene, files) => {
    scene.host.files = new Map([...files, ['metadata/2.root.json', metadataFile(await make(scene))]]);
  };
/** The signed part of a second root with the publisher's keys. */
export const rootOf = ({ publisher: { keys }, reader }: Scene, threshold: number, keyids = keys.root) => {
  const role = (holders: typeof keys.root) => ({ keys: holders, threshold: 1 });
  const holders = {
    root: { keys: keyids, threshold },
    timestamp: role(keys.timestamp),
    snapshot: role(keys.snapshot),
    targets: role(keys.targets),
  };
  return rootMetadata({ version: 2, expires: inDays(reader.now, 365) }, holders);
};
