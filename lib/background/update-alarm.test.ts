import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeFeed } from '../updates/store';
import { testPublisher, versionOf } from '../updates/test-feed';
import { TestHost } from '../updates/test-host';
import { NOW, subscribedReader, TestReader } from './test-updates';
import { keepUpdating, setAlarm } from './update-alarm';

const MINUTE = 60_000;
beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(Date, 'now').mockReturnValue(NOW);
});
afterEach(() => vi.restoreAllMocks());

const alarm = async () => (await browser.alarms.get('updates'))?.scheduledTime;

async function nextAt(reader: TestReader, feed: string, next: number): Promise<void> {
  await changeFeed(await reader.corpus.store(), feed, (row) => ({ ...row, next }));
}

it('is set for the feed whose time comes first, and no earlier than a quarter of an hour', async () => {
  const { reader, feed } = await subscribedReader();
  await nextAt(reader, feed, NOW + 400 * MINUTE);
  await setAlarm(reader.corpus);
  expect(await alarm()).toBe(NOW + 400 * MINUTE);
  await nextAt(reader, feed, NOW - MINUTE);
  await setAlarm(reader.corpus);
  expect(await alarm()).toBe(NOW + 15 * MINUTE);
});

it('is not set without a feed, and taken away when the only one is paused', async () => {
  const alone = await TestReader.create(new TestHost());
  await setAlarm(alone.corpus);
  expect(await alarm()).toBeUndefined();
  alone.host.files = await (await testPublisher(NOW)).publish(versionOf(2));
  const feed = await alone.subscribe();
  await setAlarm(alone.corpus);
  expect(await alarm()).toBeDefined();
  await alone.feeds.change({ feed, paused: true });
  await setAlarm(alone.corpus);
  expect(await alarm()).toBeUndefined();
});

it('lets feeds be checked and is set anew', async () => {
  const { reader } = await subscribedReader();
  const inTime = vi.fn(async () => undefined);
  const life = new AbortController();
  keepUpdating(reader.corpus, { inTime }, life.signal);
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'another', scheduledTime: NOW, persistAcrossSessions: false });
  expect(inTime).not.toHaveBeenCalled();
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'updates', scheduledTime: NOW, persistAcrossSessions: false });
  expect(inTime).toHaveBeenCalledOnce();
  await vi.waitFor(async () => expect(await alarm()).toBeGreaterThan(NOW));
  life.abort();
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'updates', scheduledTime: NOW, persistAcrossSessions: false });
  expect(inTime).toHaveBeenCalledOnce();
});
