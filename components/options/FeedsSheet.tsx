import { t } from '../../lib/i18n';
import { momentText } from '../../lib/i18n-dates';
import { policyFeedWords, problemWords } from '../../lib/i18n-problems';
import type { UpdatesActions } from '../../lib/pages/options/updates-controller';
import type { FeedView, PolicyFeedProblem, UpdatesStatus } from '../../lib/updates/messages';
import { Switch } from '../Switch';
import { bytesText } from './bytes';
import { fingerprintText } from './fingerprint';

interface FeedsSheetProps {
  readonly status: UpdatesStatus;
  /** The organisation lets readers add no feeds. */
  readonly locked: boolean;
  readonly actions: UpdatesActions;
}

/** The feeds that the corpus is kept up to date by, in order of precedence. */
export function FeedsSheet({ status, locked, actions }: FeedsSheetProps) {
  const { feeds, running, policyFeed } = status;
  return (
    <section class="sheet" aria-labelledby="feeds-title">
      <header class="sheet-head">
        <h2 id="feeds-title">{t('feeds')}</h2>
        {!locked && (
          <div class="actions">
            <button type="button" class="button" onClick={actions.openAdd}>
              {t('addFeed')}
            </button>
          </div>
        )}
      </header>
      {policyFeed && <PolicyFeed {...policyFeed} />}
      {feeds.length === 0 ? (
        !(policyFeed && locked) && <p class="sheet-text">{t(locked ? 'policySourcesLocked' : 'feedsNone')}</p>
      ) : (
        <>
          {feeds.length > 1 && <p class="sheet-text">{t('feedsOrder')}</p>}
          <ul class="rows feeds">
            {feeds.map((feed, index) => (
              <Feed key={feed.id} feed={feed} first={index === 0} busy={running !== undefined} actions={actions} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Why the feed that the organisation has set is not followed. */
function PolicyFeed({ address, problem }: PolicyFeedProblem) {
  return (
    <div class="banner is-bad">
      <p>
        <strong>{t('policyFeedTitle')}</strong>
      </p>
      {address !== '' && (
        <p>
          <bdi>{address}</bdi>
        </p>
      )}
      <p>{policyFeedWords(problem)}</p>
    </div>
  );
}

interface FeedProps {
  readonly feed: FeedView;
  readonly first: boolean;
  readonly busy: boolean;
  readonly actions: UpdatesActions;
}

function Feed({ feed, first, busy, actions }: FeedProps) {
  const { id, name, address, fingerprint, origin, paused, automatic, installed } = feed;
  const own = origin === 'reader';
  return (
    <li class="feed">
      <div class="feed-head">
        <strong>
          <bdi>{name}</bdi>
        </strong>
        {!own && <span class="pill is-good">{t('feedByPolicy')}</span>}
        {paused && <span class="pill is-warn">{t('feedPaused')}</span>}
        {installed !== undefined && <span class="aside">{t('feedInstalled', installed)}</span>}
      </div>
      <p class="aside">
        <bdi>{address}</bdi>
      </p>
      <FeedState feed={feed} />
      <details class="feed-key">
        <summary>{t('fingerprint')}</summary>
        <code dir="ltr">{fingerprintText(fingerprint)}</code>
      </details>
      <div class="feed-actions">
        <Switch label={t('feedAutomatic')} on={automatic} onChange={(on) => actions.change(id, { automatic: on })} />
        <span class="actions">
          {!paused && (
            <button type="button" class="link" disabled={busy} aria-label={t('feedCheckOne', name)} onClick={() => actions.check(id)}>
              {t('checkNow')}
            </button>
          )}
          {!first && (
            <button type="button" class="link" aria-label={t('feedRaiseOne', name)} onClick={() => actions.raise(id)}>
              {t('feedRaise')}
            </button>
          )}
          {own && (
            <>
              <button type="button" class="link" onClick={() => actions.change(id, { paused: !paused })}>
                {t(paused ? 'feedResume' : 'feedPause')}
              </button>
              <button type="button" class="link is-bad" aria-label={t('removeHost', name)} onClick={() => actions.askRemove(id)}>
                {t('remove')}
              </button>
            </>
          )}
        </span>
      </div>
    </li>
  );
}

/** When the feed was looked at and how that ended, and until when its signatures are good. */
function FeedState({ feed: { checked, signedUntil, spared } }: { readonly feed: FeedView }) {
  return (
    <>
      <p class="aside">
        {checked ? t('feedChecked', momentText(checked.at)) : t('feedNeverChecked')}
        {signedUntil !== undefined && ` · ${t('feedSignedUntil', momentText(signedUntil))}`}
      </p>
      {spared && <p class="banner is-notice">{t('feedSpared', spared.version, bytesText(spared.size))}</p>}
      {checked?.problem && <p class="banner is-bad">{problemWords(checked.problem)}</p>}
    </>
  );
}
