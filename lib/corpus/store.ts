import { messageOf } from '../result';
import { withinLimit } from '../time-limit';
import { INITIAL_STATE, MainDatabase, STORE_SCHEMA } from './store-database';

/** The opened small database. */
export interface Store {
  readonly database: MainDatabase;
}

/** Why nothing can be stored here. `message` is a plain sentence for the reader. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/** How long IndexedDB may take to open, ms: some profiles never answer. */
const OPEN_LIMIT = 10_000;

let opening: Promise<Store> | undefined;

/**
 * Opens the store, once for each context.
 *
 * @param limit - How long to wait, ms.
 * @throws StoreError when IndexedDB is absent, blocked or belongs to a newer version of the extension.
 */
export function openStore(limit = OPEN_LIMIT): Promise<Store> {
  opening ??= open(limit).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/** Closes the store; the next `openStore` opens it again. */
export async function closeStore(): Promise<void> {
  const open = opening;
  opening = undefined;
  (await open)?.database.close();
}

async function open(limit: number): Promise<Store> {
  const database = new MainDatabase();
  // The browser closes it when the storage is cleared or another version wants it.
  database.on('close', () => {
    opening = undefined;
  });
  try {
    await withinLimit(database.open(), limit, () => new StoreError(`The browser's storage did not open within ${limit / 1000} seconds.`));
    await checkSchema(database);
    return { database };
  } catch (error) {
    database.close();
    if (error instanceof StoreError) throw error;
    throw new StoreError(`The browser's storage cannot be used (${messageOf(error)}).`);
  }
}

function checkSchema(database: MainDatabase): Promise<void> {
  return database.transaction('rw', database.state, async () => {
    const state = await database.state.get('state');
    if (!state) await database.state.put(INITIAL_STATE);
    else if (state.schema > STORE_SCHEMA) {
      throw new StoreError('The stored corpora belong to a newer version of the extension. Update the extension to use them.');
    } else if (state.schema < STORE_SCHEMA) await database.state.put({ ...state, schema: STORE_SCHEMA });
  });
}
