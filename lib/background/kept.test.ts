import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { closeStore, openStore } from '../corpus/store';
import { emptyIndexedDb } from '../corpus/test-store';
import { followCorpus } from '../pages/follow-corpus';
import { listFeeds } from '../updates/store';
import { versionOf } from '../updates/test-feed';
import { Corpus } from './corpus';
import { noteKept, restoreKept } from './kept';
import { fileOf } from './test-corpora';
import { subscribedReader } from './test-updates';

beforeEach(() => fakeBrowser.reset());

const startedAnew = () =>
  new Corpus(
    { readBundled: () => fileOf('2026.11.1'), extension: '1.0.0', restore: restoreKept },
    async () => undefined,
    AbortSignal.abort(),
  );

describe('databases that the browser cleared', () => {
  it('are told of, and subscriptions outlive them', async () => {
    const { reader, feed, publisher } = await subscribedReader(true);
    await noteKept(await openStore());
    const [before] = await listFeeds(await openStore());
    await closeStore();
    await emptyIndexedDb();
    const corpus = startedAnew();
    expect((await corpus.status()).notice).toEqual({ code: 'purged', detail: 'Test corpus, 2026.11.2' });
    const [after] = await listFeeds(await openStore());
    expect(after).toMatchObject({ address: before?.address, fingerprint: before?.fingerprint, automatic: true, next: 0 });
    expect(after?.id).not.toBe(feed);
    await reader.restart();
    expect(publisher.versions).toHaveLength(1);
    expect(await reader.update(after?.id ?? '')).toBe('nothing');
    expect(await reader.version()).toBe('2026.11.2');
  });

  it('are noted anew with each version, which is how open popups and panels hear of it', async () => {
    const { publisher, host, reader, feed } = await subscribedReader();
    const life = new AbortController();
    const heard = vi.fn();
    await noteKept(await openStore());
    followCorpus(heard, life.signal);
    host.files = await publisher.publish(versionOf(3));
    await reader.update(feed);
    await noteKept(await openStore());
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
    life.abort();
    await reader.feeds.remove(feed);
    await noteKept(await openStore());
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('without anything of the reader’s in them are no loss', async () => {
    await emptyIndexedDb();
    const corpus = startedAnew();
    expect(await corpus.status()).not.toHaveProperty('notice');
    await noteKept(await openStore());
    await emptyIndexedDb();
    expect(await startedAnew().status()).not.toHaveProperty('notice');
  });
});
