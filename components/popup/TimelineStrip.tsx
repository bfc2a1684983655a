import type { DensityView } from '../../lib/corpus/views';
import { t } from '../../lib/i18n';
import { dayText, yearText } from '../../lib/i18n-dates';
import { dateFromDay, dayFromParts } from '../../lib/time/day';
import type { DayNumber } from '../../lib/time/types';

/** Heights in px: of the tallest bar, and of the line that marks the article. */
const TALLEST = 38;
const LINE = 46;

interface TimelineStripProps {
  readonly density: DensityView;
  /** The article's date. */
  readonly day: DayNumber;
}

/**
 * How densely the corpus's events lie in time, and where in it the article stands. Nothing for an article outside of it. Bars grow with the
 * root of the count, so that one busy year does not flatten all others.
 */
export function TimelineStrip({ density, day }: TimelineStripProps) {
  const { firstYear, quarters } = density;
  const date = dateFromDay(day);
  const own = (date.getUTCFullYear() - firstYear) * 4 + Math.floor(date.getUTCMonth() / 3);
  if (own < 0 || own >= quarters.length) return null;
  const most = Math.max(1, ...quarters);
  const years = [firstYear, firstYear + quarters.length / 4 - 1].map(yearInWords);
  // Its label stays within the strip at both ends.
  const place = Math.min(82, Math.max(18, ((own + 0.5) / quarters.length) * 100));
  return (
    <figure class="strip">
      <div class="strip-bars" role="img" aria-label={t('stripLabel', years[0] ?? '', years[1] ?? '', dayText(day))}>
        {quarters.map((count, index) => (
          <span
            key={index}
            class={index === own ? 'strip-bar is-own' : 'strip-bar'}
            style={{ height: `${index === own ? LINE : Math.ceil(Math.sqrt(count / most) * TALLEST)}px` }}
          />
        ))}
      </div>
      <figcaption aria-hidden="true">
        <span>{years[0]}</span>
        <span class="strip-own" style={{ insetInlineStart: `${place}%` }}>
          {t('thisArticle')}
        </span>
        <span>{years[1]}</span>
      </figcaption>
    </figure>
  );
}

function yearInWords(year: number): string {
  const day = dayFromParts(year, 1, 1);
  return day === undefined ? String(year) : yearText({ lo: day, hi: day, precision: 'year' });
}
