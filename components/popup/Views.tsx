import type { PopupActions } from '../../lib/pages/popup/controller';
import type { PopupState } from '../../lib/pages/popup/state';
import { shownArticle } from '../../lib/pages/popup/state';
import { useLazy } from '../use-lazy';

interface ViewsProps {
  readonly state: PopupState;
  readonly actions: PopupActions;
}

/** Where the corpus has not told since when its events lie dense. */
const FIRST_YEAR = 2000;
const loadTimeline = () => import('../timeline/lazy');

/** Events in time, loaded when first looked at: most who open the popup want the names. */
export function TimelineView({ state, actions }: ViewsProps) {
  const part = useLazy(loadTimeline);
  const article = shownArticle(state);
  if (!part) return <div class="scroll" aria-busy="true" />;
  return (
    <part.TimelineTab
      key={state.scope.of === 'entity' ? state.scope.id : state.scope.of}
      timeline={state.timeline}
      firstYear={state.density?.firstYear ?? FIRST_YEAR}
      scope={state.scope}
      hasPage={article !== undefined}
      asOf={article?.date?.day}
      openEvent={state.event}
      onScope={(scope) => actions.show('timeline', scope)}
      onOpenEntity={actions.openEntity}
    />
  );
}
