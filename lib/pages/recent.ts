import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { IdSchema } from '../corpus/records';
import { createQueue } from '../queue';

/** Key in `storage.local` of the entities that were looked up last. */
const KEY = 'recentLookUps';
/** How many are kept. */
const MOST = 6;
const StoredSchema = v.fallback(v.array(IdSchema), []);
const inTurn = createQueue();

async function read(): Promise<readonly string[]> {
  return v.parse(StoredSchema, (await browser.storage.local.get(KEY))[KEY]);
}

/** The entities that the reader looked up last, by id. Whoever calls this answers for keeping private windows out of it. */
export const recentLookUps = {
  /** The newest first. */
  read,
  /** Remembers one as the newest. */
  add: (id: string): Promise<void> =>
    inTurn(async () => {
      const others = (await read()).filter((other) => other !== id);
      await browser.storage.local.set({ [KEY]: [id, ...others].slice(0, MOST) });
    }),
  /** Forgets all. */
  clear: (): Promise<void> => inTurn(() => browser.storage.local.remove(KEY)),
};
