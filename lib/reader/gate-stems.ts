import browser from 'webextension-polyfill';

/** Key in `storage.local` under which the background keeps the active corpus's stems: a list of strings. */
export const GATE_KEY = 'gate';

/** The stems in what `storage.local.get(GATE_KEY)` gave; none when the background has not written them yet. */
export function gateStems(stored: Readonly<Record<string, unknown>>): readonly string[] {
  const stems = stored[GATE_KEY];
  // An empty stem would open the gate everywhere.
  return Array.isArray(stems) ? stems.filter((stem): stem is string => typeof stem === 'string' && stem !== '') : [];
}

/** The stems, as soon as there are any: a page may be open before the background has started for the first time. Never, if the signal comes first. */
export async function readStems(signal: AbortSignal): Promise<readonly string[]> {
  const stems = gateStems(await browser.storage.local.get(GATE_KEY));
  return stems.length > 0 || signal.aborted ? stems : new Promise((resolve) => resolveWhenWritten(resolve, signal));
}

function resolveWhenWritten(resolve: (stems: readonly string[]) => void, signal: AbortSignal): void {
  const { onChanged } = browser.storage.local;
  const look = (changes: Record<string, { newValue?: unknown }>) => {
    const stems = gateStems({ [GATE_KEY]: changes[GATE_KEY]?.newValue });
    if (stems.length === 0) return;
    onChanged.removeListener(look);
    if (!signal.aborted) resolve(stems);
  };
  onChanged.addListener(look);
}
