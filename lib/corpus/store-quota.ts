/** Whether something failed for lack of space: browsers and Dexie wrap that refusal in each other's errors. */
export function isQuotaError(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('name' in error && error.name === 'QuotaExceededError') return true;
  const inner = 'inner' in error ? error.inner : undefined;
  const failures = 'failures' in error && Array.isArray(error.failures) ? error.failures : [];
  return isQuotaError(inner) || failures.some(isQuotaError);
}
