import { storageEstimate } from './storage-estimate';

/** Room below which a refusal that the browser does not explain is taken for a lack of space, bytes: a large corpus needs as much. */
const LITTLE_ROOM = 50_000_000;

const QUOTA: ReadonlySet<string> = new Set(['QuotaExceededError']);
/** What Firefox says when space runs out while a database is made or changed: nothing of space. */
const UNEXPLAINED: ReadonlySet<string> = new Set(['InvalidStateError', 'UnknownError']);

/**
 * Whether something failed for lack of space: because the browser says so, or because it gives no reason and hardly any room is left.
 * Never rejects.
 */
export async function isForLackOfSpace(error: unknown): Promise<boolean> {
  if (holds(error, QUOTA)) return true;
  if (!holds(error, UNEXPLAINED)) return false;
  const estimate = await storageEstimate().catch(() => undefined);
  return estimate !== undefined && estimate.quota - estimate.usage < LITTLE_ROOM;
}

/** Whether an error has one of these names: browsers and Dexie wrap a refusal in each other's errors. */
function holds(error: unknown, names: ReadonlySet<string>): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('name' in error && typeof error.name === 'string' && names.has(error.name)) return true;
  const inner = 'inner' in error ? error.inner : undefined;
  const failures = 'failures' in error && Array.isArray(error.failures) ? error.failures : [];
  return holds(inner, names) || failures.some((failure) => holds(failure, names));
}
