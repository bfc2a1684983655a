import { t } from '../../lib/i18n';
import type { CorpusActions } from '../../lib/pages/options/corpus-controller';
import type { CorpusState } from '../../lib/pages/options/state';
import { FileSheet } from './FileSheet';
import { ImportDialog } from './ImportDialog';
import { InstalledSheet } from './InstalledSheet';
import { Section } from './Section';
import { VersionsSheet } from './VersionsSheet';

interface CorpusSectionProps {
  readonly state: CorpusState;
  readonly actions: CorpusActions;
}

/** What is installed, which versions are kept, and files in and out. */
export function CorpusSection({ state, actions }: CorpusSectionProps) {
  const { status, candidate, busy } = state;
  const active = status?.generations.find((generation) => generation.active);
  return (
    <Section title={t('corpus')} lead={t('corpusLead')}>
      {status?.storage === 'memory' && <p class="banner">{t('storageMemory')}</p>}
      {status?.storage === 'indexeddb' && status.notice && <p class="banner">{status.notice}</p>}
      {active && <InstalledSheet generation={active} asOf={status?.about?.asOf} />}
      {status && (
        <VersionsSheet generations={status.generations} storage={state.storage} busy={busy !== undefined} onActivate={actions.activate} />
      )}
      <FileSheet busy={busy} outcome={state.outcome} onFile={actions.choose} onExport={actions.exportActive} />
      {candidate && <ImportDialog file={candidate} onAccept={actions.accept} onDecline={actions.decline} />}
    </Section>
  );
}
