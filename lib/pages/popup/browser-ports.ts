import { sendToBackground, sendToTab } from '../../messaging/send';
import { changeSettings, readSettings } from '../../settings';
import { isSiteDisabled, withSite } from '../../sites';
import { browserAccess } from '../browser-access';
import { recentLookUps } from '../recent';
import { saveFile } from '../save-file';
import { activeTab } from './active-tab';
import type { PopupPorts } from './ports';

/** How long a document that is not drawn is waited for, ms: frames do not come in a tab that lies behind another. */
const UNDRAWN = 100;

/** What the look-up needs, as the browser gives it. */
export function browserPorts(beside: boolean): PopupPorts {
  return {
    background: sendToBackground,
    page: sendToTab,
    access: browserAccess,
    activeTab,
    async settings() {
      const { access, disabledSites, pausedUntil } = await readSettings();
      return { asksEveryTime: access === 'click', isSiteOn: (host) => !isSiteDisabled(disabledSites, host), pausedUntil };
    },
    setSiteOn: (host, on) => changeSettings(({ disabledSites }) => ({ disabledSites: withSite(disabledSites, host, on) })),
    resume: () => changeSettings({ pausedUntil: 0 }),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    painted: () =>
      new Promise((resolve) => {
        // The first frame draws, the second comes after it was painted.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
        setTimeout(resolve, UNDRAWN);
      }),
    beside,
    save: (text, fileName) => saveFile(new TextEncoder().encode(text), fileName),
    recent: recentLookUps,
  };
}
