import { useLayoutEffect, useState } from 'preact/hooks';
import type { PopupState } from '../../lib/pages/popup/state';
import type { ListItem } from './EntryList';

/**
 * What Enter in the look-up field does: opens the active item, or, while what is shown answers an earlier query, the one that will be active
 * once this query is answered. Who types on takes the wish back.
 */
export function useOpenActive(
  { query, asking }: Pick<PopupState, 'query' | 'asking'>,
  active: ListItem | undefined,
  onOpen: (item: ListItem) => void,
): () => void {
  const [wanted, setWanted] = useState<string | undefined>();
  useLayoutEffect(() => {
    if (wanted === undefined || (wanted === query && asking)) return;
    setWanted(undefined);
    if (wanted === query && active) onOpen(active);
  }, [wanted, query, asking]);
  return () => {
    if (asking) setWanted(query);
    else if (active) onOpen(active);
  };
}
