import { sha256Hex } from '../bytes';
import { BUNDLED, commitGeneration, forgetGeneration, keepNotice, listGenerations, readState } from '../corpus/generations';
import { type InstallError, installPack } from '../corpus/install';
import type { Notice } from '../corpus/notice';
import { openPack } from '../corpus/pack';
import type { Pack } from '../corpus/pack-types';
import { openStore, type Store, StoreError } from '../corpus/store';
import { readGeneration } from '../corpus/store-generation';
import { messageOf } from '../result';

/** What the corpus needs from outside. */
export interface CorpusPorts {
  /** Reads the file of the bundled pack. */
  readonly readBundled: () => Promise<Uint8Array<ArrayBuffer>>;
  /** Version of this extension. */
  readonly extension: string;
  /** Asked when the store is empty: restores what can be and says what was lost, if anything was. */
  readonly restore?: (store: Store) => Promise<Notice | undefined>;
}

/** The corpus that answers, and where it is kept. */
export interface StartedCorpus {
  /** Absent when nothing can be stored and the bundled pack answers from memory. */
  readonly store?: Store;
  readonly generation: number;
  readonly pack: Pack;
  /** Why nothing can be stored. What else is not as it should be is kept in the store. */
  readonly notice?: Notice;
}

/**
 * Finds the corpus that is to answer: the active generation; the bundled one where there is none or it is lost; the bundled pack from memory
 * where nothing can be stored.
 *
 * @throws Error when even the bundled pack cannot be read.
 */
export async function startCorpus(ports: CorpusPorts): Promise<StartedCorpus> {
  let notice: Notice;
  try {
    const store = await openStore();
    const isNew = (await listGenerations(store)).generations.length === 0;
    const lost = isNew ? await ports.restore?.(store) : undefined;
    await updateBundled(store, ports);
    if (lost) await keepNotice(store, lost);
    return await readActive(store, ports);
  } catch (error) {
    notice = memoryNotice(error);
  }
  return { generation: BUNDLED, pack: await openBundled(await ports.readBundled()), notice };
}

function memoryNotice(error: unknown): Notice {
  if (error instanceof StoreError) return error.notice;
  return error instanceof NotInstalled && error.full ? { code: 'full' } : { code: 'unusable', detail: messageOf(error) };
}

/**
 * Brings generation 0 up to the bundled pack when another version of the extension installed it, or when `always` says so. Where that fails
 * and an older generation 0 stays, the reader is to be told.
 *
 * @throws Error when it failed and there is no generation 0.
 */
export async function updateBundled(store: Store, ports: CorpusPorts, always = false): Promise<void> {
  const { generations, active = BUNDLED } = await listGenerations(store);
  const row = generations.find(({ generation }) => generation === BUNDLED);
  if (row?.extension === ports.extension && !always) return;
  try {
    const file = await ports.readBundled();
    const digest = await sha256Hex(file);
    if (row?.digest === digest) await commitGeneration(store, { ...row, extension: ports.extension }, false);
    else await installBundled(store, ports, file, digest, active === BUNDLED);
    if ((await readState(store)).notice?.code === 'not-renewed') await keepNotice(store, undefined);
  } catch (error) {
    if (!row) throw error;
    await keepNotice(store, { code: 'not-renewed', detail: messageOf(error).replace(/\.$/, '') });
  }
}

async function readActive(store: Store, ports: CorpusPorts): Promise<StartedCorpus> {
  const { generations, active = BUNDLED } = await listGenerations(store);
  const row = generations.find(({ generation }) => generation === active);
  try {
    if (!row) throw new Error('It is no longer stored.');
    return { store, generation: active, pack: await readGeneration(row.serial) };
  } catch (error) {
    await forgetGeneration(store, active);
    console.warn(`Generation ${active} cannot be read:`, error);
    const detail = row ? `${row.meta.title}, ${row.meta.version}` : '';
    const next = active === BUNDLED ? await rebuildBundled(store, ports) : await readActive(store, ports);
    await keepNotice(store, { code: active === BUNDLED ? 'rebuilt' : 'lost', detail });
    return next;
  }
}

async function rebuildBundled(store: Store, ports: CorpusPorts): Promise<StartedCorpus> {
  const file = await ports.readBundled();
  const pack = await installBundled(store, ports, file, await sha256Hex(file), true);
  return { store, generation: BUNDLED, pack };
}

async function installBundled(
  store: Store,
  ports: CorpusPorts,
  file: Uint8Array<ArrayBuffer>,
  digest: string,
  activate: boolean,
): Promise<Pack> {
  const pack = await openBundled(file);
  const installed = await installPack(store, pack, { origin: { type: 'bundled' }, digest, extension: ports.extension, activate });
  if (!installed.ok) throw new NotInstalled(installed.error);
  return pack;
}

class NotInstalled extends Error {
  readonly full: boolean;

  constructor({ message, full }: InstallError) {
    super(message);
    this.full = full === true;
  }
}

async function openBundled(file: Uint8Array<ArrayBuffer>): Promise<Pack> {
  const opened = await openPack(file);
  if (opened.ok) return opened.value;
  throw new Error(`The corpus that came with the extension cannot be read: ${opened.error.message} Install the extension again.`);
}
