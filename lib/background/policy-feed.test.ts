import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NO_POLICY } from '../policy';
import { testPublisher, versionOf } from '../updates/test-feed';
import { ADDRESS, TestHost } from '../updates/test-host';
import { applyPolicyFeed, policyFeedProblem } from './policy-feed';
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

const follow = (feedAddress: string, feedFingerprint: string, now = NOW) =>
  applyPolicyFeed(reader.corpus, reader.feeds, { ...NO_POLICY, feedAddress, feedFingerprint }, now);
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
  expect(await policyFeedProblem()).toEqual({ address: ADDRESS, problem: { code: 'unpinned' } });
  await follow(ADDRESS, 'ab'.repeat(32));
  expect(await policyFeedProblem()).toEqual({ address: ADDRESS, problem: { code: 'fingerprint' } });
  expect(await feeds()).toEqual([]);
  await follow('', 'ab'.repeat(32));
  expect(await policyFeedProblem()).toEqual({ address: '', problem: { code: 'address' } });
});

it('tells why, until it works, and asks the host only now and then', async () => {
  reader.host.bend = () => new Response('', { status: 500 });
  await follow(ADDRESS, fingerprint);
  const problem = { address: ADDRESS, problem: { code: 'unreachable', detail: '500' } };
  expect(await policyFeedProblem()).toEqual(problem);
  reader.host.bend = () => undefined;
  reader.host.asked.length = 0;
  await follow(ADDRESS, fingerprint, NOW + 60_000);
  expect(reader.host.asked).toEqual([]);
  expect(await policyFeedProblem()).toEqual(problem);
  await follow(ADDRESS, fingerprint, NOW + 3_600_000);
  expect(await policyFeedProblem()).toBeUndefined();
  expect(await feeds()).toHaveLength(1);
});

it('says when the reader follows another feed at the address', async () => {
  const own = await reader.subscribe();
  await follow(ADDRESS, 'ab'.repeat(32));
  expect(await policyFeedProblem()).toEqual({ address: ADDRESS, problem: { code: 'known' } });
  await reader.feeds.remove(own);
  await follow(ADDRESS, 'ab'.repeat(32));
  expect(await policyFeedProblem()).toMatchObject({ problem: { code: 'fingerprint' } });
  await follow('', '');
  expect(await policyFeedProblem()).toBeUndefined();
});

it('leaves the reader’s own subscriptions alone', async () => {
  await reader.subscribe();
  await follow(ADDRESS, fingerprint);
  await follow('', '');
  expect(await feeds()).toEqual([{ address: ADDRESS, origin: 'reader', automatic: false }]);
});
