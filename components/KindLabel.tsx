import type { EntityKind, KindFamily } from '../lib/corpus/kinds';
import { kindName } from '../lib/i18n-kinds';

/** A kind's family as a coloured dot; decoration, the kind stands beside it in words. */
export function Dot({ family }: { readonly family: KindFamily }) {
  return <span class={`dot family-${family}`} aria-hidden="true" />;
}

/** A kind in words behind its dot. */
export function KindLabel({ kind, family }: { readonly kind: EntityKind; readonly family: KindFamily }) {
  return (
    <span class={`card-kind family-${family}`}>
      <Dot family={family} />
      {kindName(kind)}
    </span>
  );
}
