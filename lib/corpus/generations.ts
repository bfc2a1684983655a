import type { Notice } from './notice';
import type { Store } from './store';
import { existingSerials, type GenerationRow, INITIAL_STATE, type StateRow } from './store-database';
import { dropGeneration } from './store-generation';

/** The generation of the bundled pack: always there, rebuilt when it is lost. */
export const BUNDLED = 0;
/** Earlier generations that are kept beside the active and the bundled one. */
const KEPT = 2;

/** The installed generations, oldest first, and which one answers. */
export interface Installed {
  readonly generations: readonly GenerationRow[];
  readonly active: number | undefined;
}

/** Reads what is installed. */
export async function listGenerations({ database }: Store): Promise<Installed> {
  const [generations, state] = await Promise.all([database.generations.toArray(), database.state.get('state')]);
  return { generations, active: state?.active };
}

/** Reserves the number of a new generation database. */
export async function reserveSerial(store: Store): Promise<number> {
  const { database } = store;
  const existing = await existingSerials();
  return database.transaction('rw', database.state, async () => {
    const state = await readState(store);
    const serial = Math.max(state.next, ...existing.map((other) => other + 1));
    await database.state.put({ ...state, next: serial + 1 });
    return serial;
  });
}

/**
 * Makes a staged generation real, in one transaction: it gets its row, becomes active unless told otherwise, and generations too old to be
 * kept lose theirs. Databases without a row are dropped afterwards, or at the next start.
 */
export async function commitGeneration(store: Store, row: GenerationRow, activate: boolean): Promise<void> {
  const { database } = store;
  await database.transaction('rw', database.state, database.generations, database.feeds, async () => {
    const { held, notice, ...state } = await readState(store);
    await database.generations.put(row);
    if (!activate) return;
    // A file that the reader chose must not be replaced by a feed before the reader says so.
    const hold = row.origin.type === 'file' ? (await database.feeds.count()) > 0 : row.origin.type === 'bundled' && held === true;
    // Whoever chose another corpus knows what became of the one before.
    const kept = row.origin.type === 'bundled' && notice !== undefined;
    await database.state.put({ ...state, active: row.generation, ...(hold && { held: true as const }), ...(kept && { notice }) });
    const all = (await database.generations.toArray()).map(({ generation }) => generation);
    await database.generations.bulkDelete(outdated(all, row.generation, state.active));
  });
  await sweepGenerations(store);
}

/**
 * Lets another installed generation answer.
 *
 * @param held - Whether updates are held from now on.
 * @throws Error in plain words when it is not installed.
 */
export function activateGeneration(store: Store, generation: number, held = false): Promise<void> {
  const { database } = store;
  return database.transaction('rw', database.state, database.generations, async () => {
    const { held: _held, notice: _notice, ...state } = await readState(store);
    if (!(await database.generations.get(generation))) throw new Error('This version of the corpus is no longer installed.');
    await database.state.put({ ...state, active: generation, ...(held && { held }) });
  });
}

/** Forgets a generation whose database is lost or broken; the bundled one answers until something else is chosen. */
export async function forgetGeneration(store: Store, generation: number): Promise<void> {
  const { database } = store;
  await database.transaction('rw', database.state, database.generations, async () => {
    const state = await readState(store);
    await database.generations.delete(generation);
    if (state.active === generation) await database.state.put({ ...state, active: BUNDLED });
  });
  await sweepGenerations(store);
}

/** Drops generation databases that no row refers to: replaced, outdated, or left behind by an installation that was cut off. */
export async function sweepGenerations({ database }: Store): Promise<void> {
  const used = new Set((await database.generations.toArray()).map(({ serial }) => serial));
  const leftovers = (await existingSerials()).filter((serial) => !used.has(serial));
  // One that cannot be dropped now is dropped at the next start.
  await Promise.allSettled(leftovers.map(dropGeneration));
}

/**
 * Which generations are given up when `active` becomes active: all but the bundled one, itself, the one that was active before it, and the
 * newest others.
 */
export function outdated(generations: readonly number[], active: number, before: number | undefined): number[] {
  const earlier = generations.filter((generation) => generation !== active && generation !== BUNDLED);
  const byValue = earlier.sort((a, b) => Number(b === before) - Number(a === before) || b - a);
  return byValue.slice(KEPT);
}

/** Keeps what the reader is to be told until it was read; nothing takes it away. */
export function keepNotice(store: Store, notice: Notice | undefined): Promise<void> {
  const { database } = store;
  return database.transaction('rw', database.state, async () => {
    const { notice: _notice, ...state } = await readState(store);
    await database.state.put({ ...state, ...(notice && { notice }) });
  });
}

/** A browser that cleared its storage while we ran left nothing: everything starts anew. */
export async function readState({ database }: Store): Promise<StateRow> {
  return (await database.state.get('state')) ?? INITIAL_STATE;
}
