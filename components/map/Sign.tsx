import { formatNumber } from '../../lib/i18n';
import type { Holder } from '../../lib/pages/map/holders';

/** Half the size of a sign, in units of the drawing it stands in. */
export const SIGN = 7;

const OUTLINE: Readonly<Record<Holder['shape'], string>> = {
  circle: 'M-7 0A7 7 0 1 1 7 0A7 7 0 1 1 -7 0Z',
  square: 'M-6.5 -6.5H6.5V6.5H-6.5Z',
  diamond: 'M0 -8.5L8.5 0L0 8.5L-8.5 0Z',
  triangle: 'M0 -8.5L8.5 6.5H-8.5Z',
};

interface SignProps {
  readonly holder: Holder | undefined;
  /** Whether it stands for several places: a second outline says so. */
  readonly many?: boolean;
}

/** The sign of who held a place, a letter in a shape; a small ring where nobody is on record. For use within an SVG. */
export function Sign({ holder, many = false }: SignProps) {
  if (!holder) {
    return (
      <>
        {many && <circle class="sign-none" r={6.5} />}
        <circle class="sign-none" r={4} />
      </>
    );
  }
  return (
    <>
      {many && <path class={`sign-behind sign-${holder.shape}`} d={OUTLINE[holder.shape]} transform="scale(1.35)" />}
      <path class={`sign sign-${holder.shape}`} d={OUTLINE[holder.shape]} />
      <text class="sign-letter" y={holder.shape === 'triangle' ? 5 : 3.5} text-anchor="middle">
        {holder.letter}
      </text>
    </>
  );
}

/** The sign of places that different sides held: how many they are. */
export function MixedSign({ count }: { readonly count: number }) {
  return (
    <>
      <circle class="sign-mixed" r={8} />
      <text class="sign-count" y={3.2} text-anchor="middle">
        {formatNumber(count)}
      </text>
    </>
  );
}
