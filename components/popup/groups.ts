import { t } from '../../lib/i18n';
import { groupByProminence } from '../../lib/pages/popup/prominence';
import type { PopupState } from '../../lib/pages/popup/state';
import { shownArticle } from '../../lib/pages/popup/state';
import type { ListGroup } from './EntryList';

/** What the list shows: the answers to a look-up, else the names of the shown article by prominence. */
export function listGroups(state: PopupState): readonly ListGroup[] {
  if (state.query.trim() !== '') {
    return state.results?.length ? [{ label: t('results'), items: state.results.map((entry) => ({ entry })) }] : [];
  }
  const { central, also } = groupByProminence(shownArticle(state)?.entities ?? []);
  return [
    { label: t('central'), items: central },
    { label: t(central.length > 0 ? 'alsoMentioned' : 'namesOnPage'), items: also },
  ].filter((group) => group.items.length > 0);
}
