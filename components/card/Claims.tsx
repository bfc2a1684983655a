import type { ClaimView } from '../../lib/corpus/views';
import { t } from '../../lib/i18n';
import { LinkedText } from './LinkedText';
import { SourceRefs } from './SourceRefs';

/** Attributed statements, those that differ side by side, each under the name of who makes it. */
export function Claims({ claims }: { readonly claims: readonly ClaimView[] }) {
  const topics = [...new Set(claims.map((claim) => claim.topic))];
  return (
    <>
      {topics.map((topic) => (
        <Topic key={topic} topic={topic} claims={claims.filter((claim) => claim.topic === topic)} />
      ))}
    </>
  );
}

function Topic({ topic, claims }: { readonly topic: string; readonly claims: readonly ClaimView[] }) {
  return (
    <section>
      {claims.length > 1 && <p class="card-label">{t('accountsDiffer')}</p>}
      <h3 class="card-topic" dir="auto">
        {topic}
      </h3>
      <ul class="card-claims">
        {claims.map((claim) => (
          <li key={claim.by} class="card-claim" dir="auto">
            <p class="card-by">{claim.by}</p>
            <p>
              <LinkedText text={claim.text} />
              <SourceRefs numbers={claim.sources} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
