import { useState } from 'preact/hooks';
import type { PlacesView, PlaceView } from '../../lib/corpus/page-view';
import { t } from '../../lib/i18n';
import { dayText } from '../../lib/i18n-dates';
import { holdersOf } from '../../lib/pages/map/holders';
import { loadOutlines } from '../../lib/pages/map/outlines';
import { type Extent, extentAround } from '../../lib/pages/map/project';
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

/** What is in sight: all of the map, the places, or some of them that were too close to tell apart. */
type View = 'whole' | 'places' | readonly PlaceView[];

/** The closest that the map comes, degrees from west to east: around all places, and around some of them. */
const CLOSEST = 4;
const CLOSER = 0.4;

function extentOf(view: View, places: readonly PlaceView[], whole: Extent): Extent {
  if (view === 'whole') return whole;
  return view === 'places' ? extentAround(places, whole, CLOSEST) : extentAround(view, whole, CLOSER);
}

/** Places with who held them at the article's date: a drawing, and the same as a list. */
export function MapTab({ places, scope, hasPage, onScope, onOpenEntity }: MapTabProps) {
  const outlines = useLazy(loadOutlines);
  const [pointed, setPointed] = useState<string | undefined>();
  const [view, setView] = useState<View>('places');
  if (!places || !outlines) return <div class="map" aria-busy="true" />;
  const holders = holdersOf(places.places);
  return (
    <div class="map">
      <div class="time-choices">
        <ScopeChoice label={t('placesOf')} scope={scope} hasPage={hasPage} onScope={onScope} />
        {view !== 'whole' && view !== 'places' && (
          <button type="button" class="link" onClick={() => setView('places')}>
            {t('allPlaces')}
          </button>
        )}
        <button type="button" class="link" aria-pressed={view === 'whole'} onClick={() => setView(view === 'whole' ? 'places' : 'whole')}>
          {t('wholeMap')}
        </button>
      </div>
      <div class="map-scroll">
        <MapDrawing
          outlines={outlines}
          places={places.places}
          holders={holders}
          extent={extentOf(view, places.places, outlines.extent)}
          pointed={pointed}
          onPoint={setPointed}
          onCloser={setView}
        />
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
