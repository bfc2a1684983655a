import type { CandidateView, WhyView } from '../../lib/corpus/views';
import { formatNumber, t } from '../../lib/i18n';
import { aliasKind, reasons } from './evidence';
import { NotThis, type NotThisProps, reveal } from './NotThis';

interface WhyProps {
  readonly explanation: WhyView;
  readonly onOpenEntity?: ((id: string) => void) | undefined;
  readonly onCorrect?: NotThisProps['onCorrect'] | undefined;
  readonly onSearch?: NotThisProps['onSearch'] | undefined;
}

/** The panel "Why this?": the name that was found, what spoke for and against it, and the candidates that were rejected. */
export function Why({ explanation, onOpenEntity, onCorrect, onSearch }: WhyProps) {
  const { chosen, rejected } = explanation;
  return (
    <section class="card-panel" ref={reveal}>
      <h3 class="card-label">{t('whyThis')}</h3>
      {chosen ? (
        <>
          <p>{t('whyFound', chosen.alias, aliasKind(chosen), certainty(chosen.score))}</p>
          <Reasons label={t('whyFor')} texts={reasons(chosen.evidence, 1)} />
          <Reasons label={t('whyAgainst')} texts={reasons(chosen.evidence, -1)} />
        </>
      ) : (
        <p>{t('whyNothing')}</p>
      )}
      {rejected.length > 0 && (
        <>
          <h4 class="card-by">{t('whyRejected')}</h4>
          <ul class="card-reasons">
            {rejected.map((candidate) => (
              <li key={candidate.entity}>
                <Rejected candidate={candidate} onOpenEntity={onOpenEntity} />
              </li>
            ))}
          </ul>
        </>
      )}
      {chosen && onCorrect && onSearch && (
        <NotThis rejected={rejected.map(({ entity, name }) => ({ id: entity, name }))} onCorrect={onCorrect} onSearch={onSearch} />
      )}
    </section>
  );
}

function Reasons({ label, texts }: { readonly label: string; readonly texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <>
      <h4 class="card-by">{label}</h4>
      <ul class="card-reasons">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}

function Rejected({ candidate, onOpenEntity }: { readonly candidate: CandidateView } & Pick<WhyProps, 'onOpenEntity'>) {
  const { entity, name, alias, score } = candidate;
  return (
    <>
      {onOpenEntity ? (
        <button type="button" class="is-inline" onClick={() => onOpenEntity(entity)}>
          <bdi>{name}</bdi>
        </button>
      ) : (
        <bdi>{name}</bdi>
      )}{' '}
      <span class="card-publisher">{score === 0 ? t('whyRuledOut', alias) : t('whyCandidate', alias, certainty(score))}</span>
    </>
  );
}

/** A score as the reader's language writes it, never rounded up to a certainty that there is not. */
function certainty(score: number): string {
  return formatNumber(Math.min(0.99, Math.round(score * 100) / 100));
}
