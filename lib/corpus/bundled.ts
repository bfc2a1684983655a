import browser from 'webextension-polyfill';

/** Where the build puts the pack that comes with the extension. */
const BUNDLED_FILE = 'corpus/bundled.siyaq';

/**
 * Reads the file of the pack that comes with the extension. Goes to the extension's own package, never to the network.
 *
 * @throws Error in plain words when the package is damaged.
 */
export async function readBundled(): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(browser.runtime.getURL(BUNDLED_FILE));
  if (!response.ok) throw new Error(`The extension's package lacks ${BUNDLED_FILE}. Install the extension again.`);
  return new Uint8Array(await response.arrayBuffer());
}
