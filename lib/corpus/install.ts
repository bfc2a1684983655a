import { fail, messageOf, ok, type Result } from '../result';
import type { Golden } from '../updates/target-custom';
import { BUNDLED, commitGeneration, reserveSerial } from './generations';
import { checkGolden, verifyStaged } from './install-verify';
import type { Pack } from './pack-types';
import type { Store } from './store';
import type { GenerationOrigin, GenerationRow } from './store-database';
import { dropGeneration, readGeneration, writeGeneration } from './store-generation';
import { isForLackOfSpace } from './store-quota';

/** What is known about a pack beside its contents. */
export interface Provenance {
  readonly origin: GenerationOrigin;
  /** SHA-256 of the pack's file, hexadecimal. */
  readonly digest: string;
  /** Version of this extension. */
  readonly extension: string;
  /** Whether the pack becomes active at once. */
  readonly activate: boolean;
  /** Whether a feed that the reader subscribed to vouches for it. */
  readonly signed?: boolean;
  /** Texts in which names must be found once the pack is staged. */
  readonly golden?: readonly Golden[];
}

/** Why a pack could not be installed; what was active stays active. */
export interface InstallError {
  /** What was found, for logs and behind our own words. */
  readonly message: string;
  /** There is not enough space. */
  readonly full?: true;
}

/**
 * Installs a decoded pack: stages it in a database of its own, reads it back and checks it, then flips the pointer in one transaction. Cut off
 * at any point, the old generation stays whole and active.
 */
export async function installPack(store: Store, pack: Pack, provenance: Provenance): Promise<Result<GenerationRow, InstallError>> {
  let serial: number | undefined;
  try {
    serial = await reserveSerial(store);
    await writeGeneration(serial, pack);
    const staged = await readGeneration(serial);
    verifyStaged(staged, pack);
    checkGolden(staged, provenance.golden ?? []);
    const row = rowOf(serial, pack, provenance);
    await commitGeneration(store, row, provenance.activate);
    return ok(row);
  } catch (error) {
    if (serial !== undefined) await dropGeneration(serial).catch(() => undefined);
    return fail((await isForLackOfSpace(error)) ? { message: 'The storage is full.', full: true } : { message: messageOf(error) });
  }
}

function rowOf(serial: number, { meta }: Pack, { origin, digest, extension, signed = false }: Provenance): GenerationRow {
  const { title, version, counts } = meta;
  return {
    generation: origin.type === 'bundled' ? BUNDLED : serial,
    serial,
    installed: new Date().toISOString(),
    origin,
    signed,
    digest,
    extension,
    meta: { title, version, counts },
  };
}
