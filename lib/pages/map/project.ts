/** West, south, east, north, degrees. */
export type Extent = readonly [number, number, number, number];

/** A place on the drawing, in its own units, y downwards. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** From degrees to the drawing. */
export interface Projection {
  readonly width: number;
  readonly height: number;
  /** Units of the drawing to a degree of longitude. */
  readonly scale: number;
  readonly spot: (lon: number, lat: number) => Spot;
  /** The spots of a flat line of thousandths of degrees. */
  readonly line: (thousandths: readonly number[]) => Spot[];
}

const RADIANS = Math.PI / 180;
/** Mercator: keeps shapes, and over a few degrees sizes as well. */
const northing = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2)) / RADIANS;

/** A drawing of an extent that is `width` units wide and as high as it takes. */
export function project([west, south, east, north]: Extent, width: number): Projection {
  const scale = width / (east - west);
  const top = northing(north);
  const spot = (lon: number, lat: number): Spot => ({ x: (lon - west) * scale, y: (top - northing(lat)) * scale });
  return {
    width,
    height: (top - northing(south)) * scale,
    scale,
    spot,
    line: (thousandths) => thousandths.flatMap((lon, at) => (at % 2 === 0 ? [spot(lon / 1000, (thousandths[at + 1] ?? 0) / 1000)] : [])),
  };
}

/** The smallest extent around places, with room at its edges, no smaller than `least` degrees, and within `whole`, of whose proportions it is. */
export function extentAround(places: readonly { readonly lon: number; readonly lat: number }[], whole: Extent, least: number): Extent {
  const within = places.filter(({ lon, lat }) => lon >= whole[0] && lon <= whole[2] && lat >= whole[1] && lat <= whole[3]);
  if (within.length === 0) return whole;
  const [lons, lats] = [within.map(({ lon }) => lon), within.map(({ lat }) => lat)];
  const [wholeWidth, wholeHeight] = [whole[2] - whole[0], whole[3] - whole[1]];
  const width = Math.max(...lons) - Math.min(...lons);
  const height = Math.max(...lats) - Math.min(...lats);
  // Room for names and for what lies around.
  const share = Math.min(1, Math.max(least / wholeWidth, (1.35 * width) / wholeWidth, (1.35 * height) / wholeHeight));
  const [spanX, spanY] = [wholeWidth * share, wholeHeight * share];
  const settle = (middle: number, span: number, low: number, high: number): number =>
    Math.min(high - span, Math.max(low, middle - span / 2));
  const west = settle((Math.max(...lons) + Math.min(...lons)) / 2, spanX, whole[0], whole[2]);
  const south = settle((Math.max(...lats) + Math.min(...lats)) / 2, spanY, whole[1], whole[3]);
  return [west, south, west + spanX, south + spanY];
}

/** A path for SVG along a flat line of thousandths of degrees. */
export function pathOf(thousandths: readonly number[], { line }: Projection, closed: boolean): string {
  const parts = line(thousandths).map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`);
  return `M${parts.join('L')}${closed ? 'Z' : ''}`;
}
