import type { EntryView } from '../../lib/corpus/views';
import { formatNumber, plural } from '../../lib/i18n';
import { kindName } from '../../lib/i18n-kinds';
import { kindLine } from '../card/wording';
import { Dot } from '../KindLabel';

/** Id of the listbox, and stem of the ids of its options. */
export const LIST_ID = 'entries';

/** The element id of an entry's option. */
export function optionId(entry: EntryView): string {
  return `${LIST_ID}-${entry.id}`;
}

export interface ListItem {
  readonly entry: EntryView;
  /** How often the article names it. */
  readonly count?: number;
}
export interface ListGroup {
  readonly label: string;
  readonly items: readonly ListItem[];
}

interface EntryListProps {
  readonly label: string;
  readonly groups: readonly ListGroup[];
  readonly activeId: string | undefined;
  readonly onOpen: (id: string) => void;
}

/** A listbox of entries in labelled groups. The search field moves through it; the pointer opens directly. */
export function EntryList({ label, groups, activeId, onOpen }: EntryListProps) {
  return (
    <div class="entries" id={LIST_ID} role="listbox" aria-label={label} tabIndex={-1}>
      {groups.map((group, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox
        <div key={group.label} role="group" aria-labelledby={`${LIST_ID}-group-${index}`}>
          <div class="label" role="presentation" id={`${LIST_ID}-group-${index}`}>
            {group.label}
          </div>
          {group.items.map((item) => (
            <EntryOption key={item.entry.id} item={item} active={optionId(item.entry) === activeId} onOpen={onOpen} />
          ))}
        </div>
      ))}
    </div>
  );
}

function EntryOption({
  item,
  active,
  onOpen,
}: {
  readonly item: ListItem;
  readonly active: boolean;
  readonly onOpen: (id: string) => void;
}) {
  const { entry, count } = item;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox holds the focus and answers the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the combobox points at it by aria-activedescendant
    <div
      id={optionId(entry)}
      class="entry"
      role="option"
      aria-selected={active}
      ref={active ? reveal : null}
      onClick={() => onOpen(entry.id)}
    >
      <Dot family={entry.family} />
      <span class="entry-text">
        <bdi class="entry-name">{entry.name}</bdi> {entry.arabic && <EntryArabic text={entry.arabic} />}
        <span class="visually-hidden">, {kindName(entry.kind)}, </span>
        <span class="entry-line" dir="auto">
          {entry.line || kindLine(entry)}
        </span>
      </span>
      {count !== undefined && (
        <span class="entry-count">
          <span aria-hidden="true">{formatNumber(count)}</span>
          <span class="visually-hidden">, {plural('mentions', count)}</span>
        </span>
      )}
    </div>
  );
}

function reveal(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}

function EntryArabic({ text }: { readonly text: string }) {
  return (
    <span class="entry-arabic" lang="ar" dir="rtl">
      {text}
    </span>
  );
}
