import type { CardView } from '../../lib/corpus/views';
import { t } from '../../lib/i18n';
import { dayText } from '../../lib/i18n-dates';
import { LinkedText } from './LinkedText';
import { SourceRefs } from './SourceRefs';
import { kindLine, noteText, roleTextAt } from './wording';

interface AtDateProps {
  readonly view: CardView;
  readonly withSources: boolean;
}

/** The band that answers as of the article's date, or, when that is unknown, as of the end of the corpus's knowledge. */
export function AtDate({ view, withSources }: AtDateProps) {
  const { asOf, atDate, atDateNote } = view;
  const dated = asOf !== undefined;
  // Without a date and without a state there is nothing that a band could attribute.
  if (!dated && atDate.length === 0 && !atDateNote) return null;
  return (
    <section class={dated ? 'card-then' : 'card-then is-undated'}>
      {dated ? (
        <h3 class="card-label">{t('atArticleDate', dayText(asOf, 'short'))}</h3>
      ) : (
        <>
          <h3 class="card-label">{t('articleDateUnknown')}</h3>
          <p class="card-asof">{t('asOf', dayText(view.corpusAsOf))}</p>
        </>
      )}
      {atDate.map((role) => (
        <p key={role.label}>
          <LinkedText text={roleTextAt(role, asOf)} />
          {withSources && <SourceRefs numbers={role.sources} />}
        </p>
      ))}
      {atDate.length === 0 && <p>{noteOf(view)}</p>}
    </section>
  );
}

/** Where nothing could be known of an entity at the date, what it is and when it was. */
function noteOf(view: CardView): string {
  const note = view.atDateNote ?? { kind: 'unknown' };
  return note.kind === 'unknown' && view.identification === '' ? kindLine(view) : noteText(note, view.family);
}
