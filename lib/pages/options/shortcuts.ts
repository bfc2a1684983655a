import browser from 'webextension-polyfill';

/** A command of the extension with the keys that the reader's browser has for it. */
export interface Shortcut {
  readonly name: string;
  readonly description: string;
  /** As the browser writes it, e.g. `Alt+Shift+.`; empty when none is set. */
  readonly keys: string;
}

/** The commands whose keys the browser lets the reader change. */
export async function readShortcuts(): Promise<readonly Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name, description, shortcut }) =>
    // The browser's own entry for the toolbar button has no description of ours.
    name && description ? [{ name, description, keys: shortcut ?? '' }] : [],
  );
}
