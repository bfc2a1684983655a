import { useContext } from 'preact/hooks';
import type { MentionSense } from '../../lib/card/source';
import type { CardView } from '../../lib/corpus/views';
import { alternatives, t } from '../../lib/i18n';
import { LinkedText, NameLinksContext } from './LinkedText';

interface SenseProps {
  readonly view: CardView;
  readonly sense: MentionSense;
  readonly onOpenEntity?: ((id: string) => void) | undefined;
}

/** Both readings of a name that stands for a government too, the one that fits the story first. */
export function Sense({ view, sense, onOpenEntity }: SenseProps) {
  const links = useContext(NameLinksContext);
  // The entity whose card this is needs no way to itself.
  const names = sense.stands.filter(({ id }) => id !== view.id).map(({ id, name }) => ({ id, text: name }));
  const text = <LinkedText text={sentence(view, sense)} />;
  return (
    <p class="card-sense">
      {links && onOpenEntity ? <NameLinksContext.Provider value={{ names, onOpenEntity }}>{text}</NameLinksContext.Provider> : text}
    </p>
  );
}

function sentence(view: CardView, { surface, sense, stands }: MentionSense): string {
  const government = alternatives(stands.map(({ kind, name }) => (kind === 'country' ? t('governmentOf', name) : name)));
  const isSeat = view.kind !== 'place' && !stands.some(({ id }) => id === view.id);
  const place = isSeat ? view.name : t('theCity');
  if (sense === 'government') return t('senseGovernment', surface, government, place);
  return sense === 'place' ? t('sensePlace', surface, place, government) : t('senseOpen', surface, place, government);
}
