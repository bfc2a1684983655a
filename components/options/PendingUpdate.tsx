import { formatNumber, t } from '../../lib/i18n';
import type { UpdatesActions } from '../../lib/pages/options/updates-controller';
import type { Changes } from '../../lib/pages/options/updates-state';
import type { FeedView } from '../../lib/updates/messages';
import { bytesText } from './bytes';
import { ChangeRow } from './ChangeRow';

interface PendingUpdateProps {
  readonly feed: FeedView;
  readonly pending: NonNullable<FeedView['pending']>;
  readonly changes: Changes | undefined;
  /** Several feeds are subscribed to, so this one has to be named. */
  readonly named: boolean;
  /** Something runs, or updates are held. */
  readonly disabled: boolean;
  readonly actions: Pick<UpdatesActions, 'install' | 'review'>;
}

/** A verified version that waits: what it changes, before it is installed. */
export function PendingUpdate({ feed, pending, changes, named, disabled, actions }: PendingUpdateProps) {
  const { version, added, changed, removed, size, conflicts, moved } = pending;
  const total = changes?.total ?? added + changed + removed;
  return (
    <section class="pending" aria-label={t('readyLabel', version)}>
      <div class="pending-what">
        <p class="pending-head">
          <span>
            <strong>{version}</strong> {moved ? t('isReadyMoved', feed.name) : named ? t('isReadyFrom', feed.name) : t('isReady')}
          </span>
          <Count count={added} word={t('countAdded')} />
          <Count count={changed} word={t('countChanged')} />
          <Count count={removed} word={t('countRemoved')} />
          {!moved && <span class="aside">{bytesText(size)}</span>}
        </p>
        {changes && (
          <ul class="changes">
            {mixed(changes.changes).map((change) => (
              <ChangeRow key={`${change.what} ${change.id}`} change={change} />
            ))}
          </ul>
        )}
        {conflicts > 0 && <p class="aside">{t('conflictsKept', formatNumber(conflicts))}</p>}
      </div>
      <div class="sheet-foot">
        <button type="button" class="button is-primary" disabled={disabled} onClick={() => actions.install(feed.id)}>
          {t('installVersion', version)}
        </button>
        {total > 0 && (
          <button type="button" class="link" onClick={() => actions.review(feed.id)}>
            {t('seeAllChanges', formatNumber(total))}
          </button>
        )}
      </div>
    </section>
  );
}

/** Changes shown before the reader asks for all, of each type. */
const PREVIEW = 2;

/** The first changes of each type, in the order of the types: a reader sees at once whether anything goes. */
function mixed(changes: Changes['changes']): Changes['changes'] {
  return (['added', 'changed', 'removed'] as const).flatMap((type) => changes.filter((change) => change.type === type).slice(0, PREVIEW));
}

function Count({ count, word }: { readonly count: number; readonly word: string }) {
  if (count === 0) return null;
  return (
    <span class="pending-count">
      <strong>{formatNumber(count)}</strong> {word}
    </span>
  );
}
