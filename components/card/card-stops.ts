import { t } from '../../lib/i18n';
import { kindName } from '../../lib/i18n-kinds';
import { type CreateFocusStops, FocusStops } from '../../lib/reader/focus-stops';

/** Makes stops for the tabulator key that say whom they are about. */
export const CARD_STOPS: CreateFocusStops = (context, signal) =>
  new FocusStops({ ...context, title: t('namesOnPage'), label: ({ entry }) => t('roleSpan', entry.name, kindName(entry.kind)) }, signal);
