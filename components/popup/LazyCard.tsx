import { useLazy } from '../use-lazy';
import type { EntityPanelProps } from './EntityPanel';

/** Loads what shows a card. Most who open the popup read its list first, so the list does not wait for it. */
export const loadCard = () => import('./lazy-card');

/** A card in the popup, as soon as what shows it is there. */
export function LazyCard(props: EntityPanelProps) {
  const part = useLazy(loadCard);
  return part ? <part.EntityPanel {...props} /> : <div class="scroll" aria-busy="true" />;
}
