import { isCurrent } from './locate';
import type { MentionIndex } from './mention-index';
import type { PageMention } from './types';

/**
 * Reports changes, and mentions whose text nodes were changed or left the document, before the next frame is painted: a StaticRange does not
 * follow an edit and would mark the wrong letters. A node that was moved, or set to the text it had, keeps its mentions.
 *
 * @param index - The page's mentions; read at each change, so it may be filled later. `onChange` must move stale mentions in it or delete them.
 * @param onChange - Told the stale mentions, perhaps none, and all that has changed.
 * @param signal - Ends the watch.
 * @returns A function to call when shadow roots may have joined the index.
 */
export function watchFreshness(
  document: Document,
  index: MentionIndex,
  onChange: (stale: ReadonlySet<PageMention>, records: readonly MutationRecord[]) => void,
  signal: AbortSignal,
): () => void {
  const watched = new WeakSet<Node>();
  const observer = new MutationObserver((records) => onChange(staleMentions(records, index), records));
  const observe = (root: Node) => {
    if (signal.aborted || watched.has(root)) return;
    watched.add(root);
    observer.observe(root, { subtree: true, childList: true, characterData: true });
  };
  observe(document);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return () => {
    for (const root of index.shadowRoots()) observe(root);
  };
}

function staleMentions(records: readonly MutationRecord[], index: MentionIndex): Set<PageMention> {
  const suspects = new Set<Node>();
  let removed = false;
  for (const record of records) {
    if (record.type === 'characterData') suspects.add(record.target);
    else removed ||= record.removedNodes.length > 0;
  }
  // Asking each of our own nodes is cheaper than walking what the page removed, which may be a whole list that never held a mention.
  if (removed) for (const node of index.nodes()) if (!node.isConnected) suspects.add(node);
  const stale = new Set<PageMention>();
  for (const node of suspects) {
    for (const mention of index.in(node)) if (!mention.spans.every(isCurrent)) stale.add(mention);
  }
  return stale;
}
