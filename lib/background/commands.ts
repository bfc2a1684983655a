import browser from 'webextension-polyfill';
import { sendToTab } from '../messaging/send';

/** What the commands of the manifest ask of a page. */
const DIRECTIONS: ReadonlyMap<string, 'next' | 'previous'> = new Map([
  ['next-mention', 'next'],
  ['previous-mention', 'previous'],
]);

/** Steps through the names of the active tab when the reader presses the keys for it. Ends with the signal. */
export function stepOnCommand(signal: AbortSignal): void {
  const onCommand = (command: string) => {
    const direction = DIRECTIONS.get(command);
    // A page without an annotator has no names to step through.
    if (direction) void step(direction).catch(() => undefined);
  };
  browser.commands.onCommand.addListener(onCommand);
  signal.addEventListener('abort', () => browser.commands.onCommand.removeListener(onCommand));
}

async function step(direction: 'next' | 'previous'): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id !== undefined) await sendToTab(tab.id, 'page.step', { direction, open: true });
}
