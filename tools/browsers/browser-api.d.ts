import type { Browser } from 'webextension-polyfill';

/** What a page of the extension finds in its global scope when a test evaluates a function there. */
declare global {
  const chrome: Pick<Browser, 'action' | 'runtime' | 'tabs' | 'storage' | 'permissions' | 'windows'>;
}
