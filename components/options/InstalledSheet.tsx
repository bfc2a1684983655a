import { formatNumber, t } from '../../lib/i18n';
import { dayText } from '../../lib/i18n-dates';
import type { Generation } from '../../lib/pages/options/state';
import type { DayNumber } from '../../lib/time/types';
import { originText } from './origin';

/** The version in use: its name, whether anybody vouches for it, and what it holds. */
export function InstalledSheet({ generation, asOf }: { readonly generation: Generation; readonly asOf: DayNumber | undefined }) {
  const { title, version, counts, origin, signed } = generation;
  const bundled = origin.type === 'bundled';
  return (
    <section class="sheet" aria-labelledby="installed-title">
      <header class="sheet-head">
        <h2 id="installed-title">
          <bdi>{title}</bdi>
        </h2>
        <span class={signed || bundled ? 'pill is-good' : 'pill is-warn'}>
          {t(signed ? 'signatureVerified' : bundled ? 'signedByExtension' : 'unsignedFile')}
        </span>
        {asOf !== undefined && <span class="aside">{t('knowledgeUntil', dayText(asOf, 'short'))}</span>}
      </header>
      <dl class="facts">
        <Fact name={t('version')} value={version} />
        <Fact name={t('names')} value={t('namesAndSpellings', formatNumber(counts.entities), formatNumber(counts.forms))} />
        <Fact name={t('events')} value={formatNumber(counts.events)} />
        <Fact name={t('origin')} value={originText(origin)} />
      </dl>
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
