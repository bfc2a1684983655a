import { t } from '../../lib/i18n';
import { problemWords } from '../../lib/i18n-problems';
import type { CorpusState, Outcome } from '../../lib/pages/options/state';
import { FileButton } from './FileButton';

interface FileSheetProps {
  /** The organisation lets readers import no files. */
  readonly locked: boolean;
  readonly busy: CorpusState['busy'];
  readonly outcome: Outcome | undefined;
  readonly onFile: (file: File) => void;
  readonly onExport: () => void;
}

/** Import from and export to a file, and how the last action ended. */
export function FileSheet({ locked, busy, outcome, onFile, onExport }: FileSheetProps) {
  return (
    <section class="sheet" aria-labelledby="files-title">
      <header class="sheet-head">
        <h2 id="files-title">{t('files')}</h2>
        <div class="actions">
          {!locked && <FileButton label={t('importFile')} accept=".siyaq" disabled={busy !== undefined} onFile={onFile} />}
          <button type="button" class="button" disabled={busy !== undefined} onClick={onExport}>
            {t('exportFile')}
          </button>
        </div>
      </header>
      <div role="status" class="outcome">
        {(busy === 'import' || busy === 'examine') && (
          <>
            <progress aria-label={t('importing')} />
            <p class="aside">{t('importing')}</p>
          </>
        )}
        {outcome && <OutcomeText outcome={outcome} />}
      </div>
    </section>
  );
}

function OutcomeText({ outcome }: { readonly outcome: Outcome }) {
  switch (outcome.kind) {
    case 'imported':
      return <p class="banner is-good">{t('outcomeImported', outcome.version)}</p>;
    case 'activated':
      return <p class="banner is-good">{t('outcomeActivated', outcome.version)}</p>;
    case 'exported':
      return <p class="banner is-good">{t('outcomeExported', outcome.fileName)}</p>;
    case 'refused':
      return (
        <div class="banner is-bad">
          <p>
            <strong>{t('outcomeRefused')}</strong>
          </p>
          <p>{problemWords(outcome.problem)}</p>
          <p>{t('oldStays')}</p>
        </div>
      );
    case 'failed':
      return (
        <div class="banner is-bad">
          <p>{t('outcomeFailed')}</p>
          <p>{problemWords(outcome.problem)}</p>
        </div>
      );
  }
}
