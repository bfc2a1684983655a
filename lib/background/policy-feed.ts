import { type Policy, readPolicy, watchPolicy } from '../policy';
import { createQueue } from '../queue';
import { listFeeds, removeFeed } from '../updates/store';
import type { Corpus } from './corpus';
import type { Feeds } from './feeds';

const inTurn = createQueue();

/** Subscribes to the feed that the organisation has set, and unsubscribes when it sets another or none. Ends with the signal. */
export function followPolicyFeed(corpus: Corpus, feeds: Feeds, signal: AbortSignal): void {
  const follow = () =>
    void inTurn(async () => applyPolicyFeed(corpus, feeds, await readPolicy())).catch((error: unknown) =>
      console.warn('The feed of the organisation was not set up:', error),
    );
  watchPolicy(follow, signal);
  follow();
}

/** Brings the organisation's feed into line with the policy. A reader's own subscription to the same feed is left alone. */
export async function applyPolicyFeed(
  corpus: Corpus,
  feeds: Feeds,
  { feedAddress: address, feedFingerprint: fingerprint }: Policy,
): Promise<void> {
  const wanted = address !== '' && fingerprint !== '';
  const store = await corpus.store();
  const rows = await listFeeds(store);
  for (const row of rows) {
    if (row.origin === 'policy' && !(wanted && row.fingerprint === fingerprint)) await removeFeed(store, row.id);
  }
  if (!wanted || rows.some((row) => row.fingerprint === fingerprint)) return;
  const added = await feeds.add({ address, fingerprint, automatic: true, origin: 'policy' });
  if (!added.ok && added.problem.code !== 'known') console.warn('The feed of the organisation was not added:', added.problem.code);
}
