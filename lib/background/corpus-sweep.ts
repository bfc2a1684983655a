import { sweepGenerations } from '../corpus/generations';
import type { Store } from '../corpus/store';
import { sweepInbox } from '../corpus/store-inbox';
import { sweepFeeds } from '../updates/store';

/** Removes leftovers of what was cut off; whatever cannot be removed now is removed at the next start. */
export async function sweepStore(store: Store): Promise<void> {
  await sweepGenerations(store);
  await sweepInbox();
  await sweepFeeds(store);
}
