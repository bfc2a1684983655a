import type { PlaceView } from '../../lib/corpus/page-view';
import { formatNumber, t } from '../../lib/i18n';
import { nameInTongue } from '../../lib/i18n-names';
import { type Cluster, clustersOf } from '../../lib/pages/map/clusters';
import { type Holder, holderKey } from '../../lib/pages/map/holders';
import { placeLabels } from '../../lib/pages/map/labels';
import type { Outlines } from '../../lib/pages/map/outlines';
import { type Extent, project } from '../../lib/pages/map/project';
import { Room } from '../../lib/pages/map/room';
import { GroundNames, MapGround, namesOfGround } from './MapGround';
import { MixedSign, SIGN, Sign } from './Sign';

/** Width of the drawing, in its units. */
const WIDTH = 400;
/** The closest that two signs stand, in units of the drawing. */
const APART = 2 * SIGN + 2;

interface MapDrawingProps {
  readonly outlines: Outlines;
  readonly places: readonly PlaceView[];
  readonly holders: readonly Holder[];
  readonly extent: Extent;
  /** Id of the place that is pointed at, here or in the list. */
  readonly pointed: string | undefined;
  readonly onPoint: (id: string | undefined) => void;
  /** A sign that stands for several places was pressed. */
  readonly onCloser: (places: readonly PlaceView[]) => void;
}

/** Countries, rivers, and a sign for each place. A picture: the list below it says the same to those who do not see it. */
export function MapDrawing({ outlines, places, holders, extent, pointed, onPoint, onCloser }: MapDrawingProps) {
  const projection = project(extent, WIDTH);
  const { width, height, spot } = projection;
  const inSight = places
    .map((place) => ({ place, ...spot(place.lon, place.lat) }))
    .filter(({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= height);
  const isPointed = (place: PlaceView): boolean => place.entity.id === pointed;
  const clusters = clustersOf(inSight, APART, isPointed);
  const room = new Room(width, height);
  const labels = placeLabels(
    clusters.map((cluster) => ({ ...cluster, text: labelOf(cluster) })),
    SIGN,
    room,
  );
  const names = namesOfGround(outlines, projection, room);
  const byKey = new Map(holders.map((holder) => [holder.key, holder]));
  // The one pointed at is drawn last, so that it lies on top.
  const drawn = [...clusters].sort((a, b) => Number(isPointed(a.places[0])) - Number(isPointed(b.places[0])));
  return (
    <svg class="map-drawing" viewBox={`0 0 ${width} ${height.toFixed(1)}`} role="img" aria-label={t('mapLabel')}>
      <MapGround outlines={outlines} projection={projection} />
      <GroundNames names={names} />
      {labels.map(({ index, x, y, anchor }) => {
        const cluster = clusters[index];
        return (
          cluster && (
            <text key={cluster.places[0].entity.id} class="map-name" x={x} y={y} text-anchor={anchor} direction="ltr">
              {labelOf(cluster)}
            </text>
          )
        );
      })}
      {drawn.map((cluster) => {
        const { places: gathered, x, y } = cluster;
        const [first, ...others] = gathered;
        // Of whom nothing is on record belongs to nobody: such places do not make a sign a mixed one.
        const keys = new Set(gathered.flatMap((place) => holderKey(place) ?? []));
        const [key = ''] = keys;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: a picture for the pointer; the list says the same to the keyboard
          <g
            key={first.entity.id}
            class={`map-place${isPointed(first) ? ' is-pointed' : ''}${others.length > 0 ? ' is-many' : ''}`}
            transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
            onPointerEnter={() => others.length === 0 && onPoint(first.entity.id)}
            onPointerLeave={() => onPoint(undefined)}
            onClick={() => others.length > 0 && onCloser(gathered)}
          >
            <circle class="map-halo" r={12} />
            {keys.size > 1 ? <MixedSign count={gathered.length} /> : <Sign holder={byKey.get(key)} many={others.length > 0} />}
            <title>{gathered.map(wordsOf).join('\n')}</title>
          </g>
        );
      })}
    </svg>
  );
}

/** The name beside a sign: of several places the first, and how many more there are. */
function labelOf({ places: [first, ...others] }: Cluster<PlaceView>): string {
  const name = nameInTongue(first.entity);
  return others.length === 0 ? name : `${name} +${formatNumber(others.length)}`;
}

function wordsOf({ entity, held }: PlaceView): string {
  return [nameInTongue(entity), held?.label].filter(Boolean).join(': ');
}
