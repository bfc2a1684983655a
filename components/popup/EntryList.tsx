import type { EntryView } from '../../lib/corpus/views';
import { formatNumber, plural } from '../../lib/i18n';
import { dateText, spanText } from '../../lib/i18n-dates';
import { eventKindName } from '../../lib/i18n-events';
import { kindName } from '../../lib/i18n-kinds';
import { nameInTongue } from '../../lib/i18n-names';
import type { FoundEvent } from '../../lib/search/found-event';
import { kindLine } from '../card/wording';
import { Dot } from '../KindLabel';
import { matchIn } from './match';

/** Id of the listbox, and stem of the ids of its options. */
export const LIST_ID = 'entries';

export interface EntryItem {
  readonly entry: EntryView;
  /** How often the article names it. */
  readonly count?: number;
}
export interface EventItem {
  readonly event: FoundEvent;
}
export type ListItem = EntryItem | EventItem;

/** The element id of an item's option. */
export function optionId(item: ListItem): string {
  return 'entry' in item ? `${LIST_ID}-${item.entry.id}` : `${LIST_ID}-event-${item.event.id}`;
}
export interface ListGroup {
  readonly label: string;
  readonly items: readonly ListItem[];
}

interface EntryListProps {
  readonly label: string;
  readonly groups: readonly ListGroup[];
  readonly activeId: string | undefined;
  /** What was typed, of which answers show the matched part. */
  readonly query?: string;
  readonly onOpen: (item: ListItem) => void;
}

/** A listbox of entries in labelled groups. The search field moves through it; the pointer opens directly. */
export function EntryList({ label, groups, activeId, query = '', onOpen }: EntryListProps) {
  return (
    <div class="entries" id={LIST_ID} role="listbox" aria-label={label} tabIndex={-1}>
      {groups.map((group, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox
        <div key={group.label} role="group" aria-labelledby={`${LIST_ID}-group-${index}`}>
          <div class="label" role="presentation" id={`${LIST_ID}-group-${index}`}>
            {group.label}
          </div>
          {group.items.map((item) => (
            <Option key={optionId(item)} item={item} active={optionId(item) === activeId} query={query} onOpen={onOpen} />
          ))}
        </div>
      ))}
    </div>
  );
}

interface OptionProps {
  readonly item: ListItem;
  readonly active: boolean;
  readonly query: string;
  readonly onOpen: (item: ListItem) => void;
}

function Option({ item, active, query, onOpen }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox holds the focus and answers the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the combobox points at it by aria-activedescendant
    <div id={optionId(item)} class="entry" role="option" aria-selected={active} ref={active ? reveal : null} onClick={() => onOpen(item)}>
      {'entry' in item ? <EntryLine item={item} query={query} /> : <EventLine event={item.event} query={query} />}
    </div>
  );
}

function EntryLine({ item: { entry, count }, query }: { readonly item: EntryItem; readonly query: string }) {
  return (
    <>
      <Dot family={entry.family} />
      <span class="entry-text">
        <bdi class="entry-name">
          <Matched text={nameInTongue(entry)} query={query} />
        </bdi>{' '}
        <OtherName entry={entry} query={query} />
        <span class="visually-hidden">, {kindName(entry.kind)}, </span>
        {entry.matched !== undefined && (
          <span class="entry-matched" dir="auto">
            <Matched text={entry.matched} query={query} />
            <span class="visually-hidden">, </span>
          </span>
        )}
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
    </>
  );
}

function EventLine({ event, query }: { readonly event: FoundEvent; readonly query: string }) {
  return (
    <>
      <Dot family="event" />
      <span class="entry-text">
        <span class="entry-name is-event" dir="auto">
          <Matched text={event.title} query={query} />
        </span>
        <span class="entry-line">
          {event.end ? spanText(event.date, event.end) : dateText(event.date)} · {eventKindName(event.kind)}
        </span>
      </span>
    </>
  );
}

/** A text with the part that the query matches marked, where there is one. */
function Matched({ text, query }: { readonly text: string; readonly query: string }) {
  const parts = matchIn(text, query);
  if (!parts) return <>{text}</>;
  return (
    <>
      {parts[0]}
      <mark>{parts[1]}</mark>
      {parts[2]}
    </>
  );
}

function reveal(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}

/** The name in the other script: Arabic beside the headword, the headword beside Arabic. */
function OtherName({ entry, query }: { readonly entry: EntryView; readonly query: string }) {
  if (entry.arabic === undefined) return null;
  if (nameInTongue(entry) === entry.arabic) {
    return (
      <bdi class="entry-latin" lang="en">
        <Matched text={entry.name} query={query} />
      </bdi>
    );
  }
  return (
    <span class="entry-arabic" lang="ar" dir="rtl">
      <Matched text={entry.arabic} query={query} />
    </span>
  );
}
