import { afterEach, describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../lib/updates/refresh';
import { testPublisher, versionOf } from '../../lib/updates/test-feed';
import { BROWSER_NAMES } from '../../tools/browsers/launch';
import type { TestNetwork } from '../../tools/browsers/network';
import { maySetPolicy, type PolicyFile, policyFile } from '../../tools/browsers/policy';
import { pageNamed } from './harness/expectations';
import { FEED, ServedFeed } from './harness/feed';
import { says } from './harness/options-page';
import { paintedMarks, waitForMarks } from './harness/reading';
import { Session } from './harness/session';
import { later } from './harness/wait';

/** Each test starts a browser of its own. */
const LIMIT = 120_000;
const SOON = { timeout: 30_000 };
const story = pageNamed('astana-2017');
/** Longer than a page needs until its names are marked. */
const LONG_ENOUGH = 4000;

for (const name of BROWSER_NAMES) {
  describe.skipIf(!maySetPolicy(name))(`a policy file for ${name}`, { timeout: LIMIT }, () => {
    let session: Session | undefined;
    let file: PolicyFile | undefined;
    afterEach(async () => {
      await session?.end();
      file?.remove();
      [session, file] = [undefined, undefined];
    });

    const startedWith = async (policy: Readonly<Record<string, unknown>>, prepare?: (network: TestNetwork) => void) => {
      file = policyFile(name);
      file.write(policy);
      session = await Session.start(name, {
        ...(file.executable !== undefined && { executable: file.executable }),
        ...(prepare && { prepare }),
      });
      return session;
    };
    const feedsOf = async ({ extension }: Session) => (await extension.askBackground('updates.status', {})).feeds;
    const versionIn = async ({ extension }: Session) =>
      (await extension.askBackground('corpus.status', {})).generations.find(({ active }) => active)?.version;

    it('gives every reader the feed whose first root it pins, for good, and lets them add no other', async () => {
      const publisher = await testPublisher(Date.now());
      const files = await publisher.publish(versionOf(2));
      const root = new TextDecoder().decode(files.get('metadata/1.root.json'));
      const policy = { feedAddress: FEED, feedFingerprint: await fingerprintOf(root), sourcesLocked: true };
      const here = await startedWith(policy, (network) => ServedFeed.serveOn(network, files));
      await expect.poll(() => versionIn(here), SOON).toBe('2026.11.2');
      const [feed] = await feedsOf(here);
      expect(feed).toMatchObject({ address: FEED, origin: 'policy', automatic: true });
      expect(await here.extension.askBackground('feeds.remove', { feed: feed?.id ?? '' })).toMatchObject({ ok: false });
      const page = await here.browser.openExtensionPage('options.html#corpus');
      await says(page, 'Your organisation has set some of this');
      await page.waitForSelector('.feed');
      const buttons = await page.$$eval('main button', (all) => all.map((button) => button.textContent?.trim()));
      expect(buttons).not.toContain('Add feed…');
      expect(buttons).not.toContain('Remove');
      expect(buttons).not.toContain('Import file…');
    });

    it('that pins another root is not followed', async () => {
      const publisher = await testPublisher(Date.now());
      const files = await publisher.publish(versionOf(2));
      const here = await startedWith({ feedAddress: FEED, feedFingerprint: 'ab'.repeat(32) }, (network) =>
        ServedFeed.serveOn(network, files),
      );
      await expect.poll(() => here.network.takeRequests().some((line) => line.endsWith('1.root.json')), SOON).toBe(true);
      await later(1000);
      expect(await feedsOf(here)).toEqual([]);
      expect(await versionIn(here)).not.toBe('2026.11.2');
      const options = await here.browser.openExtensionPage('options.html#corpus');
      await says(options, 'The feed that your organisation has set is not followed');
      await says(options, 'another fingerprint than the one that was set');
    });

    it('keeps sites unread, with their subdomains, and reads the others', async () => {
      const here = await startedWith({ disabledSites: ['closed.test'] });
      for (const host of ['open.test', 'closed.test', 'news.closed.test']) here.network.serve(`http://${host}/story`, { body: story.html });
      await waitForMarks((await here.read('http://open.test/story')).page);
      for (const host of ['closed.test', 'news.closed.test']) {
        const { page } = await here.read(`http://${host}/story`);
        await later(LONG_ENOUGH);
        expect(await paintedMarks(page)).toEqual([]);
      }
      const options = await here.browser.openExtensionPage('options.html#sites');
      await says(options, 'Your organisation has switched these sites off');
    });

    it('switches all of it off', async () => {
      const here = await startedWith({ off: true });
      here.network.serve(story.url, { body: story.html });
      const { page } = await here.read(story.url);
      await later(LONG_ENOUGH);
      expect(await paintedMarks(page)).toEqual([]);
      const options = await here.browser.openExtensionPage('options.html');
      await says(options, 'Your organisation has switched Siyaq off');
    });
  });
}
