import type { PlaceView } from '../../lib/corpus/page-view';
import { locale, t } from '../../lib/i18n';
import { type Holder, holderKey } from '../../lib/pages/map/holders';
import { placeLabels } from '../../lib/pages/map/labels';
import type { Outlines } from '../../lib/pages/map/outlines';
import { extentAround, type Projection, pathOf, project, type Spot } from '../../lib/pages/map/project';
import { SIGN, Sign } from './Sign';

/** Width of the drawing, in its units. */
const WIDTH = 400;
/** The closest that the map comes, degrees from west to east. */
const CLOSEST = 4;
/** Room that a country's name takes, in units of the drawing. */
const NAME_ROOM = 26;

interface MapDrawingProps {
  readonly outlines: Outlines;
  readonly places: readonly PlaceView[];
  readonly holders: readonly Holder[];
  /** Whether the map closes in on the places. */
  readonly close: boolean;
  /** Id of the place that is pointed at, here or in the list. */
  readonly pointed: string | undefined;
  readonly onPoint: (id: string | undefined) => void;
}

/** Countries, rivers, and a sign for each place. A picture: the list below it says the same to those who do not see it. */
export function MapDrawing({ outlines, places, holders, close, pointed, onPoint }: MapDrawingProps) {
  const projection = project(close ? extentAround(places, outlines.extent, CLOSEST) : outlines.extent, WIDTH);
  const { width, height, spot } = projection;
  const shown = places
    .map((place) => ({ place, ...spot(place.lon, place.lat), text: place.entity.name }))
    .filter(({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= height);
  const labels = placeLabels(shown, SIGN, width, height);
  const byKey = new Map(holders.map((holder) => [holder.key, holder]));
  // The one pointed at is drawn last, so that it lies on top.
  const drawn = [...shown].sort((a, b) => Number(a.place.entity.id === pointed) - Number(b.place.entity.id === pointed));
  return (
    <svg class="map-drawing" viewBox={`0 0 ${width} ${height.toFixed(1)}`} role="img" aria-label={t('mapLabel')}>
      <Ground outlines={outlines} projection={projection} />
      {labels.map(({ index, x, y, anchor }) => (
        <text key={shown[index]?.place.entity.id} class="map-name" x={x} y={y} text-anchor={anchor} direction="ltr">
          {shown[index]?.text}
        </text>
      ))}
      {drawn.map(({ place, x, y }) => (
        <g
          key={place.entity.id}
          class={place.entity.id === pointed ? 'map-place is-pointed' : 'map-place'}
          transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
          onPointerEnter={() => onPoint(place.entity.id)}
          onPointerLeave={() => onPoint(undefined)}
        >
          <circle class="map-halo" r={12} />
          <Sign holder={byKey.get(holderKey(place) ?? '')} />
          <title>{[place.entity.name, place.held?.label].filter(Boolean).join(': ')}</title>
        </g>
      ))}
    </svg>
  );
}

function Ground({ outlines, projection }: { readonly outlines: Outlines; readonly projection: Projection }) {
  const names = new Intl.DisplayNames([locale()], { type: 'region' });
  return (
    <>
      {outlines.countries.map(({ code, focus, rings }, index) => (
        <path
          key={code ?? index}
          class={focus ? 'map-country is-focus' : 'map-country'}
          d={rings.map((ring) => pathOf(ring, projection, true)).join('')}
        />
      ))}
      {outlines.rivers.map((line, index) => (
        <path key={index} class="map-river" d={pathOf(line, projection, false)} />
      ))}
      {outlines.countries.map(({ code, rings }) => {
        const middle = code && middleOf(rings, projection);
        return (
          middle && (
            <text key={code} class="map-country-name" x={middle.x} y={middle.y} text-anchor="middle">
              {names.of(code)}
            </text>
          )
        );
      })}
    </>
  );
}

/** Where in a country's box a name may stand, the best first. */
const SHARES = [0.5, 0.35, 0.65, 0.2, 0.8];

/** Whether a spot of the drawing lies within a ring. */
function contains(ring: readonly number[], { x, y }: Spot, spot: Projection['spot']): boolean {
  let within = false;
  for (let at = 0; at + 1 < ring.length; at += 2) {
    const before = (at + ring.length - 2) % ring.length;
    const a = spot((ring[at] ?? 0) / 1000, (ring[at + 1] ?? 0) / 1000);
    const b = spot((ring[before] ?? 0) / 1000, (ring[before + 1] ?? 0) / 1000);
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) within = !within;
  }
  return within;
}

/** The middle of the largest piece of a country that is in sight; `undefined` when it is too small for a name. */
function middleOf(rings: readonly (readonly number[])[], { spot, width, height }: Projection): { x: number; y: number } | undefined {
  let best: { x: number; y: number; size: number } | undefined;
  for (const ring of rings) {
    let [left, top, right, bottom] = [width, height, 0, 0];
    for (let at = 0; at + 1 < ring.length; at += 2) {
      const { x, y } = spot((ring[at] ?? 0) / 1000, (ring[at + 1] ?? 0) / 1000);
      [left, right] = [Math.min(left, Math.max(0, x)), Math.max(right, Math.min(width, x))];
      [top, bottom] = [Math.min(top, Math.max(0, y)), Math.max(bottom, Math.min(height, y))];
    }
    const size = Math.max(0, right - left) * Math.max(0, bottom - top);
    if (right - left < 50 || bottom - top < 16 || size <= (best?.size ?? 0)) continue;
    // A bent country may lie around its middle: its name stands where it is.
    const spots = SHARES.flatMap((up) => SHARES.map((along) => ({ x: left + (right - left) * along, y: top + (bottom - top) * up })));
    const inside = spots.find(({ x, y }) => [-NAME_ROOM, 0, NAME_ROOM].every((along) => contains(ring, { x: x + along, y }, spot)));
    if (inside) best = { ...inside, size };
  }
  return best;
}
