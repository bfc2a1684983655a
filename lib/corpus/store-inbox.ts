import { FeedError } from '../updates/problem';
import { openStore } from './store';

/** Files left behind longer than this are swept, ms. */
const INBOX_LIFE = 3_600_000;

/**
 * Leaves a file for the other side, background or options page.
 *
 * @returns The key to hand over in a message.
 * @throws StoreError when nothing can be stored.
 */
export async function putInbox(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const key = crypto.randomUUID();
  const { database } = await openStore();
  await database.inbox.put({ key, bytes, put: Date.now() });
  return key;
}

/**
 * Takes a file out of the inbox.
 *
 * @throws FeedError `file-gone` when it is not there.
 */
export async function takeInbox(key: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readInbox(key);
  const { database } = await openStore();
  await database.inbox.delete(key);
  return bytes;
}

/**
 * Reads a file in the inbox and leaves it there.
 *
 * @throws FeedError `file-gone` when it is not there.
 */
export async function readInbox(key: string): Promise<Uint8Array<ArrayBuffer>> {
  const { database } = await openStore();
  const row = await database.inbox.get(key);
  if (!row) throw new FeedError('file-gone');
  return row.bytes;
}

/** Removes files that nobody took. */
export async function sweepInbox(): Promise<void> {
  const { database } = await openStore();
  await database.inbox
    .where('put')
    .below(Date.now() - INBOX_LIFE)
    .delete();
}
