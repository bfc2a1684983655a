import { t } from '../../lib/i18n';
import type { CorpusActions } from '../../lib/pages/options/corpus-controller';
import type { CorrectionsActions, CorrectionsState } from '../../lib/pages/options/corrections-controller';
import type { SettingsFileActions, SettingsFileState } from '../../lib/pages/options/settings-file-controller';
import type { Shortcut } from '../../lib/pages/options/shortcuts';
import type { SitesActions, SitesView } from '../../lib/pages/options/sites-controller';
import type { CorpusState } from '../../lib/pages/options/state';
import type { UpdatesActions } from '../../lib/pages/options/updates-controller';
import type { UpdatesState } from '../../lib/pages/options/updates-state';
import { isManaged, type Policy } from '../../lib/policy';
import type { Settings } from '../../lib/settings';
import { AboutSection } from './AboutSection';
import { CorpusSection } from './CorpusSection';
import { LanguagesSection } from './LanguagesSection';
import { PrivacySection } from './PrivacySection';
import { ReadingSection } from './ReadingSection';
import { ShortcutsSection } from './ShortcutsSection';
import { SitesSection } from './SitesSection';
import type { SectionId } from './sections';
import { SECTIONS } from './sections';

export interface OptionsProps {
  readonly section: SectionId;
  readonly corpus: CorpusState;
  readonly corpusActions: CorpusActions;
  readonly updates: UpdatesState;
  readonly updatesActions: UpdatesActions;
  readonly settings: Settings;
  readonly onSettings: (change: Partial<Settings>) => void;
  readonly corrections: CorrectionsState;
  readonly correctionsActions: CorrectionsActions;
  readonly sites: SitesView;
  readonly siteActions: SitesActions;
  /** The last change of a setting or of access failed or was declined. */
  readonly failed: boolean;
  readonly settingsFile: SettingsFileState;
  readonly settingsFileActions: SettingsFileActions;
  /** What the reader's organisation has set. */
  readonly policy: Policy;
  readonly shortcuts: readonly Shortcut[];
  readonly version: string;
}

/** The options page: navigation at the side, one section at a time. */
export function Options(props: OptionsProps) {
  return (
    <div class="options">
      <aside>
        <p class="brand">
          {t('brand')} <bdi class="brand-other">{t('brandOther')}</bdi>
        </p>
        <nav aria-label={t('options')}>
          {SECTIONS.map(({ id, name }) => (
            <a key={id} href={`#${id}`} aria-current={id === props.section ? 'page' : undefined}>
              {t(name)}
            </a>
          ))}
        </nav>
      </aside>
      <main>
        {isManaged(props.policy) && <p class="banner is-managed">{t(props.policy.off ? 'policyOff' : 'policySome')}</p>}
        {sectionOf(props)}
        <div role="alert">{props.failed && <p class="banner is-bad">{t('settingFailed')}</p>}</div>
      </main>
    </div>
  );
}

function sectionOf(props: OptionsProps) {
  switch (props.section) {
    case 'corpus':
      return (
        <CorpusSection
          state={props.corpus}
          actions={props.corpusActions}
          updates={props.updates}
          updatesActions={props.updatesActions}
          locked={props.policy.sourcesLocked}
        />
      );
    case 'reading':
      return (
        <ReadingSection
          settings={props.settings}
          onChange={props.onSettings}
          corrections={props.corrections}
          correctionsActions={props.correctionsActions}
        />
      );
    case 'sites':
      return <SitesSection sites={props.sites} actions={props.siteActions} policy={props.policy} />;
    case 'languages':
      return <LanguagesSection settings={props.settings} onChange={props.onSettings} />;
    case 'shortcuts':
      return <ShortcutsSection shortcuts={props.shortcuts} />;
    case 'privacy':
      return <PrivacySection file={props.settingsFile} fileActions={props.settingsFileActions} storage={props.corpus.storage} />;
    case 'about':
      return <AboutSection version={props.version} corpus={props.corpus.status?.about} />;
  }
}
