import { formatNumber, t } from '../../lib/i18n';
import { dayText } from '../../lib/i18n-dates';
import type { Generation } from '../../lib/pages/options/state';
import type { UpdatesActions } from '../../lib/pages/options/updates-controller';
import type { UpdatesState } from '../../lib/pages/options/updates-state';
import type { DayNumber } from '../../lib/time/types';
import { originText } from './origin';
import { PendingUpdate } from './PendingUpdate';
import { RunningUpdate } from './RunningUpdate';
import { UpdateOutcomeText } from './UpdateOutcomeText';

interface InstalledSheetProps {
  readonly generation: Generation;
  readonly asOf: DayNumber | undefined;
  readonly updates: UpdatesState;
  readonly actions: UpdatesActions;
}

/** The version in use: its name, whether anybody vouches for it, what it holds, and what is to come. */
export function InstalledSheet({ generation, asOf, updates, actions }: InstalledSheetProps) {
  const { title, version, counts, origin, signed } = generation;
  const bundled = origin.type === 'bundled';
  const { status, changes, outcome } = updates;
  const feeds = status?.feeds ?? [];
  const pending = feeds.flatMap((feed) => (feed.pending ? [{ feed, pending: feed.pending }] : []));
  return (
    <section class="sheet is-clipped" aria-labelledby="installed-title">
      <header class="sheet-head">
        <h2 id="installed-title">
          <bdi>{title}</bdi>
        </h2>
        <span class={signed || bundled ? 'pill is-good' : 'pill is-warn'}>
          {t(signed ? 'signatureVerified' : bundled ? 'signedByExtension' : 'unsignedFile')}
        </span>
        {asOf !== undefined && <span class="aside">{t('knowledgeUntil', dayText(asOf, 'short'))}</span>}
        {feeds.some(({ paused }) => !paused) && (
          <button type="button" class="button" disabled={status?.running !== undefined} onClick={() => actions.check()}>
            {t('checkNow')}
          </button>
        )}
      </header>
      <dl class="facts">
        <Fact name={t('version')} value={version} />
        <Fact name={t('names')} value={t('namesAndSpellings', formatNumber(counts.entities), formatNumber(counts.forms))} />
        <Fact name={t('events')} value={formatNumber(counts.events)} />
        {feeds.length === 0 ? (
          <Fact name={t('origin')} value={originText(origin)} />
        ) : (
          <Fact name={t('updatesFrom')} value={feeds.map(({ name }) => name).join(t('listComma'))} />
        )}
      </dl>
      {status?.held && (
        <div class="held">
          <p>{t('updatesHeld', version)}</p>
          <button type="button" class="link" onClick={actions.release}>
            {t('updatesRelease')}
          </button>
        </div>
      )}
      {pending.map((one) => (
        <PendingUpdate
          key={one.feed.id}
          {...one}
          changes={changes.get(one.feed.id)}
          named={feeds.length > 1}
          disabled={status?.running !== undefined || status?.held === true}
          actions={actions}
        />
      ))}
      {status?.running && <RunningUpdate running={status.running} onCancel={actions.cancel} />}
      <div role="status" class="update-outcome">
        {outcome && <UpdateOutcomeText outcome={outcome} />}
      </div>
    </section>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
