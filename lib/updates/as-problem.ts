import { PackError } from '../corpus/pack-error';
import { StoreError } from '../corpus/store';
import { isForLackOfSpace } from '../corpus/store-quota';
import { messageOf } from '../result';
import { FeedError, type Problem } from './problem';

/** Whatever was thrown, as a problem with a code. */
export async function asProblem(thrown: unknown): Promise<Problem> {
  if (thrown instanceof FeedError) {
    const { code, detail, pack } = thrown;
    return { code, ...(detail !== undefined && { detail }), ...(pack && { pack }) };
  }
  if (thrown instanceof PackError) return { code: 'bad-file', detail: thrown.message, pack: thrown.fault };
  if (await isForLackOfSpace(thrown)) return { code: 'storage-full' };
  if (thrown instanceof StoreError) return { code: 'storage', detail: thrown.notice.code };
  if (isClosed(thrown)) return { code: 'storage', detail: 'purged' };
  return { code: 'internal', detail: messageOf(thrown) };
}

/** Dexie's error of a store that the browser closed while we worked with it. */
function isClosed(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === 'DatabaseClosedError';
}
