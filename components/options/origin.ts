import { t } from '../../lib/i18n';
import type { Generation } from '../../lib/pages/options/state';

/** Where an installed version came from, in words. */
export function originText(origin: Generation['origin']): string {
  return origin.type === 'bundled' ? t('originBundled') : t('originFile', origin.name);
}
