import browser, { type Alarms } from 'webextension-polyfill';
import { RETRY } from '../updates/schedule';
import { listFeeds } from '../updates/store';
import { stayAwake } from './awake';
import type { Corpus } from './corpus';
import type { Updates } from './updates';

const ALARM = 'updates';

/** Wakes the background when the time of a feed has come. Ends with the signal. */
export function keepUpdating(corpus: Corpus, updates: Pick<Updates, 'inTime'>, signal: AbortSignal): void {
  const onAlarm = ({ name }: Alarms.Alarm) => {
    if (name !== ALARM) return;
    void stayAwake(() => updates.inTime().finally(() => setAlarm(corpus))).catch((error: unknown) =>
      console.warn('Feeds were not checked:', error),
    );
  };
  browser.alarms.onAlarm.addListener(onAlarm);
  signal.addEventListener('abort', () => browser.alarms.onAlarm.removeListener(onAlarm), { once: true });
}

/**
 * Sets the alarm for the feed whose time comes first, or takes it away when no feed asks for it. One whose time has come already waits for a
 * while: the browser was offline, or the check is under way.
 */
export async function setAlarm(corpus: Corpus): Promise<void> {
  const store = await corpus.store().catch(() => undefined);
  const times = store ? (await listFeeds(store)).flatMap(({ paused, next }) => (paused ? [] : [next])) : [];
  if (times.length === 0) await browser.alarms.clear(ALARM);
  else browser.alarms.create(ALARM, { when: Math.max(Math.min(...times), Date.now() + RETRY) });
}
