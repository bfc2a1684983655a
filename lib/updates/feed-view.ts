import type { FeedPart } from '../corpus/store-database';
import type { FeedView } from './messages';
import type { FeedRow } from './store-rows';

/** Whether a feed's newest pack is not in use. */
export function isPending({ latest }: Pick<FeedRow, 'latest'>, installed: FeedPart | undefined): boolean {
  return latest !== undefined && latest.hash !== installed?.hash;
}

/** A feed as the options page shows it. */
export function feedView(row: FeedRow, installed: FeedPart | undefined): FeedView {
  const { id, address, fingerprint, name, origin, paused, automatic, signedUntil, checked, next, latest, preview, spared } = row;
  const counts = preview ?? { added: 0, changed: 0, removed: 0, conflicts: 0 };
  return {
    id,
    address,
    fingerprint,
    name,
    origin,
    paused,
    automatic,
    ...(installed && { installed: installed.version }),
    ...(signedUntil !== undefined && { signedUntil }),
    ...(checked && { checked }),
    ...(spared && { spared }),
    ...(!paused && { next: new Date(next).toISOString() }),
    ...(latest &&
      isPending(row, installed) && {
        pending: {
          version: latest.version,
          size: latest.size,
          delta: latest.delta,
          added: counts.added,
          changed: counts.changed,
          removed: counts.removed,
          conflicts: counts.conflicts,
        },
      }),
  };
}
