import { useState } from 'preact/hooks';
import type { TimelineView } from '../../lib/corpus/page-view';
import { direction, t } from '../../lib/i18n';
import { dayText } from '../../lib/i18n-dates';
import type { Days } from '../../lib/pages/timeline/buckets';
import { bucketCounts, dayAt, stretchBetween } from '../../lib/pages/timeline/buckets';
import type { DayNumber } from '../../lib/time/types';

/** Bars in the strip, whatever stretch it shows. */
const BARS = 62;
/** Height of the tallest bar, px. */
const TALLEST = 40;
/** The shortest stretch that can be shown, days. */
const LEAST = 31;

interface StripProps {
  readonly events: TimelineView['events'];
  /** All of time that there is. */
  readonly whole: Days;
  /** What is shown of it. */
  readonly shown: Days;
  readonly asOf: DayNumber | undefined;
  /** `undefined` = the whole again. */
  readonly onShow: (days: Days | undefined) => void;
}

/** How densely events lie in the shown stretch, where the article stands in it, and the brush that zooms into it. */
export function Strip({ events, whole, shown, asOf, onShow }: StripProps) {
  const [brush, setBrush] = useState<Days | undefined>();
  const counts = bucketCounts(events, shown, BARS);
  const most = Math.max(1, ...counts);
  const place = (day: number): number => ((day - shown[0]) / Math.max(1, shown[1] - shown[0])) * 100;
  const own = asOf !== undefined && asOf >= shown[0] && asOf <= shown[1] ? place(asOf) : undefined;
  const zoomed = shown[0] !== whole[0] || shown[1] !== whole[1];

  const dayUnder = (event: PointerEvent & { readonly currentTarget: HTMLElement }): number => {
    const { left, right, width } = event.currentTarget.getBoundingClientRect();
    const along = direction() === 'rtl' ? right - event.clientX : event.clientX - left;
    return dayAt(along / Math.max(1, width), shown);
  };
  const finish = (): void => {
    if (brush && brush[0] !== brush[1]) onShow(stretchBetween(brush[0], brush[1], LEAST, whole));
    setBrush(undefined);
  };
  const lastOf = (bar: number): number => shown[0] + ((bar + 1) / BARS) * (shown[1] - shown[0]);
  return (
    <div class="brush">
      <div
        class="strip-bars brush-bars"
        role="img"
        aria-label={t('brushLabel', dayText(shown[0]), dayText(shown[1]))}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          const day = dayUnder(event);
          setBrush([day, day]);
        }}
        onPointerMove={(event) => brush && setBrush([brush[0], dayUnder(event)])}
        onPointerUp={finish}
        onPointerCancel={() => setBrush(undefined)}
      >
        {counts.map((count, index) => (
          <span
            key={index}
            class={asOf !== undefined && lastOf(index) > asOf ? 'strip-bar is-later' : 'strip-bar'}
            style={{ height: `${count === 0 ? 1 : Math.ceil(Math.sqrt(count / most) * TALLEST)}px` }}
          />
        ))}
        {own !== undefined && <span class="brush-own" style={{ insetInlineStart: `${own}%` }} />}
        {brush && (
          <span
            class="brush-window"
            style={{
              insetInlineStart: `${place(Math.min(...brush))}%`,
              inlineSize: `${place(Math.max(...brush)) - place(Math.min(...brush))}%`,
            }}
          />
        )}
      </div>
      <p class="brush-years" aria-hidden="true">
        <span>{dayText(shown[0], 'short')}</span>
        {own !== undefined && (
          <span class="strip-own" style={{ insetInlineStart: `${Math.min(72, Math.max(28, own))}%` }}>
            {t('thisArticle')}
          </span>
        )}
        <span>{dayText(shown[1], 'short')}</span>
      </p>
      <div class="brush-ends">
        <End
          label={t('timeFrom')}
          day={shown[0]}
          whole={whole}
          onDay={(day) => onShow(stretchBetween(Math.min(day, shown[1] - LEAST), shown[1], LEAST, whole))}
        />
        <End
          label={t('timeUntil')}
          day={shown[1]}
          whole={whole}
          onDay={(day) => onShow(stretchBetween(shown[0], Math.max(day, shown[0] + LEAST), LEAST, whole))}
        />
        <button type="button" class="link" disabled={!zoomed} onClick={() => onShow(undefined)}>
          {t('wholeTime')}
        </button>
      </div>
    </div>
  );
}

interface EndProps {
  readonly label: string;
  readonly day: DayNumber;
  readonly whole: Days;
  readonly onDay: (day: DayNumber) => void;
}

/** One end of the stretch as a slider: the brush for keyboard and screen reader. */
function End({ label, day, whole, onDay }: EndProps) {
  return (
    <label class="brush-end">
      {label}
      <input
        type="range"
        min={whole[0]}
        max={whole[1]}
        step={LEAST}
        value={day}
        aria-valuetext={dayText(day)}
        onInput={(event) => onDay(event.currentTarget.valueAsNumber)}
      />
    </label>
  );
}
