import type { CardView, SourceView } from '../../lib/corpus/views';
import { plural, t } from '../../lib/i18n';
import { dateText } from '../../lib/i18n-dates';

/** The list behind the source numbers, folded until asked for, and where to read more. */
export function Sources({ view }: { readonly view: CardView }) {
  const { sources, readMore } = view;
  if (sources.length === 0 && !readMore) return null;
  return (
    <details class="card-fold">
      <summary>{sources.length > 0 ? plural('sources', sources.length) : t('readMore')}</summary>
      <ol class="card-sources">
        {sources.map((source) => (
          <li key={`${source.publisher}-${source.title}`} class="card-source">
            <SourceLine source={source} />
          </li>
        ))}
        {readMore && (
          <li class="card-source is-aside">
            <span>
              {t('readMore')}: <SourceLine source={readMore} />
            </span>
          </li>
        )}
      </ol>
    </details>
  );
}

function SourceLine({ source }: { readonly source: SourceView }) {
  return (
    <span dir="auto">
      {source.url ? (
        <a href={source.url} target="_blank" rel="noopener noreferrer">
          {source.title}
        </a>
      ) : (
        source.title
      )}
      <span class="card-publisher">
        {' · '}
        {source.publisher}
        {source.symbol && `, ${source.symbol}`}
        {source.date && (
          <>
            {', '}
            <bdi>{dateText(source.date, 'short')}</bdi>
          </>
        )}
      </span>
    </span>
  );
}
