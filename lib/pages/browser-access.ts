import browser from 'webextension-polyfill';
import { changeSettings } from '../settings';
import type { AccessPorts } from './access';

/** Host access and its setting, as the browser and our storage keep them. */
export const browserAccess = {
  async granted() {
    const { origins = [] } = await browser.permissions.getAll();
    // What the manifest demands cannot be given back.
    const demanded = browser.runtime.getManifest().host_permissions ?? [];
    return origins.filter((origin) => !demanded.includes(origin));
  },
  has: (pattern: string) => browser.permissions.contains({ origins: [pattern] }),
  request: (pattern: string) => browser.permissions.request({ origins: [pattern] }),
  async remove(patterns: readonly string[]) {
    await browser.permissions.remove({ origins: [...patterns] });
  },
  save: (access) => changeSettings({ access }),
} satisfies AccessPorts & { has(pattern: string): Promise<boolean> };
