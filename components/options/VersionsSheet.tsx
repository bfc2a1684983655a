import { t } from '../../lib/i18n';
import { dayText } from '../../lib/i18n-dates';
import type { CorpusState, Generation } from '../../lib/pages/options/state';
import { dayFromDate } from '../../lib/time/day';
import { bytesText } from './bytes';
import { originText } from './origin';

interface VersionsSheetProps {
  readonly generations: readonly Generation[];
  readonly storage: CorpusState['storage'];
  readonly busy: boolean;
  readonly onActivate: (generation: number) => void;
}

/** The versions kept on this device, newest installation first, each but the active one with the way back to it. */
export function VersionsSheet({ generations, storage, busy, onActivate }: VersionsSheetProps) {
  const rows = [...generations].sort((a, b) => b.installed.localeCompare(a.installed));
  return (
    <section class="sheet" aria-labelledby="versions-title">
      <header class="sheet-head">
        <h2 id="versions-title">{t('versionsKept')}</h2>
        {storage && <span class="aside">{t('storageUsed', bytesText(storage.usage), bytesText(storage.quota))}</span>}
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('version')}</th>
            <th scope="col">{t('installed')}</th>
            <th scope="col">{t('origin')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.generation}>
              <th scope="row">
                {row.active ? <strong>{row.version}</strong> : row.version} {row.active && t('inUse')}
              </th>
              <td>{installedText(row.installed)}</td>
              <td>
                <bdi>{originText(row.origin)}</bdi>
              </td>
              <td class="row-action">
                {!row.active && (
                  <button type="button" class="link" disabled={busy} onClick={() => onActivate(row.generation)}>
                    {t('goBackToThis')} <span class="visually-hidden">({row.version})</span>
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function installedText(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? '–' : dayText(dayFromDate(date), 'short');
}
