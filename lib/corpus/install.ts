import { fail, messageOf, ok, type Result } from '../result';
import { BUNDLED, commitGeneration, reserveSerial } from './generations';
import { verifyStaged } from './install-verify';
import type { Pack } from './pack-types';
import type { Store } from './store';
import type { GenerationOrigin, GenerationRow } from './store-database';
import { dropGeneration, readGeneration, writeGeneration } from './store-generation';

/** What is known about a pack beside its contents. */
export interface Provenance {
  readonly origin: GenerationOrigin;
  /** SHA-256 of the pack's file, hexadecimal. */
  readonly digest: string;
  /** Version of this extension. */
  readonly extension: string;
  /** Whether the pack becomes active at once. */
  readonly activate: boolean;
}

/** Why a pack could not be installed; what was active stays active. */
export interface InstallError {
  /** A plain sentence. */
  readonly message: string;
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
    verifyStaged(await readGeneration(serial), pack);
    const row = rowOf(serial, pack, provenance);
    await commitGeneration(store, row, provenance.activate);
    return ok(row);
  } catch (error) {
    if (serial !== undefined) await dropGeneration(serial).catch(() => undefined);
    return fail({ message: explain(error) });
  }
}

function rowOf(serial: number, { meta }: Pack, { origin, digest, extension }: Provenance): GenerationRow {
  const { title, version, counts } = meta;
  return {
    generation: origin.type === 'bundled' ? BUNDLED : serial,
    serial,
    installed: new Date().toISOString(),
    origin,
    // Only feeds carry signatures; a file's is not checked.
    signed: false,
    digest,
    extension,
    meta: { title, version, counts },
  };
}

function explain(error: unknown): string {
  if (isQuotaError(error)) return 'There is not enough storage left in the browser for this corpus. Free some disk space and try again.';
  return `The corpus could not be stored: ${messageOf(error).replace(/\.$/, '')}. Try again; if it fails again, restart the browser.`;
}

/** Browsers and Dexie wrap the refusal for lack of space in each other's errors. */
function isQuotaError(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('name' in error && error.name === 'QuotaExceededError') return true;
  const inner = 'inner' in error ? error.inner : undefined;
  const failures = 'failures' in error && Array.isArray(error.failures) ? error.failures : [];
  return isQuotaError(inner) || failures.some(isQuotaError);
}
