import { sendToBackground, sendToTab } from '../../messaging/send';
import { changeSettings, readSettings } from '../../settings';
import { isSiteDisabled, withSite } from '../../sites';
import { browserAccess } from '../browser-access';
import { recentLookUps } from '../recent';
import { saveFile } from '../save-file';
import { activeTab } from './active-tab';
import type { PopupPorts } from './controller';

/** What the look-up needs, as the browser gives it. */
export function browserPorts(beside: boolean): PopupPorts {
  return {
    background: sendToBackground,
    page: sendToTab,
    access: browserAccess,
    activeTab,
    asksEveryTime: async () => (await readSettings()).access === 'click',
    isSiteOn: async (host) => !isSiteDisabled((await readSettings()).disabledSites, host),
    setSiteOn: (host, on) => changeSettings(({ disabledSites }) => ({ disabledSites: withSite(disabledSites, host, on) })),
    pausedUntil: async () => (await readSettings()).pausedUntil,
    resume: () => changeSettings({ pausedUntil: 0 }),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    beside,
    save: (text, fileName) => saveFile(new TextEncoder().encode(text), fileName),
    recent: recentLookUps,
  };
}
