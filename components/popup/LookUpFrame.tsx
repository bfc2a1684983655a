import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n';
import type { PopupActions } from '../../lib/pages/popup/actions';
import type { PopupState } from '../../lib/pages/popup/state';
import type { ListItem } from './EntryList';
import { LIST_ID } from './EntryList';
import { PopupFooter } from './PopupFooter';
import { SearchField } from './SearchField';
import type { LookUpList } from './use-look-up';
import { useOpenActive } from './use-open-active';

interface LookUpFrameProps {
  readonly class: 'popup' | 'side';
  /** Its heading, for those who hear it. */
  readonly title: string;
  readonly state: PopupState;
  readonly actions: PopupActions;
  readonly list: LookUpList;
  readonly failed: boolean;
  readonly onOpen: (item: ListItem) => void;
  /** Escape was pressed in the field; absent where somebody else answers it. */
  readonly onCancel?: () => void;
  readonly onOptions: () => void;
  /** Opens the side panel; absent where this is the side panel. */
  readonly onPanel?: () => void;
  /** What stands between the field and what went wrong. */
  readonly ways?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** What popup and side panel have in common: the look-up on top, what went wrong, and the foot. */
export function LookUpFrame(props: LookUpFrameProps) {
  const { state, actions, list, failed, onOpen, onCancel, onPanel } = props;
  const openActive = useOpenActive(state, list.active, onOpen);
  return (
    <main class={props.class}>
      <h1 class="visually-hidden">{props.title}</h1>
      <SearchField
        query={state.query}
        listId={list.active && LIST_ID}
        activeId={list.activeId}
        onInput={(query) => {
          list.reset();
          actions.search(query);
        }}
        onMove={list.move}
        onOpen={openActive}
        {...(onCancel && { onCancel })}
      />
      {props.ways}
      {state.degraded && <p class="banner">{t('storageMemory')}</p>}
      <p class="banner is-bad" role="alert" hidden={!failed}>
        {failed && t('actionFailed')}
      </p>
      {props.children}
      <PopupFooter
        host={state.page.kind === 'no-access' ? undefined : state.host}
        siteOn={state.siteOn}
        onSite={actions.setSiteOn}
        onOptions={props.onOptions}
        {...(onPanel && { onPanel })}
      />
    </main>
  );
}
