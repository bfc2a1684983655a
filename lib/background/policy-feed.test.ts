import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NO_POLICY } from '../policy';
import { testPublisher, versionOf } from '../updates/test-feed';
import { ADDRESS, TestHost } from '../updates/test-host';
import { applyPolicyFeed } from './policy-feed';
import { NOW, TestReader } from './test-updates';

let reader: TestReader;
let fingerprint: string;

beforeEach(async () => {
  fakeBrowser.reset();
  const publisher = await testPublisher(NOW);
  const host = new TestHost();
  host.files = await publisher.publish(versionOf(2));
  reader = await TestReader.create(host);
  const looked = await reader.feeds.look(ADDRESS);
  fingerprint = looked.ok ? looked.fingerprint : '';
});

const follow = (feedAddress: string, feedFingerprint: string) =>
  applyPolicyFeed(reader.corpus, reader.feeds, { ...NO_POLICY, feedAddress, feedFingerprint });
const feeds = async () => (await reader.updates.status()).feeds.map(({ address, origin, automatic }) => ({ address, origin, automatic }));

it('subscribes once to the feed that the organisation has set, and ends that with the policy', async () => {
  await follow(ADDRESS, fingerprint);
  await follow(ADDRESS, fingerprint);
  expect(await feeds()).toEqual([{ address: ADDRESS, origin: 'policy', automatic: true }]);
  await follow('', '');
  expect(await feeds()).toEqual([]);
});

it('follows no feed that is not pinned, nor one with other keys', async () => {
  await follow(ADDRESS, '');
  await follow(ADDRESS, 'ab'.repeat(32));
  expect(await feeds()).toEqual([]);
});

it('leaves the reader’s own subscriptions alone', async () => {
  await reader.subscribe();
  await follow(ADDRESS, fingerprint);
  await follow('', '');
  expect(await feeds()).toEqual([{ address: ADDRESS, origin: 'reader', automatic: false }]);
});
