import browser from 'webextension-polyfill';
import { GATE_KEY, gateStems } from '../reader/gate-stems';

/** Puts the active corpus's stems where every page's gate reads them; writes only what changed. */
export async function publishGate(stems: readonly string[]): Promise<void> {
  const published = gateStems(await browser.storage.local.get(GATE_KEY));
  const same = published.length === stems.length && published.every((stem, index) => stem === stems[index]);
  if (!same) await browser.storage.local.set({ [GATE_KEY]: [...stems] });
}
