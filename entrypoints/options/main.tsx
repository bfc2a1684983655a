import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../components/options/options.css';
import { Options } from '../../components/options/Options';
import { sectionOfHash } from '../../components/options/sections';
import { storageEstimate } from '../../lib/corpus/storage-estimate';
import { putInbox, takeInbox } from '../../lib/corpus/store-inbox';
import { addCorrection, readCorrections, removeCorrection, watchCorrections } from '../../lib/corrections/store';
import { localisePage, t } from '../../lib/i18n';
import { sendToBackground } from '../../lib/messaging/send';
import { browserAccess } from '../../lib/pages/browser-access';
import { createCorpusController } from '../../lib/pages/options/corpus-controller';
import { createCorrectionsController } from '../../lib/pages/options/corrections-controller';
import { createSettingsFileController } from '../../lib/pages/options/settings-file-controller';
import { readShortcuts } from '../../lib/pages/options/shortcuts';
import { createSitesController } from '../../lib/pages/options/sites-controller';
import { createUpdatesController } from '../../lib/pages/options/updates-controller';
import { pageRoot } from '../../lib/pages/root';
import { saveFile } from '../../lib/pages/save-file';
import { readPolicy } from '../../lib/policy';
import { changeSettings, readSettings, readStoredSettings, replaceSettings, watchSettings } from '../../lib/settings';

localisePage(document, t('optionsTitle'));
const root = pageRoot();
const { signal } = new AbortController();
const [settings, shortcuts, stored, policy] = await Promise.all([readSettings(), readShortcuts(), readCorrections(), readPolicy()]);
const corpus = createCorpusController({
  background: sendToBackground,
  putInbox,
  takeInbox,
  estimate: storageEstimate,
  onActivated: () => void updates.refresh(),
  save: saveFile,
});
const updates = createUpdatesController({
  background: sendToBackground,
  onInstalled: () => void corpus.refresh(),
  later: (run, delay) => void setTimeout(run, delay),
});
const corrections = createCorrectionsController(
  {
    add: addCorrection,
    remove: removeCorrection,
    save: saveFile,
    corpusTitle: () => corpus.store.state.status?.generations.find(({ active }) => active)?.title ?? '',
    onFailed: () => sites.store.update({ failed: true }),
  },
  stored,
);
const settingsFile = createSettingsFileController({
  stored: readStoredSettings,
  // Access to sites is the browser's to grant: a file cannot give it.
  replace: (read) => replaceSettings(read, ['access']),
  save: saveFile,
});
const sites = createSitesController(browserAccess, changeSettings, settings);

function draw(): void {
  render(
    <Options
      section={sectionOfHash(location.hash)}
      corpus={corpus.store.state}
      corpusActions={corpus.actions}
      updates={updates.store.state}
      updatesActions={updates.actions}
      settings={sites.store.state.settings}
      onSettings={sites.change}
      corrections={corrections.store.state}
      correctionsActions={corrections.actions}
      sites={sites.view()}
      siteActions={sites.actions}
      failed={sites.store.state.failed}
      settingsFile={settingsFile.store.state}
      settingsFileActions={settingsFile.actions}
      policy={policy}
      shortcuts={shortcuts}
      version={browser.runtime.getManifest().version}
    />,
    root,
  );
}

corpus.store.subscribe(draw, signal);
updates.store.subscribe(draw, signal);
corrections.store.subscribe(draw, signal);
sites.store.subscribe(draw, signal);
settingsFile.store.subscribe(draw, signal);
addEventListener('hashchange', draw, { signal });
watchSettings((changed) => sites.store.update({ settings: changed }), signal);
watchCorrections((list) => corrections.store.update({ list }), signal);
browser.permissions.onAdded.addListener(sites.refresh);
browser.permissions.onRemoved.addListener(sites.refresh);
await Promise.all([corpus.refresh(), updates.refresh(), sites.refresh()]);
