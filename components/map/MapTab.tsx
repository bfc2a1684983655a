import { useState } from 'preact/hooks';
import type { PlacesView } from '../../lib/corpus/page-view';
import { t } from '../../lib/i18n';
import { dayText } from '../../lib/i18n-dates';
import { holdersOf } from '../../lib/pages/map/holders';
import { loadOutlines } from '../../lib/pages/map/outlines';
import type { Scope } from '../../lib/pages/popup/state';
import { ScopeChoice } from '../ScopeChoice';
import { useLazy } from '../use-lazy';
import { MapDrawing } from './MapDrawing';
import { PlaceList } from './PlaceList';

export interface MapTabProps {
  readonly places: PlacesView | undefined;
  readonly scope: Scope;
  readonly hasPage: boolean;
  readonly onScope: (scope: Scope) => void;
  readonly onOpenEntity: (id: string) => void;
}

/** Places with who held them at the article's date: a drawing, and the same as a list. */
export function MapTab({ places, scope, hasPage, onScope, onOpenEntity }: MapTabProps) {
  const outlines = useLazy(loadOutlines);
  const [pointed, setPointed] = useState<string | undefined>();
  const [close, setClose] = useState(true);
  if (!places || !outlines) return <div class="map" aria-busy="true" />;
  const holders = holdersOf(places.places);
  return (
    <div class="map">
      <div class="time-choices">
        <ScopeChoice label={t('placesOf')} scope={scope} hasPage={hasPage} onScope={onScope} />
        <button type="button" class="link" aria-pressed={!close} onClick={() => setClose(!close)}>
          {t('wholeMap')}
        </button>
      </div>
      <div class="map-scroll">
        <MapDrawing outlines={outlines} places={places.places} holders={holders} close={close} pointed={pointed} onPoint={setPointed} />
        <p class="map-day">{t('heldOn', dayText(places.asOf ?? places.corpusAsOf))}</p>
        {places.places.length === 0 ? (
          <p class="notice">{t('noPlaces')}</p>
        ) : (
          <PlaceList places={places} holders={holders} pointed={pointed} onPoint={setPointed} onOpenEntity={onOpenEntity} />
        )}
        <p class="map-credit">{outlines.credit}</p>
      </div>
    </div>
  );
}
