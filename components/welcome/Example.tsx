import { useState } from 'preact/hooks';
import type { CardView } from '../../lib/corpus/views';
import { direction, t } from '../../lib/i18n';
import { dayText } from '../../lib/i18n-dates';
import { Card } from '../card/Card';

/** A marked sentence and its card: the same name, asked at several dates. */
export function Example({ cards }: { readonly cards: readonly CardView[] }) {
  const [chosen, setChosen] = useState(0);
  const view = cards[chosen];
  if (!view) return null;
  return (
    <section class="example" aria-labelledby="example-title">
      <h2 id="example-title" class="label">
        {t('example')}
      </h2>
      <fieldset class="dates">
        <legend class="visually-hidden">{t('exampleDates')}</legend>
        {cards.map((card, index) => (
          <label key={card.asOf}>
            <input type="radio" name="example-date" checked={index === chosen} onChange={() => setChosen(index)} />
            <span>{card.asOf === undefined ? t('articleDateUnknown') : t('storyOf', dayText(card.asOf))}</span>
          </label>
        ))}
      </fieldset>
      <p class="sentence">
        {t('exampleBefore')} <span class={`mark is-${view.family}`}>{t('exampleName')}</span> {t('exampleAfter')}
      </p>
      <div aria-live="polite">
        <Card view={view} mode="tooltip" pinned={false} direction={direction()} />
      </div>
    </section>
  );
}
