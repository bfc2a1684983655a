import type { PlacesView, PlaceView } from '../../lib/corpus/page-view';
import { groupBy } from '../../lib/group';
import { plural, t } from '../../lib/i18n';
import { dateText } from '../../lib/i18n-dates';
import { nameInTongue } from '../../lib/i18n-names';
import { type Holder, holderKey } from '../../lib/pages/map/holders';
import { SourceItems } from '../card/Sources';
import { roleTextAt } from '../card/wording';
import { Sign } from './Sign';

interface PlaceListProps {
  readonly places: PlacesView;
  readonly holders: readonly Holder[];
  readonly pointed: string | undefined;
  readonly onPoint: (id: string | undefined) => void;
  readonly onOpenEntity: (id: string) => void;
}

/** The places by who held them, each with its sign, its state in words and the sources of that: the map for those who read. */
export function PlaceList({ places: { places, sources, asOf }, holders, pointed, onPoint, onOpenEntity }: PlaceListProps) {
  const groups = groupBy(places, holderKey);
  const ordered = [...holders.map(({ key }) => key), undefined];
  return (
    <div class="places">
      {ordered.map((key) => {
        const group = groups.get(key);
        const holder = holders.find((one) => one.key === key);
        return (
          group && (
            <section key={key ?? ''}>
              <h2 class="places-holder">
                <svg class="places-sign" viewBox="-10 -10 20 20" aria-hidden="true">
                  <Sign holder={holder} />
                </svg>
                <bdi>{holder ? holder.name : t('holderUnknown')}</bdi>
                <span class="places-count">{plural('placesCount', group.length)}</span>
              </h2>
              <ul>
                {group.map((place) => (
                  <li
                    key={place.entity.id}
                    class={place.entity.id === pointed ? 'place is-pointed' : 'place'}
                    onPointerEnter={() => onPoint(place.entity.id)}
                    onPointerLeave={() => onPoint(undefined)}
                    onFocusCapture={() => onPoint(place.entity.id)}
                    onBlurCapture={() => onPoint(undefined)}
                  >
                    <button type="button" class="place-name" onClick={() => onOpenEntity(place.entity.id)}>
                      <bdi>{nameInTongue(place.entity)}</bdi>
                    </button>
                    <State place={place} asOf={asOf} heading={holder?.name} />
                    {place.held && place.held.sources.length > 0 && (
                      <details class="place-sources">
                        <summary>{plural('sources', place.held.sources.length)}</summary>
                        <ul>
                          <SourceItems numbers={place.held.sources} sources={sources} />
                        </ul>
                      </details>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </div>
  );
}

interface StateProps {
  readonly place: PlaceView;
  readonly asOf: number | undefined;
  /** What stands over the group: it is not said again in each row. */
  readonly heading: string | undefined;
}

function State({ place: { held, precision }, asOf, heading }: StateProps) {
  const known = held?.label === heading && held?.from;
  const control = known ? t('lifeSince', dateText(known)) : held && roleTextAt(held, asOf);
  const parts = [control, precision === 'unit' ? t('placeUnit') : undefined].filter((part) => part !== undefined);
  return parts.length > 0 ? <span class="place-state">{parts.join(' · ')}</span> : null;
}
