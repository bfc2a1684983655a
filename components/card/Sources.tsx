import type { CardView, SourceView } from '../../lib/corpus/views';
import { plural, t } from '../../lib/i18n';
import { dateText } from '../../lib/i18n-dates';

/** The list behind the source numbers, folded until asked for, and where to read more. */
export function Sources({ view }: { readonly view: Pick<CardView, 'sources' | 'readMore'> }) {
  const { sources, readMore } = view;
  return (
    <>
      {sources.length > 0 && (
        <details class="card-fold">
          <summary>{counts(sources).join(' · ')}</summary>
          <ol class="card-sources">
            {sources.map((source) => (
              <li key={`${source.publisher}-${source.title}`} class="card-source">
                <SourceLine source={source} />
              </li>
            ))}
          </ol>
        </details>
      )}
      {readMore && (
        <p class="card-read-more">
          {t('readMore')}: <SourceLink source={readMore} text={`${readMore.publisher}, ${readMore.title}`} />
        </p>
      )}
    </>
  );
}

/** How many sources are independent, and how many are encyclopaedias; what there is none of is left out. */
function counts(sources: readonly SourceView[]): string[] {
  const background = sources.filter((source) => source.encyclopaedia).length;
  const independent = sources.length - background;
  return [
    ...(independent > 0 ? [plural('sources', independent)] : []),
    ...(background > 0 ? [plural('backgroundSources', background)] : []),
  ];
}

/** The count for a card's foot: independent sources, else what there is instead; `undefined` without any. */
export function sourceCount(sources: readonly SourceView[]): string | undefined {
  return counts(sources)[0];
}

function SourceLink({ source, text }: { readonly source: SourceView; readonly text: string }) {
  if (!source.url) return <bdi>{text}</bdi>;
  return (
    <a href={source.url} target="_blank" rel="noopener noreferrer">
      <bdi>{text}</bdi>
    </a>
  );
}

function SourceLine({ source }: { readonly source: SourceView }) {
  return (
    <span dir="auto">
      <SourceLink source={source} text={source.title} />
      <span class="card-publisher">
        {' · '}
        {source.publisher}
        {source.encyclopaedia && ` (${t('encyclopaedia')})`}
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

/** The sources behind numbers, in full, one an item of a list. */
export function SourceItems({ numbers, sources }: { readonly numbers: readonly number[]; readonly sources: readonly SourceView[] }) {
  return (
    <>
      {numbers.map((number) => {
        const source = sources[number - 1];
        return (
          source && (
            <li key={number}>
              <SourceLine source={source} />
            </li>
          )
        );
      })}
    </>
  );
}
