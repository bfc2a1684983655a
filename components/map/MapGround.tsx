import { locale } from '../../lib/i18n';
import { type GroundName, groundNames } from '../../lib/pages/map/ground-names';
import type { MapNames, Outlines } from '../../lib/pages/map/outlines';
import { type Projection, pathOf } from '../../lib/pages/map/project';
import type { Room } from '../../lib/pages/map/room';

interface MapGroundProps {
  readonly outlines: Outlines;
  readonly projection: Projection;
}

/** Countries, the parts of those that the corpus is about, rivers and lakes. */
export function MapGround({ outlines: { countries, borders, rivers, lakes }, projection }: MapGroundProps) {
  const pathOfAll = (lines: readonly (readonly number[])[], closed: boolean): string =>
    lines.map((line) => pathOf(line, projection, closed)).join('');
  return (
    <>
      {countries.map(({ code, focus, rings }, index) => (
        <path key={code ?? index} class={focus ? 'map-country is-focus' : 'map-country'} d={pathOfAll(rings, true)} />
      ))}
      <path class="map-border" d={pathOfAll(borders, false)} />
      {rivers.map(({ lines }, index) => (
        <path key={index} class="map-river" d={pathOfAll(lines, false)} />
      ))}
      <path class="map-lake" d={pathOfAll(lakes, true)} />
    </>
  );
}

/** The ground's names, where what has its place before them left room. */
export function namesOfGround(outlines: Outlines, projection: Projection, room: Room): readonly GroundName[] {
  const countries = new Intl.DisplayNames([locale()], { type: 'region' });
  return groundNames(outlines, projection, room, {
    country: (code) => countries.of(code),
    name: (names: MapNames) => (locale().startsWith('ar') ? names.ar : names.en),
  });
}

/** Draws the ground's names. */
export function GroundNames({ names }: { readonly names: readonly GroundName[] }) {
  return (
    <>
      {names.map(({ kind, text, x, y, anchor }) => (
        <text key={`${kind} ${text}`} class={`map-${kind}-name`} x={x} y={y} text-anchor={anchor} direction="ltr">
          {text}
        </text>
      ))}
    </>
  );
}
