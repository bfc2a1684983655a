import { messageOf } from '../result';
import { withinLimit } from '../time-limit';
import type { Notice } from './notice';
import { INITIAL_STATE, MainDatabase, STORE_SCHEMA } from './store-database';

/** The opened small database. Once the browser has closed it, it stays closed: what is open then belongs to another store. */
export interface Store {
  readonly database: MainDatabase;
}

/** Why nothing can be stored here, for words by `notice`; `message` is for logs. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly notice: Notice;
  /** The browser was just closing it: opening it again may work. */
  readonly closing: boolean;

  constructor(notice: Notice, closing = false) {
    super(`Nothing can be stored: ${notice.detail ?? notice.code}.`);
    this.notice = notice;
    this.closing = closing;
  }
}

/** How long IndexedDB may take to open, ms: some profiles never answer. */
const OPEN_LIMIT = 10_000;
/** How long pages of an earlier version may take to let go of the storage, ms: they are asked to by the browser. */
const BLOCKED_LIMIT = 1_000;

let opening: Promise<Store> | undefined;
/** The store that is open and was not closed by us. */
let current: Store | undefined;
const lossListeners = new Set<() => void>();

/**
 * Opens the store, once for each context.
 *
 * @param limit - How long to wait, ms.
 * @throws StoreError when IndexedDB is absent, blocked or belongs to a newer version of the extension.
 */
export function openStore(limit = OPEN_LIMIT): Promise<Store> {
  opening ??= openPatiently(limit).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/** Closes the store; the next `openStore` opens it again. */
export async function closeStore(): Promise<void> {
  const open = opening;
  [opening, current] = [undefined, undefined];
  (await open)?.database.close();
}

/** Calls back when the browser closed the store under us: the storage was cleared, or another version wants it. Ends with the signal. */
export function onStoreLost(listener: () => void, signal: AbortSignal): void {
  lossListeners.add(listener);
  signal.addEventListener('abort', () => lossListeners.delete(listener), { once: true });
}

/** While the browser clears the storage, it closes what is opened anew at once. */
async function openPatiently(limit: number, attempts = 10): Promise<Store> {
  try {
    return await open(limit);
  } catch (error) {
    if (attempts === 0 || !(error instanceof StoreError) || !error.closing) throw error;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return openPatiently(limit, attempts - 1);
  }
}

async function open(limit: number): Promise<Store> {
  const database = new MainDatabase();
  try {
    const late = () => new StoreError({ code: 'blocked' });
    await withinLimit(Promise.race([database.open(), whenBlocked(database, limit)]), limit, late);
    await checkSchema(database);
  } catch (error) {
    database.close();
    throw error instanceof StoreError ? error : unusable(messageOf(error), isClosing(error));
  }
  const store = { database };
  current = store;
  database.on('close', () => hearClose(store));
  return store;
}

function hearClose(store: Store): void {
  if (current !== store) return;
  [opening, current] = [undefined, undefined];
  for (const listener of lossListeners) listener();
}

function whenBlocked(database: MainDatabase, limit: number): Promise<never> {
  return new Promise((_, reject) => {
    database.on('blocked', () => setTimeout(() => reject(new StoreError({ code: 'blocked' })), Math.min(limit / 2, BLOCKED_LIMIT)));
  });
}

function unusable(detail: string, closing = false): StoreError {
  return new StoreError({ code: 'unusable', detail }, closing);
}

/** Errors of browsers when they close a database that is being opened or was opened just now, in Dexie's wrapping. */
function isClosing(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || error.name === 'DatabaseClosedError');
}

function checkSchema(database: MainDatabase): Promise<void> {
  return database.transaction('rw', database.state, async () => {
    const state = await database.state.get('state');
    if (!state) await database.state.put(INITIAL_STATE);
    else if (state.schema > STORE_SCHEMA) throw new StoreError({ code: 'newer' });
    else if (state.schema < STORE_SCHEMA) await database.state.put({ ...state, schema: STORE_SCHEMA });
  });
}
