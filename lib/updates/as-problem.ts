import { StoreError } from '../corpus/store';
import { isQuotaError } from '../corpus/store-quota';
import { messageOf } from '../result';
import { FeedError, type Problem } from './problem';

/** Whatever was thrown, as a problem with a code. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof FeedError) return { code: thrown.code, ...(thrown.detail !== undefined && { detail: thrown.detail }) };
  if (isQuotaError(thrown)) return { code: 'storage-full' };
  if (thrown instanceof StoreError) return { code: 'storage', detail: messageOf(thrown) };
  return { code: 'internal', detail: messageOf(thrown) };
}
