import { useState } from 'preact/hooks';
import type { EntityKind } from '../../lib/corpus/kinds';
import type { PopupState } from '../../lib/pages/popup/state';
import type { ListGroup, ListItem } from './EntryList';
import { optionId } from './EntryList';
import { listGroups } from './groups';

/** The list of popup and side panel, and the choice in it that the keyboard moves. */
export interface LookUpList {
  readonly groups: readonly ListGroup[];
  /** The item that Enter opens; absent while no list is shown. */
  readonly active: ListItem | undefined;
  readonly activeId: string | undefined;
  /** The kind of names that the page's list is narrowed to. */
  readonly kind: EntityKind | undefined;
  readonly setKind: (kind: EntityKind | undefined) => void;
  readonly move: (step: 1 | -1) => void;
  /** Back to the first item: the list is another one. */
  readonly reset: () => void;
}

/** @param listed whether the list is shown now */
export function useLookUp(state: PopupState, listed: boolean): LookUpList {
  const [chosen, setChosen] = useState(0);
  const [kind, setKind] = useState<EntityKind | undefined>();
  const groups = listGroups(state, kind);
  const items = groups.flatMap((group) => group.items);
  // A shorter list than before must not leave the choice behind its end.
  const at = Math.min(chosen, items.length - 1);
  const active = listed ? items[at] : undefined;
  return {
    groups,
    active,
    activeId: active && optionId(active),
    kind,
    setKind: (wanted) => {
      setKind(wanted);
      setChosen(0);
    },
    move: (step) => setChosen((at + step + items.length) % Math.max(1, items.length)),
    reset: () => setChosen(0),
  };
}
