import { t } from '../../lib/i18n';
import type { CorpusActions } from '../../lib/pages/options/corpus-controller';
import type { CorpusState } from '../../lib/pages/options/state';
import type { UpdatesActions } from '../../lib/pages/options/updates-controller';
import type { UpdatesState } from '../../lib/pages/options/updates-state';
import { AddFeedDialog, ChangesDialog, RemoveFeedDialog } from './FeedDialogs';
import { FeedsSheet } from './FeedsSheet';
import { FileSheet } from './FileSheet';
import { ImportDialog } from './ImportDialog';
import { InstalledSheet } from './InstalledSheet';
import { NoticeBanner } from './NoticeBanner';
import { Section } from './Section';
import { VersionsSheet } from './VersionsSheet';

interface CorpusSectionProps {
  readonly state: CorpusState;
  readonly actions: CorpusActions;
  readonly updates: UpdatesState;
  readonly updatesActions: UpdatesActions;
  /** The organisation lets readers add no sources. */
  readonly locked: boolean;
}

/** What is installed, what is to come, which versions are kept, and where they come from. */
export function CorpusSection({ state, actions, updates, updatesActions, locked }: CorpusSectionProps) {
  const { status, candidate, busy } = state;
  const active = status?.generations.find((generation) => generation.active);
  return (
    <Section title={t('corpus')} lead={t('corpusLead')}>
      {status?.notice && <NoticeBanner notice={status.notice} {...(status.storage === 'indexeddb' && { onRead: actions.noticeRead })} />}
      {active && <InstalledSheet generation={active} asOf={status?.about?.asOf} updates={updates} actions={updatesActions} />}
      {status && (
        <VersionsSheet generations={status.generations} storage={state.storage} busy={busy !== undefined} onActivate={actions.activate} />
      )}
      {updates.status && <FeedsSheet status={updates.status} locked={locked} actions={updatesActions} />}
      <FileSheet locked={locked} busy={busy} outcome={state.outcome} onFile={actions.choose} onExport={actions.exportActive} />
      {candidate && <ImportDialog candidate={candidate} onAccept={actions.accept} onDecline={actions.decline} />}
      <FeedDialog updates={updates} actions={updatesActions} />
    </Section>
  );
}

function FeedDialog({ updates, actions }: { readonly updates: UpdatesState; readonly actions: UpdatesActions }) {
  const { status, adding, removing, reviewing, changes } = updates;
  if (adding) return <AddFeedDialog adding={adding} actions={actions} />;
  const feed = status?.feeds.find(({ id }) => id === removing);
  if (feed) return <RemoveFeedDialog feed={feed} actions={actions} />;
  const reviewed = reviewing === undefined ? undefined : changes.get(reviewing);
  return reviewed ? <ChangesDialog changes={reviewed} onMore={actions.more} onClose={actions.close} /> : null;
}
