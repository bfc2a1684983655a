import type { PopupActions } from '../../lib/pages/popup/actions';
import type { PopupState } from '../../lib/pages/popup/state';
import { shownArticle, shownScope } from '../../lib/pages/popup/state';
import { useLazy } from '../use-lazy';

interface ViewsProps {
  readonly state: PopupState;
  readonly actions: PopupActions;
}

/** Where the corpus has not told since when its events lie dense. */
const FIRST_YEAR = 2000;
const loadMap = () => import('../map/lazy');
const loadTimeline = () => import('../timeline/lazy');

/** Events in time, loaded when first looked at: most who open the popup want the names. */
export function TimelineView({ state, actions }: ViewsProps) {
  const part = useLazy(loadTimeline);
  const article = shownArticle(state);
  const scope = shownScope(state);
  if (!part) return <div class="scroll" aria-busy="true" />;
  return (
    <part.TimelineTab
      key={scope.of === 'entity' ? scope.id : scope.of}
      timeline={state.timeline}
      firstYear={state.density?.firstYear ?? FIRST_YEAR}
      scope={scope}
      hasPage={article !== undefined}
      asOf={article?.date?.day}
      openEvent={state.event}
      onScope={(chosen) => actions.show('timeline', chosen)}
      onOpenEntity={actions.openEntity}
    />
  );
}

/** Places, loaded when first looked at. */
export function MapView({ state, actions }: ViewsProps) {
  const part = useLazy(loadMap);
  const scope = shownScope(state);
  if (!part) return <div class="scroll" aria-busy="true" />;
  return (
    <part.MapTab
      places={state.places}
      scope={scope}
      hasPage={shownArticle(state) !== undefined}
      onScope={(chosen) => actions.show('map', chosen)}
      onOpenEntity={actions.openEntity}
    />
  );
}
