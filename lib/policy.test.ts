import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { allowsHost, isManaged, NO_POLICY, readPolicy, understood } from './policy';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

describe('a policy', () => {
  it('asks for nothing where there is none, or where the browser says so with an error', async () => {
    expect(await readPolicy()).toEqual(NO_POLICY);
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found'));
    expect(await readPolicy()).toEqual(NO_POLICY);
    expect(isManaged(NO_POLICY)).toBe(false);
  });

  it('keeps what fits when something else does not', () => {
    const policy = understood({
      off: 'yes',
      disabledSites: ['Mail.Example ', 7, ''],
      feedAddress: 'http://feed.example/',
      onlySites: 'x',
      sourcesLocked: true,
    });
    expect(policy).toEqual({ ...NO_POLICY, disabledSites: ['mail.example'], sourcesLocked: true });
    expect(isManaged(policy)).toBe(true);
    expect(understood(undefined)).toEqual(NO_POLICY);
  });

  it('decides by host, subdomains included', () => {
    const allows = (managed: unknown, host: string) => allowsHost(understood(managed), host);
    expect(allows({}, 'news.example')).toBe(true);
    expect(allows({ off: true }, 'news.example')).toBe(false);
    expect(allows({ disabledSites: ['example'] }, 'news.example')).toBe(false);
    expect(allows({ onlySites: ['news.example'] }, 'live.news.example')).toBe(true);
    expect(allows({ onlySites: ['news.example'] }, 'mail.example')).toBe(false);
    expect(allows({ onlySites: ['news.example'], disabledSites: ['live.news.example'] }, 'live.news.example')).toBe(false);
  });

  it('is what the schema for browsers says', () => {
    const schema: unknown = JSON.parse(readFileSync('public/managed-schema.json', 'utf8'));
    const properties = typeof schema === 'object' && schema !== null && 'properties' in schema ? Object(schema.properties) : {};
    expect(Object.keys(properties)).toEqual(Object.keys(NO_POLICY));
  });
});
