import { FeedError } from './problem';

/** Hosts that an end-to-end test serves without https. */
const TEST_HOST = /^(?:localhost|127\.0\.0\.1|[a-z0-9.-]+\.test)$/;

/**
 * A feed's address as it is kept: https, no user name, no query, no fragment, ending in a slash.
 *
 * @param testing - Whether `http` is allowed for test hosts.
 * @throws FeedError `address`.
 */
export function feedAddress(written: string, testing: boolean): string {
  const url = parsed(written.trim());
  const safe = url.protocol === 'https:' || (testing && url.protocol === 'http:' && TEST_HOST.test(url.hostname));
  if (!safe || url.username !== '' || url.password !== '') throw new FeedError('address');
  url.search = '';
  url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url.href;
}

function parsed(written: string): URL {
  try {
    return new URL(/^[a-z]+:/i.test(written) ? written : `https://${written}`);
  } catch {
    throw new FeedError('address');
  }
}
