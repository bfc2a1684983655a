import { afterEach, describe, expect, it, vi } from 'vitest';
import { isForLackOfSpace } from './store-quota';

const named = (name: string, more: object = {}) => Object.assign(new Error('refused'), { name }, more);
/** Makes the browser estimate so much room, bytes; none when it does not tell. */
const leave = (room?: number) =>
  vi.stubGlobal('navigator', {
    storage: { estimate: async () => (room === undefined ? {} : { usage: 1_000_000, quota: 1_000_000 + room }) },
  });

afterEach(() => vi.unstubAllGlobals());

describe('a refusal of the storage is for lack of space', () => {
  it('when the browser says so, however it is wrapped', async () => {
    leave(10 ** 12);
    expect(await isForLackOfSpace(named('QuotaExceededError'))).toBe(true);
    expect(await isForLackOfSpace(named('AbortError', { inner: named('QuotaExceededError') }))).toBe(true);
    expect(await isForLackOfSpace(named('BulkError', { failures: [named('DataError'), named('QuotaExceededError')] }))).toBe(true);
  });

  it('when it gives no reason and hardly any room is left', async () => {
    leave(2_000_000);
    expect(await isForLackOfSpace(named('InvalidStateError'))).toBe(true);
    expect(await isForLackOfSpace(named('OpenFailedError', { inner: named('UnknownError') }))).toBe(true);
  });

  it('in no other case', async () => {
    leave(2_000_000);
    expect(await isForLackOfSpace(named('VersionError'))).toBe(false);
    expect(await isForLackOfSpace('InvalidStateError')).toBe(false);
    leave(10 ** 9);
    expect(await isForLackOfSpace(named('InvalidStateError'))).toBe(false);
    leave();
    expect(await isForLackOfSpace(named('InvalidStateError'))).toBe(false);
    vi.stubGlobal('navigator', {});
    expect(await isForLackOfSpace(named('InvalidStateError'))).toBe(false);
  });
});
