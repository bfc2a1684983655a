import browser, { type Permissions } from 'webextension-polyfill';
import { broadcastToTabs } from '../messaging/send';
import { readPolicy, watchPolicy } from '../policy';
import { createQueue } from '../queue';
import { readSettings, watchSettings } from '../settings';
import { injectIntoOpenTabs } from './inject';
import { READER } from './scripts';

const inTurn = createQueue();

const ALL_PAGES = '*://*/*';

/**
 * Keeps the gate registered for exactly the hosts that are granted: at every start, because grants change while we sleep, and whenever they or
 * the access mode change. Listeners are added at once, as browsers want it of a background. Ends with the signal.
 */
export function keepRegistration(signal: AbortSignal): void {
  const reconcile = () => void reconcileRegistration().catch(report);
  const onAdded = ({ origins = [] }: Permissions.Permissions) => {
    void reconcileRegistration()
      .then((registered) => (registered.length > 0 ? injectIntoOpenTabs(webOrigins(origins)) : undefined))
      .catch(report);
  };
  browser.permissions.onAdded.addListener(onAdded);
  const onRemoved = ({ origins = [] }: Permissions.Permissions) => {
    reconcile();
    // What was read in open pages goes with the access to them.
    void endReading(origins).catch(report);
  };
  browser.permissions.onRemoved.addListener(onRemoved);
  signal.addEventListener('abort', () => {
    browser.permissions.onAdded.removeListener(onAdded);
    browser.permissions.onRemoved.removeListener(onRemoved);
  });
  watchSettings(reconcile, signal);
  watchPolicy(reconcile, signal);
  reconcile();
}

/**
 * Registers the gate for the granted hosts, or unregisters it where there are none or the reader wants to ask for each page.
 *
 * @returns The match patterns it is registered for now.
 */
export function reconcileRegistration(): Promise<readonly string[]> {
  return inTurn(async () => {
    const matches = await wantedMatches();
    const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [READER.id] });
    if (sameSet(registered?.matches ?? [], matches)) return matches;
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [READER.id] });
    if (matches.length > 0) await browser.scripting.registerContentScripts([{ ...READER, matches: [...matches] }]);
    return matches;
  });
}

/** Tells open pages that the reader has withdrawn access to hosts: scripts that run in them already are not ended by the browser. */
async function endReading(gone: readonly string[]): Promise<void> {
  if (gone.length === 0) return;
  const { origins = [] } = await browser.permissions.getAll();
  await broadcastToTabs('access.removed', { gone: [...gone], left: origins });
}

async function wantedMatches(): Promise<string[]> {
  const { access } = await readSettings();
  if (access === 'click' || (await readPolicy()).off) return [];
  const { origins = [] } = await browser.permissions.getAll();
  return webOrigins(origins);
}

/** Web pages only: hosts may also be granted for schemes that we have no business with. */
function webOrigins(origins: readonly string[]): string[] {
  return origins.flatMap((origin) => (origin === '<all_urls>' ? ALL_PAGES : /^(\*|https?):/.test(origin) ? origin : []));
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}

function report(error: unknown): void {
  // Nobody asked, so nobody can be told but who looks at the background: without registration no page is read by itself.
  console.warn('The content script could not be registered:', error);
}
