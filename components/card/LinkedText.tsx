import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { NameLink } from '../../lib/card/source';
import { linkedParts } from './linked-parts';

/** The names that lead to cards of their own, and how they are opened. */
interface NameLinks {
  readonly names: readonly NameLink[];
  readonly onOpenEntity: (id: string) => void;
}
export const NameLinksContext = createContext<NameLinks | undefined>(undefined);

/** Text of the corpus in which names lead to their own cards, where there are any. */
export function LinkedText({ text }: { readonly text: string }) {
  const links = useContext(NameLinksContext);
  if (!links || links.names.length === 0) return <>{text}</>;
  // A control counts as no letter of any script: the sentence's own direction must not depend on where it stands in it.
  return (
    <bdi>
      {linkedParts(text, links.names).map((part, index) =>
        part.id === undefined ? (
          part.text
        ) : (
          <button key={index} type="button" class="card-name-link" onClick={() => links.onOpenEntity(part.id)}>
            {part.text}
          </button>
        ),
      )}
    </bdi>
  );
}
