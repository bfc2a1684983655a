import { useLayoutEffect } from 'preact/hooks';
import { t } from '../../lib/i18n';
import type { PopupActions } from '../../lib/pages/popup/actions';
import type { PopupState } from '../../lib/pages/popup/state';
import { shownArticle } from '../../lib/pages/popup/state';
import type { ListItem } from './EntryList';
import { LazyCard } from './LazyCard';
import { LookUpFrame } from './LookUpFrame';
import { Overview, Results, Story } from './Overview';
import { labelOf, Tabs } from './Tabs';
import { useLookUp } from './use-look-up';
import { MapView, TimelineView } from './Views';

interface PopupProps {
  readonly state: PopupState;
  readonly actions: PopupActions;
  readonly onOptions: () => void;
  /** Opens the side panel on an entity's page, or on what is on the page. */
  readonly onPanel: (id: string | undefined) => void;
}

/** The popup: look-up on top, then a card, the answers, or what is on the page. */
export function Popup({ state, actions, onOptions, onPanel }: PopupProps) {
  const card = state.cards.at(-1);
  const searching = state.query.trim() !== '';
  const list = useLookUp(state, !card && (searching || state.view === 'page'));
  useEscape(state, actions);

  const open = (item: ListItem): void => ('entry' in item ? actions.openEntity(item.entry.id) : actions.openEvent(item.event.id));
  const onPage = card && shownArticle(state)?.entities.some((entity) => entity.entry.id === card.id);
  return (
    <LookUpFrame
      class="popup"
      title={t('brand')}
      state={state}
      actions={actions}
      list={list}
      failed={state.failed}
      onOpen={open}
      onOptions={onOptions}
      onPanel={() => onPanel(undefined)}
    >
      {card ? (
        <LazyCard
          key={card.id}
          view={card}
          onShowOnPage={onPage ? () => actions.showOnPage(card.id) : undefined}
          onFullTimeline={actions.toggleTimeline}
          onOpenPage={() => onPanel(card.id)}
          onBack={actions.back}
        />
      ) : searching ? (
        <Results state={state} list={list} onOpen={open} />
      ) : (
        <>
          <Story state={state} actions={actions} />
          <Tabs view={state.view} count={shownArticle(state)?.entities.length} onView={actions.show} />
          <div class="view" {...labelOf(state.view)}>
            {state.view === 'page' && <Overview state={state} actions={actions} list={list} onOpen={open} />}
            {state.view === 'timeline' && <TimelineView state={state} actions={actions} />}
            {state.view === 'map' && <MapView state={state} actions={actions} />}
          </div>
        </>
      )}
    </LookUpFrame>
  );
}

/** Escape goes one step back — from a card, then from a look-up — before the browser closes the popup with it. */
function useEscape({ cards, query }: PopupState, { back, search }: PopupActions): void {
  const step = cards.length > 0 ? back : query !== '' ? () => search('') : undefined;
  // With the frame that shows the step, not after it: a fast reader's next key would still take the step before.
  useLayoutEffect(() => {
    if (!step) return;
    const ending = new AbortController();
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      step();
    };
    document.addEventListener('keydown', onKeyDown, { signal: ending.signal });
    return () => ending.abort();
  }, [step]);
}
