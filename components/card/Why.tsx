import { formatNumber, t } from '../../lib/i18n';
import type { CandidateExplanation, Evidence } from '../../lib/linking/types';

/** Why a mention was linked as it was: the answer of `page.explain`. */
export interface WhyView {
  readonly chosen?: CandidateExplanation;
  readonly rejected: readonly CandidateExplanation[];
}

interface WhyProps {
  readonly explanation: WhyView;
  readonly onOpenEntity?: ((id: string) => void) | undefined;
}

/** Brings the panel into the card's view when it opens at the end of a long card. */
function reveal(panel: HTMLElement | null): void {
  panel?.scrollIntoView({ block: 'nearest' });
}

/** The panel "Why this?": the name that was found, what spoke for it, and the candidates that were rejected. */
export function Why({ explanation, onOpenEntity }: WhyProps) {
  const { chosen, rejected } = explanation;
  return (
    <section class="card-panel" ref={reveal}>
      <h3 class="card-label">{t('whyThis')}</h3>
      {chosen ? (
        <>
          <p>{t('whyFound', chosen.alias, percent(chosen.score))}</p>
          <dl class="card-evidence">
            {chosen.evidence.map((evidence) => (
              <EvidenceLine key={`${evidence.feature}-${evidence.detail}`} evidence={evidence} />
            ))}
          </dl>
        </>
      ) : (
        <p>{t('whyNothing')}</p>
      )}
      {rejected.length > 0 && (
        <>
          <h3 class="card-label">{t('whyRejected')}</h3>
          <ul>
            {rejected.map((candidate) => (
              <li key={candidate.entity}>
                {onOpenEntity ? (
                  <button type="button" class="is-inline" onClick={() => onOpenEntity(candidate.entity)}>
                    {candidate.entity}
                  </button>
                ) : (
                  candidate.entity
                )}{' '}
                <span class="card-publisher">{t('whyCandidate', candidate.alias, percent(candidate.score))}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function EvidenceLine({ evidence }: { readonly evidence: Evidence }) {
  const { feature, value, detail } = evidence;
  return (
    <>
      <dt class="card-weight" dir="ltr">{`${value < 0 ? '−' : '+'}${formatNumber(Math.abs(Math.round(value * 10) / 10))}`}</dt>
      <dd>{detail ? `${feature}: ${detail}` : feature}</dd>
    </>
  );
}

function percent(score: number): string {
  return formatNumber(Math.round(score * 100));
}
