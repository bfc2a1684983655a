import type { CardView } from '../../lib/corpus/views';
import { LinkedText } from './LinkedText';

/** What the entity is, in a few lines; left out where the band above says the same. */
export function Summary({ view }: { readonly view: CardView }) {
  const text = view.background ?? view.identification;
  if (text === '' || view.atDate.some((role) => role.label === text)) return null;
  return (
    <p class="card-summary" dir="auto">
      <LinkedText text={text} />
    </p>
  );
}
