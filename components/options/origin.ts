import { t } from '../../lib/i18n';
import type { Generation } from '../../lib/pages/options/state';

/** Where an installed version came from, in words. */
export function originText(origin: Generation['origin']): string {
  if (origin.type === 'bundled') return t('originBundled');
  if (origin.type === 'file') return t('originFile', origin.name);
  return t('originFeeds', origin.feeds.map(({ name }) => name).join(t('listComma')));
}
