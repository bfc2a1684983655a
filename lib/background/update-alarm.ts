import browser, { type Alarms } from 'webextension-polyfill';
import { listFeeds } from '../updates/store';
import { stayAwake } from './awake';
import type { Corpus } from './corpus';
import type { Updates } from './updates';

const ALARM = 'updates';
/** How often the background looks whether a feed's time has come, minutes. */
const PERIOD = 60;

/** Wakes the background for updates as long as there is a feed that is not paused. Ends with the signal. */
export function keepUpdating(updates: Updates, signal: AbortSignal): void {
  const onAlarm = ({ name }: Alarms.Alarm) => {
    if (name === ALARM) void stayAwake(() => updates.inTime()).catch((error: unknown) => console.warn('Feeds were not checked:', error));
  };
  browser.alarms.onAlarm.addListener(onAlarm);
  signal.addEventListener('abort', () => browser.alarms.onAlarm.removeListener(onAlarm), { once: true });
}

/** Sets the alarm, or takes it away when no feed asks for it. */
export async function setAlarm(corpus: Corpus): Promise<void> {
  const store = await corpus.store().catch(() => undefined);
  const wanted = store !== undefined && (await listFeeds(store)).some(({ paused }) => !paused);
  if (!wanted) await browser.alarms.clear(ALARM);
  else if (!(await browser.alarms.get(ALARM))) await browser.alarms.create(ALARM, { periodInMinutes: PERIOD, delayInMinutes: 1 });
}
