import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { hexOf } from '../bytes';
import { BUNDLED, listGenerations } from '../corpus/generations';
import type { Notice } from '../corpus/notice';
import type { Store } from '../corpus/store';
import { KEPT_KEY } from '../updates/kept-key';
import { addFeed, listFeeds } from '../updates/store';

const KeptSchema = v.object({
  /** The generation in use; our own pages look here to hear of another. */
  generation: v.number(),
  /** What was in use, when it was not the bundled corpus. */
  inUse: v.exactOptional(v.string()),
  feeds: v.array(
    v.object({
      address: v.string(),
      fingerprint: v.string(),
      name: v.string(),
      origin: v.picklist(['reader', 'policy']),
      automatic: v.boolean(),
      paused: v.boolean(),
      root: v.string(),
    }),
  ),
});

/** Notes outside the databases what is in them, so that their loss is noticed and subscriptions outlive it. */
export async function noteKept(store: Store): Promise<void> {
  const [feeds, { generations, active = BUNDLED }] = [await listFeeds(store), await listGenerations(store)];
  const row = active === BUNDLED ? undefined : generations.find(({ generation }) => generation === active);
  const kept: v.InferOutput<typeof KeptSchema> = {
    generation: active,
    ...(row && { inUse: `${row.meta.title}, ${row.meta.version}` }),
    feeds: feeds.map(({ address, fingerprint, name, origin, automatic, paused, trusted: { root } }) => {
      return { address, fingerprint, name, origin, automatic, paused, root };
    }),
  };
  await browser.storage.local.set({ [KEPT_KEY]: kept });
}

/**
 * After the databases were lost: subscribes again to what was subscribed to.
 *
 * @returns What happened; nothing when nothing of the reader's was lost.
 */
export async function restoreKept(store: Store): Promise<Notice | undefined> {
  const { success, output } = v.safeParse(KeptSchema, (await browser.storage.local.get(KEPT_KEY))[KEPT_KEY]);
  if (!success || (output.inUse === undefined && output.feeds.length === 0)) return undefined;
  for (const { root, ...feed } of output.feeds) {
    await addFeed(store, { ...feed, id: hexOf(crypto.getRandomValues(new Uint8Array(8))), trusted: { root }, failures: 0, next: 0 });
  }
  return { code: 'purged', ...(output.inUse !== undefined && { detail: output.inUse }) };
}
