import { t } from '../../lib/i18n';
import type { SitesActions, SitesView } from '../../lib/pages/options/sites-controller';
import type { Policy } from '../../lib/policy';
import { ChoiceGroup } from '../ChoiceGroup';
import { Section } from './Section';

interface SitesSectionProps {
  readonly sites: SitesView;
  readonly actions: SitesActions;
  readonly policy: Policy;
}

/** Where names are marked. */
export function SitesSection({ sites, actions, policy }: SitesSectionProps) {
  return (
    <Section title={t('sites')} lead={t('sitesLead')}>
      <section class="sheet is-padded">
        <ChoiceGroup
          legend={t('access')}
          name="access"
          value={sites.mode}
          choices={[
            { value: 'all', label: t('accessAll'), hint: t('accessAllMore') },
            { value: 'chosen', label: t('accessChosen'), hint: t('accessChosenMore') },
            { value: 'click', label: t('accessClick'), hint: t('accessClickMore') },
          ]}
          onChange={actions.chooseAccess}
        />
      </section>
      {sites.mode === 'chosen' && (
        <HostList title={t('sitesChosen')} empty={t('sitesChosenNone')} hosts={sites.granted} onRemove={actions.revoke} />
      )}
      {policy.onlySites.length > 0 && <HostList title={t('policyOnlySites')} empty="" hosts={policy.onlySites} />}
      {policy.disabledSites.length > 0 && <HostList title={t('policyDisabledSites')} empty="" hosts={policy.disabledSites} />}
      <HostList title={t('sitesOff')} empty={t('sitesOffNone')} hosts={sites.disabled} onRemove={actions.enable} />
    </Section>
  );
}

interface HostListProps {
  readonly title: string;
  readonly empty: string;
  readonly hosts: readonly string[];
  /** Absent where only the organisation may remove. */
  readonly onRemove?: (host: string) => void;
}

function HostList({ title, empty, hosts, onRemove }: HostListProps) {
  return (
    <section class="sheet">
      <header class="sheet-head">
        <h2>{title}</h2>
      </header>
      {hosts.length === 0 ? (
        <p class="sheet-empty">{empty}</p>
      ) : (
        <ul class="rows">
          {hosts.map((host) => (
            <li key={host}>
              <bdi>{host}</bdi>
              {onRemove && (
                <button type="button" class="link" aria-label={t('removeHost', host)} onClick={() => onRemove(host)}>
                  {t('remove')}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
