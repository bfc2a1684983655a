import { useRef } from 'preact/hooks';
import { formatNumber, t } from '../../lib/i18n';
import { problemWords } from '../../lib/i18n-problems';
import type { UpdatesActions } from '../../lib/pages/options/updates-controller';
import type { AddingFeed, Changes } from '../../lib/pages/options/updates-state';
import type { FeedView } from '../../lib/updates/messages';
import { ChangeRow } from './ChangeRow';
import { fingerprintText } from './fingerprint';
import { Modal } from './Modal';

interface AddFeedDialogProps {
  readonly adding: AddingFeed;
  readonly actions: Pick<UpdatesActions, 'look' | 'add' | 'close'>;
}

/** Adds a feed: first its address, then its fingerprint to be compared, then whether it may install by itself. */
export function AddFeedDialog({ adding, actions }: AddFeedDialogProps) {
  const { address, busy, looked, problem } = adding;
  const field = useRef<HTMLInputElement>(null);
  const automatic = useRef<HTMLInputElement>(null);
  return (
    <Modal title={t('addFeedTitle')} onClose={actions.close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          actions.look(field.current?.value ?? '');
        }}
      >
        <label class="field">
          <span>{t('feedAddress')}</span>
          <span class="field-row">
            <input
              ref={field}
              type="text"
              inputMode="url"
              dir="ltr"
              placeholder="https://"
              spellcheck={false}
              autocomplete="off"
              defaultValue={address}
            />
            <button type="submit" class="button" disabled={busy}>
              {t('feedLook')}
            </button>
          </span>
        </label>
      </form>
      <div role="status" class="feed-status">
        {busy && <p class="aside">{t('feedLooking')}</p>}
        {problem && <p class="banner is-bad">{problemWords(problem)}</p>}
        {looked && (
          <>
            <p class="feed-found">
              <strong>
                <bdi>{looked.name}</bdi>
              </strong>{' '}
              <span class="aside">{t('feedKeys', formatNumber(looked.threshold), formatNumber(looked.keys))}</span>
            </p>
            <p class="aside">{t('fingerprint')}</p>
            <code class="fingerprint" dir="ltr">
              {fingerprintText(looked.fingerprint)}
            </code>
            <p>{t('feedCompare')}</p>
          </>
        )}
      </div>
      {looked && (
        <label class="kind">
          <input ref={automatic} type="checkbox" />
          {t('feedAutomatic')}
        </label>
      )}
      <div class="actions">
        <button type="button" class="button" onClick={actions.close}>
          {t('cancel')}
        </button>
        {looked && (
          <button type="button" class="button is-primary" disabled={busy} onClick={() => actions.add(automatic.current?.checked ?? false)}>
            {t('feedAddThis')}
          </button>
        )}
      </div>
    </Modal>
  );
}

interface RemoveFeedDialogProps {
  readonly feed: FeedView;
  readonly actions: Pick<UpdatesActions, 'remove' | 'close'>;
}

/** Asks before a feed is removed. */
export function RemoveFeedDialog({ feed, actions }: RemoveFeedDialogProps) {
  return (
    <Modal title={t('feedRemoveTitle', feed.name)} onClose={actions.close}>
      <p>{t('feedRemoveMore')}</p>
      <div class="actions">
        <button type="button" class="button" onClick={actions.close}>
          {t('cancel')}
        </button>
        <button type="button" class="button is-primary" onClick={actions.remove}>
          {t('remove')}
        </button>
      </div>
    </Modal>
  );
}

interface ChangesDialogProps {
  readonly changes: Changes;
  readonly onMore: () => void;
  readonly onClose: () => void;
}

/** Everything that a pending version changes, field by field. */
export function ChangesDialog({ changes, onMore, onClose }: ChangesDialogProps) {
  const { from, to, total, changes: shown, conflicts } = changes;
  return (
    <Modal wide title={from === undefined ? t('changesTitleFirst', to) : t('changesTitle', from, to)} onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key */}
      <section class="changes-all" tabIndex={0} aria-label={t('seeAllChanges', formatNumber(total))}>
        <ul class="changes">
          {shown.map((change) => (
            <ChangeRow key={`${change.what} ${change.id}`} change={change} withFields />
          ))}
        </ul>
        {shown.length < total && (
          <button type="button" class="link" onClick={onMore}>
            {t('showMore', formatNumber(total - shown.length))}
          </button>
        )}
        {conflicts.length > 0 && (
          <>
            <h3>{t('conflicts')}</h3>
            <p class="aside">{t('conflictsMore')}</p>
            <ul class="changes">
              {conflicts.map(({ what, id, name, keptFrom }) => (
                <li key={`${what} ${id}`}>
                  <bdi>{name}</bdi> <span class="aside">{t('conflictKeptFrom', keptFrom)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <div class="actions">
        <button type="button" class="button" onClick={onClose}>
          {t('close')}
        </button>
      </div>
    </Modal>
  );
}
