import type { ClaimView } from '../../lib/corpus/views';
import { t } from '../../lib/i18n';
import { SourceRefs } from './SourceRefs';

/** Statements that differ, side by side, each under the name of who makes it. */
export function Claims({ claims }: { readonly claims: readonly ClaimView[] }) {
  const topics = [...new Set(claims.map((claim) => claim.topic))];
  return (
    <>
      {topics.map((topic) => (
        <section key={topic}>
          <h3 class="card-label">{t('accountsDiffer')}</h3>
          <p class="card-topic" dir="auto">
            {topic}
          </p>
          <ul class="card-claims">
            {claims
              .filter((claim) => claim.topic === topic)
              .map((claim) => (
                <li key={claim.by} class="card-claim" dir="auto">
                  <p class="card-by">{claim.by}</p>
                  <p>
                    {claim.text}
                    <SourceRefs numbers={claim.sources} />
                  </p>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
