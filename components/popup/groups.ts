import type { EntityKind } from '../../lib/corpus/kinds';
import { t } from '../../lib/i18n';
import { groupByProminence } from '../../lib/pages/popup/prominence';
import type { PopupState } from '../../lib/pages/popup/state';
import { shownArticle } from '../../lib/pages/popup/state';
import { readsAsDate } from '../../lib/search/dates';
import type { ListGroup } from './EntryList';

/**
 * What the list shows: the answers to a look-up, else the names of the shown article by prominence and what was looked up before.
 * @param kind only names of this kind, of those on the page
 */
export function listGroups(state: PopupState, kind?: EntityKind): readonly ListGroup[] {
  const groups = state.query.trim() === '' ? pageGroups(state, kind) : answers(state);
  return groups.filter((group) => group.items.length > 0);
}

function pageGroups(state: PopupState, kind: EntityKind | undefined): ListGroup[] {
  const { central, also } = groupByProminence(shownArticle(state)?.entities ?? []);
  const ofKind = (items: typeof also) => items.filter(({ entry }) => kind === undefined || entry.kind === kind);
  return [
    { label: t('central'), items: ofKind(central) },
    { label: t(central.length > 0 ? 'alsoMentioned' : 'namesOnPage'), items: ofKind(also) },
    recentGroup(state),
  ];
}

/** What was looked up before. */
function recentGroup({ recent, ...state }: PopupState): ListGroup {
  const onPage = new Set(shownArticle(state)?.entities.map(({ entry }) => entry.id));
  return { label: t('recent'), items: recent.filter(({ id }) => !onPage.has(id)).map((entry) => ({ entry })) };
}

function answers({ query, results = [], events = [] }: PopupState): ListGroup[] {
  const entities: ListGroup = { label: t('results'), items: results.map((entry) => ({ entry })) };
  const found: ListGroup = { label: t('events'), items: events.map((event) => ({ event })) };
  // Who types a date asks for events.
  return readsAsDate(query) ? [found, entities] : [entities, found];
}
