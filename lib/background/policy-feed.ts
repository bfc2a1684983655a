import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { type Policy, readPolicy, watchPolicy } from '../policy';
import { createQueue } from '../queue';
import { asProblem } from '../updates/as-problem';
import { type PolicyFeedProblem, PolicyFeedProblemSchema } from '../updates/messages';
import type { Problem } from '../updates/problem';
import { RETRY } from '../updates/schedule';
import { listFeeds, removeFeed } from '../updates/store';
import type { Corpus } from './corpus';
import type { Feeds } from './feeds';

const KEY = 'policyFeed';
/** Kept for the session, so that the reader is told also after the background slept, and its host is not asked at each awakening. */
const KeptSchema = v.object({ ...PolicyFeedProblemSchema.entries, fingerprint: v.string(), at: v.number() });
type Kept = v.InferOutput<typeof KeptSchema>;

const inTurn = createQueue();

/**
 * Subscribes to the feed that the organisation has set, and unsubscribes when it sets another or none. Ends with the signal.
 *
 * @returns Looks again, for when the reader's own feeds have changed.
 */
export function followPolicyFeed(corpus: Corpus, feeds: Feeds, signal: AbortSignal): () => void {
  const follow = () =>
    void inTurn(async () => applyPolicyFeed(corpus, feeds, await readPolicy(), Date.now())).catch((error: unknown) =>
      console.warn('The feed of the organisation was not set up:', error),
    );
  watchPolicy(follow, signal);
  follow();
  return follow;
}

/** Why the organisation's feed is not followed; nothing when it is, or when none is set. */
export async function policyFeedProblem(): Promise<PolicyFeedProblem | undefined> {
  const kept = await readKept();
  return kept && { address: kept.address, problem: kept.problem };
}

/**
 * Brings the organisation's feed into line with the policy. A reader's own subscription to the same feed is left alone.
 *
 * @param now - Ms since 1970.
 */
export async function applyPolicyFeed(corpus: Corpus, feeds: Feeds, policy: Policy, now: number): Promise<void> {
  const { feedAddress: address, feedFingerprint: fingerprint } = policy;
  const kept = await readKept();
  const tried = kept?.address === address && kept.fingerprint === fingerprint && now < kept.at + RETRY;
  // The reader's own feed that stands in the way is seen without asking anybody.
  if (tried && kept.problem.code !== 'known') return;
  const problem = await followed(corpus, feeds, policy).catch((error: unknown) => asProblem(error));
  if (problem) await browser.storage.session.set({ [KEY]: { address, fingerprint, at: now, problem } satisfies Kept });
  else await browser.storage.session.remove(KEY);
}

async function followed(corpus: Corpus, feeds: Feeds, policy: Policy): Promise<Problem | undefined> {
  const { feedAddress: address, feedFingerprint: fingerprint } = policy;
  const wanted = address !== '' && fingerprint !== '';
  const store = await corpus.store();
  const rows = await listFeeds(store);
  for (const row of rows) {
    if (row.origin === 'policy' && !(wanted && row.fingerprint === fingerprint)) await removeFeed(store, row.id);
  }
  if (!wanted) return unset(policy);
  if (rows.some((row) => row.fingerprint === fingerprint)) return undefined;
  const added = await feeds.add({ address, fingerprint, automatic: true, origin: 'policy' });
  return added.ok ? undefined : added.problem;
}

/** Half a policy is none, and somebody should know. */
function unset({ feedAddress, feedFingerprint }: Policy): Problem | undefined {
  if (feedAddress !== '') return { code: 'unpinned' };
  return feedFingerprint === '' ? undefined : { code: 'address' };
}

async function readKept(): Promise<Kept | undefined> {
  const { success, output } = v.safeParse(KeptSchema, (await browser.storage.session.get(KEY))[KEY]);
  return success ? output : undefined;
}
