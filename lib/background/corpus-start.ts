import { sha256Hex } from '../bytes';
import { BUNDLED, commitGeneration, forgetGeneration, listGenerations } from '../corpus/generations';
import { installPack } from '../corpus/install';
import { openPack } from '../corpus/pack';
import type { Pack } from '../corpus/pack-types';
import { openStore, type Store } from '../corpus/store';
import { readGeneration } from '../corpus/store-generation';
import { messageOf } from '../result';

/** What the corpus needs from outside. */
export interface CorpusPorts {
  /** Reads the file of the bundled pack. */
  readonly readBundled: () => Promise<Uint8Array<ArrayBuffer>>;
  /** Version of this extension. */
  readonly extension: string;
  /** Asked when the store is empty: restores what can be and says in plain words what was lost, if anything was. */
  readonly restore?: (store: Store) => Promise<string | undefined>;
}

/** The corpus that answers, and where it is kept. */
export interface StartedCorpus {
  /** Absent when nothing can be stored and the bundled pack answers from memory. */
  readonly store?: Store;
  readonly generation: number;
  readonly pack: Pack;
  /** Plain words for the reader when something is not as it should be. */
  readonly notice?: string;
}

/**
 * Finds the corpus that is to answer: the active generation; the bundled one where there is none or it is lost; the bundled pack from memory
 * where nothing can be stored.
 *
 * @throws Error when even the bundled pack cannot be read.
 */
export async function startCorpus(ports: CorpusPorts): Promise<StartedCorpus> {
  let problem: string;
  try {
    const store = await openStore();
    const isNew = (await listGenerations(store)).generations.length === 0;
    const lost = isNew ? await ports.restore?.(store) : undefined;
    const notice = (await updateBundled(store, ports)) ?? lost;
    return { ...(await readActive(store, ports)), ...(notice !== undefined && { notice }) };
  } catch (error) {
    problem = messageOf(error);
  }
  const notice = `${problem} The corpus that came with the extension answers from memory; other corpora cannot be used until this is solved.`;
  return { generation: BUNDLED, pack: await openBundled(await ports.readBundled()), notice };
}

/**
 * Brings generation 0 up to the bundled pack when another version of the extension installed it, or when `always` says so.
 *
 * @returns Plain words when that failed and an older generation 0 stays.
 * @throws Error when it failed and there is no generation 0.
 */
export async function updateBundled(store: Store, ports: CorpusPorts, always = false): Promise<string | undefined> {
  const { generations, active = BUNDLED } = await listGenerations(store);
  const row = generations.find(({ generation }) => generation === BUNDLED);
  if (row?.extension === ports.extension && !always) return undefined;
  try {
    const file = await ports.readBundled();
    const digest = await sha256Hex(file);
    if (row?.digest === digest) await commitGeneration(store, { ...row, extension: ports.extension }, false);
    else await installBundled(store, ports, file, digest, active === BUNDLED);
    return undefined;
  } catch (error) {
    if (!row) throw error;
    return `The corpus that came with this version of the extension could not be installed; the one before it stays. ${messageOf(error)}`;
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
    const name = row ? `${row.meta.title}, version ${row.meta.version},` : 'in use';
    const lost = `The corpus ${name} could not be read and was removed (${messageOf(error)}).`;
    if (active !== BUNDLED) return { ...(await readActive(store, ports)), notice: `${lost} The one that came with the extension is used.` };
    return { ...(await rebuildBundled(store, ports)), notice: `${lost} It was installed again from the extension.` };
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
  if (!installed.ok) throw new Error(installed.error.message);
  return pack;
}

async function openBundled(file: Uint8Array<ArrayBuffer>): Promise<Pack> {
  const opened = await openPack(file);
  if (opened.ok) return opened.value;
  throw new Error(`The corpus that came with the extension cannot be read: ${opened.error.message} Install the extension again.`);
}
