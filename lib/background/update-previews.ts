import type { Store } from '../corpus/store';
import { installedParts } from '../updates/compose';
import { isPending } from '../updates/pending';
import { keepPreview, type Preview, previewKey, previewOf } from '../updates/preview';
import { listFeeds } from '../updates/store';

/** What pending versions would change; the last one worked out is kept. */
export class UpdatePreviews {
  #last: { readonly key: string; readonly preview: Promise<Preview> } | undefined;

  /**
   * What a feed's pending version changes.
   *
   * @throws FeedError
   */
  async of(store: Store, feed: string): Promise<Preview> {
    const key = await previewKey(store, feed);
    if (this.#last?.key !== key) this.#last = { key, preview: previewOf(store, feed) };
    return this.#last.preview;
  }

  /** Notes with each feed how much its pending version changes, where that is not noted yet. */
  async keep(store: Store): Promise<void> {
    const installed = await installedParts(store);
    const feeds = await listFeeds(store);
    for (const row of feeds) {
      const key = await previewKey(store, row.id);
      if (!isPending(row, feeds, installed) || row.preview?.key === key) continue;
      // A preview that cannot be made is not tried again every half second: installing will say why.
      const preview = await this.of(store, row.id).catch(() => ({ changes: [], conflicts: [] }));
      await keepPreview(store, row.id, key, preview);
    }
  }
}
